import { Link, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListRegionSubmissions, type RegionSubmission } from '../../contract.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { useWorkbookWords } from '../words.ts'

/** Which regions have submitted, and how far the others are. */
export function RegionsPage() {
  const { w } = useWorkbookWords()
  const year = Number(useParams({ strict: false }).year)
  const asked = useEndpoint(ListRegionSubmissions, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.regionsTitle(year)} lead={w.regionsLead}>
      <Answer of={asked} lines={12}>
        {(regions) =>
          regions.length === 0 ? (
            <EmptyState title={w.regionNone}>
              <p>{w.regionNoneBody}</p>
            </EmptyState>
          ) : (
            <Regions year={year} regions={regions} />
          )
        }
      </Answer>
    </Screen>
  )
}

function Regions({ year, regions }: { year: number; regions: readonly RegionSubmission[] }) {
  const { w } = useWorkbookWords()
  const id = useId()
  const [sought, setSought] = useState('')
  const columns = useColumns(year)
  const isSought = ({ region }: RegionSubmission) =>
    `${region.code} ${region.name}`.toLowerCase().includes(sought.trim().toLowerCase())
  const submitted = regions.filter(({ submission }) => submission !== null).length
  return (
    <>
      <div className="whole-bar">
        <ProgressBar label={w.sent} done={submitted} of={regions.length} />
        <p>
          <strong>{w.regionsSubmitted(submitted, regions.length)}</strong>
        </p>
      </div>
      <div className="field">
        <label htmlFor={id}>{w.regionSearch}</label>
        <input
          id={id}
          type="search"
          className="input"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      <DataTable
        caption={w.regionsTitle(year)}
        captionHidden
        columns={columns}
        rows={regions.filter(isSought)}
        rowKey={({ region }) => region.code}
      />
    </>
  )
}

function useColumns(year: number): Column<RegionSubmission>[] {
  const { w, language } = useWorkbookWords()
  const wordsOf = ({ state, submission, reopened }: RegionSubmission) =>
    ({
      filling: w.wholeFilling,
      signed: w.wholeSigned,
      submitted: w.wholeSubmitted(submission?.version ?? 1),
      mending: w.wholeMending(reopened),
    })[state]
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region, submission }) =>
        submission === null ? (
          `${region.code} ${region.name}`
        ) : (
          <Link to={`/kerja/00/evaluasi/isian-daerah/${year}/${region.code}`}>
            {region.code} {region.name}
          </Link>
        ),
    },
    { key: 'state', label: w.state, cell: wordsOf },
    {
      key: 'answered',
      label: w.completeness,
      number: true,
      cell: ({ answered, of, submission, countedAt }) => (
        <>
          {w.sentOf(submission?.answered ?? answered, submission?.of ?? of)}
          {submission !== null || countedAt === null ? null : (
            <span className="cell-note">{wib(countedAt, language)}</span>
          )}
        </>
      ),
    },
    {
      key: 'sent',
      label: w.sent,
      cell: ({ submission }) => (submission === null ? '–' : wib(submission.submittedAt, language)),
    },
  ]
}
