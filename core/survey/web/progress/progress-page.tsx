import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ListCycles } from '#core/cycle/contract.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count } from '#platform/ui/format.ts'
import { ListSurveyProgress, type SurveyProgress } from '../../contract.ts'
import { useResultWords } from '../results/words.ts'
import { useSurveyWords } from '../words.ts'

/** Which regions have run the survey, for the ministry. */
export function ProgressPage() {
  const { w } = useResultWords()
  const { w: shared } = useSurveyWords()
  const cycles = useEndpoint(ListCycles, {})
  const [chosen, setChosen] = useState<number>()
  const years = (cycles.data ?? []).map(({ cycle }) => cycle.year)
  const year = chosen ?? years[0]
  return (
    <Screen eyebrow={shared.eyebrow} title={w.progressTitle} lead={w.progressLead}>
      {years.length < 2 ? null : (
        <p>
          <select
            className="input"
            aria-label={w.chooseYear}
            value={year}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </p>
      )}
      <Answer of={cycles}>{() => (year === undefined ? <NoRegions /> : <Regions year={year} />)}</Answer>
    </Screen>
  )
}

function NoRegions() {
  const { w } = useResultWords()
  return (
    <EmptyState title={w.noRegions}>
      <p>{w.noRegionsBody}</p>
    </EmptyState>
  )
}

function Regions({ year }: { year: number }) {
  const { w } = useResultWords()
  const progress = useEndpoint(ListSurveyProgress, { year })
  const columns = useColumns(year)
  return (
    <Answer of={progress} lines={8}>
      {(all) =>
        all.length === 0 ? (
          <NoRegions />
        ) : (
          <DataTable
            caption={w.progressTitle}
            captionHidden
            columns={columns}
            rows={all}
            rowKey={({ region }) => region.code}
          />
        )
      }
    </Answer>
  )
}

function useColumns(year: number): Column<SurveyProgress>[] {
  const { w, language } = useResultWords()
  const { w: shared } = useSurveyWords()
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region, confirmedAt }) =>
        confirmedAt === null ? (
          region.name
        ) : (
          <Link to={`/kerja/00/evaluasi/survei-daerah/${year}/${region.code}`}>{region.name}</Link>
        ),
    },
    {
      key: 'state',
      label: shared.state,
      cell: ({ state }) => (state === null ? shared.notBegun : shared.states[state]),
    },
    {
      key: 'responses',
      label: shared.responses,
      number: true,
      cell: (one) => count(one.responses, language),
    },
    { key: 'full', label: w.full, number: true, cell: (one) => w.fullOf(one.formsFull, one.forms) },
    { key: 'warnings', label: shared.warnings, number: true, cell: (one) => count(one.warnings, language) },
    { key: 'open', label: w.open, number: true, cell: (one) => count(one.warningsOpen, language) },
  ]
}
