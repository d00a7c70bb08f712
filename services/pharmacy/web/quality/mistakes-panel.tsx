import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  GetQuality,
  ListMistakes,
  MISTAKES,
  type MistakeEntry,
  ReportError,
  WithdrawError,
} from '../../contract.ts'
import { clockInWib } from '../moment.ts'
import { usePharmacyWords } from '../words.ts'
import { reportOf } from './figures.ts'
import { useQualityWords } from './words.ts'

const STALE = [ListMistakes, GetQuality]

/** Errors that reached a patient and near misses that did not, of the last ninety days. */
export function MistakesPanel({ facility }: { facility: string }) {
  const { w } = useQualityWords()
  const may = useMay(ReportError)
  const [isReporting, report] = useState(false)
  const found = useEndpoint(ListMistakes, { facility })
  const acts = may ? (
    <button type="button" className="button" onClick={() => report(true)}>
      {w.report}
    </button>
  ) : undefined
  return (
    <Panel title={w.mistakes} lead={w.mistakesLead} acts={acts}>
      <Answer of={found} lines={3}>
        {({ mistakes }) =>
          mistakes.length === 0 ? (
            <p className="mute">{w.noMistakes}</p>
          ) : (
            <MistakesTable mistakes={mistakes} />
          )
        }
      </Answer>
      {isReporting ? <ReportDialog facility={facility} onClose={() => report(false)} /> : null}
    </Panel>
  )
}

function MistakesTable({ mistakes }: { mistakes: readonly MistakeEntry[] }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useQualityWords()
  const may = useMay(WithdrawError)
  const columns: Column<MistakeEntry>[] = [
    { key: 'when', label: shared.when, head: true, cell: (one) => wib(one.at, language) },
    { key: 'kind', label: w.mistakeKind, cell: (one) => w.mistakeKinds[one.kind] },
    { key: 'mistake', label: w.mistake, cell: (one) => shared.mistakes[one.mistake] },
    {
      key: 'lane',
      label: shared.lane,
      cell: (one) => (one.lane === null ? shared.none : shared.lanes[one.lane]),
    },
    { key: 'acts', label: shared.acts, cell: (one) => <Standing mistake={one} may={may} /> },
  ]
  return (
    <DataTable caption={w.mistakes} captionHidden columns={columns} rows={mistakes} rowKey={({ id }) => id} />
  )
}

/** Only an error is reported by somebody, so only an error can be taken back; it stays on the list. */
function Standing({ mistake, may }: { mistake: MistakeEntry; may: boolean }) {
  const { w, language } = useQualityWords()
  const say = useSay()
  const [isOpen, open] = useState(false)
  if (mistake.withdrawnAt !== null) return w.withdrawn(wib(mistake.withdrawnAt, language))
  if (!may || mistake.kind !== 'error') return '—'
  const name = w.withdrawOf(wib(mistake.at, language))
  return (
    <>
      <button type="button" className="button" aria-label={name} onClick={() => open(true)}>
        {w.withdraw}
      </button>
      {isOpen ? (
        <Dialog title={name} onClose={() => open(false)}>
          <ActForm
            endpoint={WithdrawError}
            refresh={STALE}
            input={(typed) => ({ ...typed, errorId: mistake.id })}
            submit={w.withdraw}
            onCancel={() => open(false)}
            onDone={() => say(w.withdrawnDone)}
          >
            <AreaField name="reason" label={w.withdrawReason} help={w.withdrawHelp} rows={2} />
          </ActForm>
        </Dialog>
      ) : null}
    </>
  )
}

function ReportDialog({ facility, onClose }: { facility: string; onClose: () => void }) {
  const { w: shared } = usePharmacyWords()
  const { w } = useQualityWords()
  const say = useSay()
  const now = new Date()
  return (
    <Dialog title={w.report} onClose={onClose}>
      <ActForm
        endpoint={ReportError}
        refresh={STALE}
        input={(typed) => ({ facility, ...reportOf(typed) })}
        submit={w.report}
        onCancel={onClose}
        onDone={() => {
          say(w.reported)
          onClose()
        }}
      >
        <ChoiceField
          name="mistake"
          label={w.mistake}
          choices={MISTAKES.map((one) => ({ value: one, label: shared.mistakes[one] }))}
          value={MISTAKES[0]}
        />
        <DayField name="day" label={w.day} value={dayInWib(now)} />
        <InputField name="time" label={w.time} help={w.timeHelp} value={clockInWib(now)} />
        <InputField name="number" label={w.number} help={w.numberHelp} optional />
        <AreaField name="note" label={w.note} help={w.noteHelp} rows={2} optional />
      </ActForm>
    </Dialog>
  )
}
