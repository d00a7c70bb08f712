import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day } from '#platform/ui/format.ts'
import { ListRecommendations, type Recommendation, type RecommendationState } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useFollowUpWords } from '../words.ts'
import { AddRecommendationPanel } from './add-recommendation.tsx'

/** A year's recommendations: a region's own, or those of every region for the ministry. */
export function RecommendationsPage() {
  const { w } = useFollowUpWords()
  const place = usePlace()
  const year = Number(useParams({ strict: false }).year)
  const found = useEndpoint(ListRecommendations, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.title(year)} lead={place.code === '00' ? w.leadNational : w.lead}>
      <Answer of={found} lines={8}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.none}>
              <p>{w.noneBody}</p>
            </EmptyState>
          ) : (
            <Found all={all} year={year} />
          )
        }
      </Answer>
      <AddRecommendationPanel year={year} />
    </Screen>
  )
}

function Found({ all, year }: { all: readonly Recommendation[]; year: number }) {
  const { w } = useFollowUpWords()
  const [state, setState] = useState('')
  const shown = all.filter((one) => state === '' || one.state === state)
  return (
    <>
      <StateFilter all={all} onChoose={setState} />
      <DataTable
        caption={w.count(shown.length)}
        columns={useColumns(year)}
        rows={shown}
        rowKey={({ id }) => id}
      />
    </>
  )
}

const ORDER: readonly RecommendationState[] = ['open', 'in_progress', 'proven', 'accepted', 'carried_over']

function StateFilter(props: { all: readonly Recommendation[]; onChoose: (state: string) => void }) {
  const { w } = useFollowUpWords()
  const there = ORDER.filter((state) => props.all.some((one) => one.state === state))
  return (
    <ChoiceField
      name="state"
      label={w.filter}
      choices={[{ value: '', label: w.all }, ...there.map((value) => ({ value, label: w.states[value] }))]}
      onChange={props.onChoose}
    />
  )
}

function useColumns(year: number): Column<Recommendation>[] {
  const { w, language } = useFollowUpWords()
  const { code } = usePlace()
  const today = dayInWib(new Date())
  const isLate = ({ dueOn, state }: Recommendation) =>
    dueOn !== null && dueOn < today && (state === 'open' || state === 'in_progress')
  const region: Column<Recommendation> = { key: 'region', label: w.region, cell: (one) => one.region.name }
  return [
    {
      key: 'text',
      label: w.text,
      head: true,
      cell: (one) => (
        <Link to={`/kerja/${code}/evaluasi/rekomendasi/${year}/${one.id}`}>
          {one.text}
          {one.since === one.year ? '' : ` (${w.since(one.since)})`}
        </Link>
      ),
    },
    ...(code === '00' ? [region] : []),
    { key: 'opd', label: w.opd, cell: (one) => one.opd?.name ?? w.noOpd },
    {
      key: 'due',
      label: w.due,
      cell: (one) =>
        one.dueOn === null ? '–' : `${day(one.dueOn, language)}${isLate(one) ? ` · ${w.late}` : ''}`,
    },
    { key: 'state', label: w.state, cell: (one) => <StateTag state={one.state} /> },
  ]
}
