import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Counts, ListOwnSheets, type OwnSheet } from '../../contract.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { useScoringWords } from '../words.ts'
import { PackPanel } from './pack-panel.tsx'

/** The regions somebody rates, and what of them is on this device. */
export function OwnSheetsPage() {
  const { w } = useScoringWords()
  const sheets = useEndpoint(ListOwnSheets, {})
  return (
    <Screen eyebrow={w.evaluation} title={w.ownTitle} lead={w.ownLead}>
      <Answer of={sheets} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.ownEmpty}>
              <p>{w.ownEmptyBody}</p>
            </EmptyState>
          ) : (
            <>
              <OwnSheetsTable sheets={all} />
              <Panel title={w.packTitle} lead={w.packLead}>
                <PackPanel sheets={all.filter(({ isOpen }) => isOpen)} />
              </Panel>
            </>
          )
        }
      </Answer>
    </Screen>
  )
}

function OwnSheetsTable({ sheets }: { sheets: readonly OwnSheet[] }) {
  const { w, language } = useScoringWords()
  const columns: Column<OwnSheet>[] = [
    { key: 'region', label: w.region, head: true, cell: (sheet) => <SheetLink sheet={sheet} /> },
    { key: 'year', label: w.year, number: true, cell: ({ year }) => year },
    { key: 'progress', label: w.progress, cell: ({ counts }) => <Done counts={counts} /> },
    { key: 'state', label: w.state, cell: ({ counts }) => <StateTag counts={counts} /> },
    {
      key: 'closes',
      label: w.closes,
      cell: ({ closesAt }) => (closesAt === null ? w.noDeadline : wib(closesAt, language)),
    },
  ]
  return (
    <DataTable
      caption={w.ownTitle}
      captionHidden
      columns={columns}
      rows={sheets}
      rowKey={({ year, region }) => `${year}-${region.code}`}
    />
  )
}

function SheetLink({ sheet: { region, year, isExample } }: { sheet: OwnSheet }) {
  const { w } = useScoringWords()
  return (
    <>
      <Link className="link" to={`/kerja/${region.code}/evaluasi/nilai/${year}`}>
        {region.name}
      </Link>{' '}
      {isExample ? <span className="tag">{w.example}</span> : null}
    </>
  )
}

function Done({ counts }: { counts: Counts }) {
  const { w } = useScoringWords()
  const done = counts.rated + counts.gaps
  return (
    <span className="done-of">
      <span>{w.ratedOf(done, counts.of)}</span>
      <ProgressBar done={done} of={counts.of} />
    </span>
  )
}

function StateTag({ counts }: { counts: Counts }) {
  const { w } = useScoringWords()
  if (counts.absent !== null) return <span className="tag tag--attention">{w.states.absent}</span>
  if (counts.revealedAt !== null) return <span className="tag tag--good">{w.states.revealed}</span>
  if (counts.submittedAt !== null) return <span className="tag tag--good">{w.states.submitted}</span>
  return <span className="tag">{w.states.open}</span>
}
