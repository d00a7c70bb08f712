import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { day, wib } from '#platform/ui/format.ts'
import {
  type AgendaItem,
  ChangeStage,
  GetStage,
  ListBoard,
  ListStages,
  PlanStages,
  type Stage,
} from '../../contract.ts'
import { RegionChooser } from '../parts/region-chooser.tsx'
import { Stored, useBase } from '../parts/stored.tsx'
import { useMovementWords } from '../words.ts'
import { PlanFields, planOf } from './plan-fields.tsx'

/** A bimtek for one region, or for several that meet together. */
export function PlanDialog({ onClose }: { onClose: () => void }) {
  const { w } = useMovementWords()
  const say = useSay()
  const { code } = usePlace()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [agenda, setAgenda] = useState<AgendaItem[]>([])
  return (
    <Dialog title={w.stages.plan} onClose={onClose}>
      <ActForm
        endpoint={PlanStages}
        refresh={[ListStages, ListBoard]}
        submit={w.stages.plan}
        input={(typed) => ({
          ...planOf(typed, agenda),
          regions: [...chosen],
          year: Number(typed.year),
          stage: Number(typed.stage),
        })}
        onCancel={onClose}
        onDone={({ ids }) => {
          say(w.stages.planned)
          onClose()
          if (ids.length === 1) void navigate({ to: `/kerja/${code}/gerakan/bimtek/${ids[0]}` })
        }}
      >
        <ChoiceField
          name="stage"
          label={w.stages.stage}
          value="1"
          choices={w.bimtek.map((label, i) => ({ value: String(i + 1), label }))}
        />
        <InputField name="year" label={w.year} value={dayInWib(new Date()).slice(0, 4)} />
        <PlanFields agenda={agenda} onAgenda={setAgenda} />
        <RegionChooser chosen={chosen} onChange={setChosen} />
      </ActForm>
    </Dialog>
  )
}

/** Another time, place or agenda; the region is told. */
export function ChangePlanDialog({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const { w, language } = useMovementWords()
  const say = useSay()
  const base = useBase(stage)
  const [agenda, setAgenda] = useState<AgendaItem[]>(stage.agenda)
  return (
    <Dialog title={w.stages.change} onClose={onClose}>
      {base.isStale ? (
        <Stored
          onKeep={base.goOn}
          lines={[
            [w.stages.when, `${wib(stage.startsAt, language)} – ${wib(stage.endsAt, language)} WIB`],
            [w.stages.where, stage.place === '' ? (stage.link ?? '') : stage.place],
            [w.stages.due, day(stage.deliverablesDueOn, language)],
            [w.stages.agenda, stage.agenda.map(({ from, topic }) => `${from} ${topic}`).join('; ') || w.none],
          ]}
        />
      ) : null}
      <ActForm
        endpoint={ChangeStage}
        refresh={[GetStage, ListStages]}
        submit={w.save}
        input={(typed) => ({ ...planOf(typed, agenda), id: stage.id, revision: base.revision })}
        onCancel={onClose}
        onDone={() => {
          say(w.stages.changed)
          onClose()
        }}
      >
        <PlanFields stage={stage} agenda={agenda} onAgenda={setAgenda} />
      </ActForm>
    </Dialog>
  )
}
