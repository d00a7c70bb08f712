import type { Asked } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import type { ClaimChange, SubmittedClaim } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

/** Claims that differ between a version and the one before. */
export function Changes({ asked, from, to }: { asked: Asked<ClaimChange[]>; from: number; to: number }) {
  const { w, language } = useWorkbookWords()
  const columns: Column<ClaimChange>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ question, label }) => `${question} ${label[language]}`,
    },
    { key: 'before', label: w.version(from), cell: ({ before }) => <Side claim={before} /> },
    { key: 'after', label: w.version(to), cell: ({ after }) => <Side claim={after} /> },
  ]
  return (
    <Panel title={w.changesFrom(from, to)}>
      <Answer of={asked} lines={3}>
        {(changes) =>
          changes.length === 0 ? (
            <p>{w.noChanges}</p>
          ) : (
            <DataTable
              caption={w.changesFrom(from, to)}
              captionHidden
              columns={columns}
              rows={changes}
              rowKey={({ question }) => question}
            />
          )
        }
      </Answer>
    </Panel>
  )
}

function Side({ claim }: { claim: SubmittedClaim | null }) {
  const { w } = useWorkbookWords()
  if (claim === null) return w.notClaimed
  return (
    <>
      <span className="claim__text">
        {[claim.value, claim.text].filter((part) => part !== '').join(' · ')}
      </span>
      <span className="cell-note">
        {w.selfRating}: {claim.selfRating ?? w.notRated} · {w.evidence}: {claim.evidence.length}
      </span>
    </>
  )
}
