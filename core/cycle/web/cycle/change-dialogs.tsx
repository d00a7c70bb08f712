import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { day } from '#platform/ui/format.ts'
import {
  ChangeTrackInstrument,
  CompareInstruments,
  type Cycle,
  type CycleDetail,
  ExtendDeadline,
  GetCycle,
  ListCycles,
  ListInstrumentVersions,
  type Step,
} from '../../contract.ts'
import { DiffView } from '../instruments/diff-view.tsx'
import { useCycleWords } from '../words.ts'
import { versionOf } from './plan-typed.ts'

const READS = [GetCycle, ListCycles]

interface ExtendProps {
  cycle: Cycle
  step: Step
  closesAt: string
  onClose: () => void
}

export function ExtendDialog({ cycle, step, closesAt, onClose }: ExtendProps) {
  const { w, language } = useCycleWords()
  const say = useSay()
  const before = dayInWib(closesAt)
  return (
    <Dialog title={w.extendOf(w.steps[step])} onClose={onClose}>
      <ActForm
        endpoint={ExtendDeadline}
        refresh={READS}
        submit={w.extend}
        input={(typed) => ({ ...typed, year: cycle.year, step, revision: cycle.revision })}
        onDone={() => {
          say(w.extended)
          onClose()
        }}
        onCancel={onClose}
      >
        <DayField name="day" label={w.newDay} help={w.newDayHelp(day(before, language))} least={before} />
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}

interface ChangeProps {
  cycle: Cycle
  used: CycleDetail['instruments'][number]
  onClose: () => void
}

/** The difference is shown before anything is sent. */
export function ChangeInstrumentDialog({ cycle, used, onClose }: ChangeProps) {
  const { w, language } = useCycleWords()
  const say = useSay()
  const versions = useEndpoint(ListInstrumentVersions, {})
  const [chosen, setChosen] = useState('')
  const others = (versions.data ?? []).filter(
    (one) => one.track === used.track && !(one.code === used.code && one.version === used.version),
  )
  return (
    <Dialog title={w.changeOf(used.track)} onClose={onClose}>
      <ActForm
        endpoint={ChangeTrackInstrument}
        refresh={READS}
        submit={w.change}
        input={(typed) => ({
          year: cycle.year,
          track: used.track,
          instrument: versionOf(typed.instrument ?? ''),
          reason: typed.reason,
          revision: cycle.revision,
        })}
        onDone={() => {
          say(w.changed)
          onClose()
        }}
        onCancel={onClose}
      >
        <ChoiceField
          name="instrument"
          label={w.newInstrument}
          placeholder="…"
          choices={others.map((one) => ({
            value: `${one.code}@${one.version}`,
            label: `${one.name[language]}, ${w.version(one.version)}`,
          }))}
          onChange={setChosen}
        />
        {chosen === '' ? null : <Difference from={used} to={versionOf(chosen)} />}
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}

interface Version {
  code: string
  version: number
}

function Difference({ from, to }: { from: Version; to: Version }) {
  const diff = useEndpoint(CompareInstruments, {
    fromCode: from.code,
    fromVersion: from.version,
    toCode: to.code,
    toVersion: to.version,
  })
  return (
    <Answer of={diff} lines={4}>
      {(found) => <DiffView diff={found} />}
    </Answer>
  )
}
