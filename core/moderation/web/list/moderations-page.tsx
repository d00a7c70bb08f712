import { Link, useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListModerations, type Moderation } from '../../contract.ts'
import { useModerationWords } from '../words.ts'

/** Moderations of a year: of all regions at the ministry, of the own region for its assessors. */
export function ModerationsPage() {
  const { w } = useModerationWords()
  const place = usePlace()
  const year = Number(useParams({ strict: false }).year)
  const found = useEndpoint(ListModerations, { year })
  return (
    <Screen
      eyebrow={w.evaluation}
      title={w.moderations(year)}
      lead={w.moderationsLead}
      acts={
        <Link
          className="button"
          to={
            place.code === '00'
              ? `/kerja/00/evaluasi/keselarasan/${year}`
              : `/kerja/${place.code}/evaluasi/keselarasan/${year}/${place.code}`
          }
        >
          {place.code === '00' ? w.agreement(year) : w.toAgreement}
        </Link>
      }
    >
      <Answer of={found} lines={8}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.moderationsNone}>
              <p>{w.moderationsNoneBody}</p>
            </EmptyState>
          ) : (
            <ModerationTable all={all} year={year} />
          )
        }
      </Answer>
    </Screen>
  )
}

/** What is open first. */
const byOpenness = (a: Moderation, b: Moderation): number =>
  Number(a.closedAt !== null) - Number(b.closedAt !== null)

function ModerationTable({ all, year }: { all: readonly Moderation[]; year: number }) {
  const { w, language } = useModerationWords()
  const { code } = usePlace()
  const region: Column<Moderation> = { key: 'region', label: w.region, cell: (one) => one.region }
  const columns: Column<Moderation>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ id, question }) => (
        <Link to={`/kerja/${code}/evaluasi/moderasi/${year}/${id}`}>{w.roomTitle(question)}</Link>
      ),
    },
    ...(code === '00' ? [region] : []),
    { key: 'cause', label: w.cause, cell: ({ cause }) => w.causes[cause] },
    { key: 'opened', label: w.openedAt, cell: ({ openedAt }) => wib(openedAt, language) },
    {
      key: 'moderator',
      label: w.moderator,
      cell: ({ moderatorId }) => (moderatorId === null ? <span className="tag">{w.noModerator}</span> : '✓'),
    },
    {
      key: 'state',
      label: w.state,
      cell: ({ outcome }) =>
        outcome === null ? (
          <span className="tag tag--attention">{w.isOpen}</span>
        ) : (
          <span className="tag tag--good">{w.outcomes[outcome]}</span>
        ),
    },
  ]
  return (
    <DataTable
      caption={w.moderations(year)}
      captionHidden
      columns={columns}
      rows={[...all].sort(byOpenness)}
      rowKey={({ id }) => id}
    />
  )
}
