import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, day, wib } from '#platform/ui/format.ts'
import { ListStages, PlanStages, type Stage, type StageState } from '../../contract.ts'
import { useMovementWords } from '../words.ts'
import { PlanDialog } from './plan-dialogs.tsx'
import { StageTag } from './state-tag.tsx'

/** Bimtek of the region, or of every region for the ministry. */
export function StagesPage() {
  const { w } = useMovementWords()
  const { code } = usePlace()
  const stages = useEndpoint(ListStages, {})
  const mayPlan = useMay(PlanStages) && code === '00'
  const [planning, setPlanning] = useState(false)
  const acts = mayPlan ? (
    <button type="button" className="button button--main" onClick={() => setPlanning(true)}>
      {w.stages.plan}
    </button>
  ) : undefined
  return (
    <Screen eyebrow={w.movement} title={w.stages.title} lead={w.stages.lead} acts={acts}>
      <Answer of={stages} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.stages.empty}>
              <p>{mayPlan ? w.stages.emptyMinistry : w.stages.emptyRegion}</p>
            </EmptyState>
          ) : (
            <Found all={all} />
          )
        }
      </Answer>
      {planning ? <PlanDialog onClose={() => setPlanning(false)} /> : null}
    </Screen>
  )
}

const STATES: readonly StageState[] = ['planned', 'held', 'submitted', 'returned', 'accepted', 'cancelled']

function Found({ all }: { all: readonly Stage[] }) {
  const { w, language } = useMovementWords()
  const [state, setState] = useState('')
  const shown = all.filter((one) => state === '' || one.state === state)
  const there = STATES.filter((one) => all.some((stage) => stage.state === one))
  return (
    <>
      <div className="movement-filters">
        <ChoiceField
          name="state"
          label={w.state}
          placeholder={w.all}
          choices={there.map((value) => ({ value, label: w.stages.states[value] }))}
          onChange={setState}
        />
      </div>
      <DataTable
        caption={w.stages.caption(count(shown.length, language))}
        columns={useColumns()}
        rows={shown}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function useColumns(): Column<Stage>[] {
  const { w, language } = useMovementWords()
  const { code } = usePlace()
  const today = dayInWib(new Date())
  const isLate = ({ state, deliverablesDueOn }: Stage) =>
    (state === 'held' || state === 'returned') && deliverablesDueOn < today
  const region: Column<Stage> = { key: 'region', label: w.region, cell: (one) => one.region.name }
  return [
    {
      key: 'stage',
      label: w.stages.stage,
      head: true,
      cell: ({ id, stage, year }) => (
        <Link to={`/kerja/${code}/gerakan/bimtek/${id}`}>{`${w.bimtek[stage - 1]} ${year}`}</Link>
      ),
    },
    ...(code === '00' ? [region] : []),
    { key: 'when', label: w.stages.when, cell: ({ startsAt }) => `${wib(startsAt, language)} WIB` },
    { key: 'where', label: w.stages.where, cell: ({ place }) => (place === '' ? w.stages.online : place) },
    { key: 'state', label: w.state, cell: ({ state }) => <StageTag state={state} /> },
    {
      key: 'due',
      label: w.stages.due,
      cell: (one) => `${day(one.deliverablesDueOn, language)}${isLate(one) ? `, ${w.stages.late}` : ''}`,
    },
  ]
}
