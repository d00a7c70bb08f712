import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { decimal } from '#platform/ui/format.ts'
import { GetProgrammeChoices, ListQuickWins, type ProgrammeChoices, type QuickWin } from '../../contract.ts'
import { PublishedPanel } from '../list/published-panel.tsx'
import { DimensionName, StateTag } from '../tags.tsx'
import { useProgrammeWords } from '../words.ts'

/** Quick wins by year, with their own score; and those that public sources name. */
export function QuickWinsPage() {
  const { w } = useProgrammeWords()
  const all = useEndpoint(ListQuickWins, {})
  const choices = useEndpoint(GetProgrammeChoices, {}).data
  return (
    <Screen eyebrow={w.plan} title={w.quickWinTitle} lead={w.quickWinLead}>
      <Answer of={all} lines={8}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={w.noQuickWins}>
              <p>{w.noQuickWinsBody}</p>
            </EmptyState>
          ) : (
            <Found all={found} choices={choices} />
          )
        }
      </Answer>
      <PublishedPanel choices={choices} quickWins />
    </Screen>
  )
}

function Found({ all, choices }: { all: readonly QuickWin[]; choices: ProgrammeChoices | undefined }) {
  const { w, language } = useProgrammeWords()
  const { code } = usePlace()
  const columns: Column<QuickWin>[] = [
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: (one) => (
        <Link to={`/kerja/${code}/rencana/program/${one.id}`}>
          {one.code} {one.name}
        </Link>
      ),
    },
    {
      key: 'dimension',
      label: w.dimension,
      cell: (one) => <DimensionName code={one.dimension} of={choices} />,
    },
    { key: 'owner', label: w.owner, cell: ({ owner }) => owner ?? w.noOwner },
    { key: 'state', label: w.state, cell: ({ state }) => <StateTag state={state} /> },
    { key: 'risks', label: w.riskCount, number: true, cell: ({ risks }) => risks },
    {
      key: 'mean',
      label: w.ownScore,
      number: true,
      cell: ({ mean, scored }) => (
        <>
          {mean === null ? w.notScored : decimal(mean, language)}
          {mean === null ? null : <span className="cell-note">{w.scoredOf(scored)}</span>}
        </>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={w.quickWinTitle}
        captionHidden
        columns={columns}
        rows={all}
        rowKey={({ id }) => id}
        group={({ year }) => ({ key: String(year), label: year })}
      />
      <p className="small mute">{w.ownScoreNote}</p>
    </>
  )
}
