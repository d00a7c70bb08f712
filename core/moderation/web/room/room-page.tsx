import { Link, useParams } from '@tanstack/react-router'
import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetModeration, type Room, type RoomRating, type Statement } from '../../contract.ts'
import { useModerationWords } from '../words.ts'
import { ConcludeForm, ModeratorForm, ReviseForm, SpeakForm } from './forms.tsx'

/** A moderation: ratings side by side, what was said, and the forms of what the reader may do. */
export function RoomPage() {
  const { w, language } = useModerationWords()
  const place = usePlace()
  const { year, moderation: moderationId } = useParams({ strict: false }) as {
    year: string
    moderation: string
  }
  const found = useEndpoint(GetModeration, { moderationId })
  const room = found.data
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${place.code}/evaluasi/moderasi/${year}`}>{w.moderations(Number(year))}</Link>
      }
      title={w.roomTitle(room?.question.code ?? '')}
      lead={room === undefined ? undefined : `${room.question.label[language]} · ${room.region.name}`}
      acts={
        <button type="button" className="button" onClick={() => void found.refetch()}>
          {w.newest}
        </button>
      }
    >
      <Answer of={found} lines={12}>
        {(one) => <RoomBody room={one} />}
      </Answer>
    </Screen>
  )
}

function RoomBody({ room }: { room: Room }) {
  return (
    <>
      <Standing room={room} />
      <RatingsPanel room={room} />
      <ClaimPanel room={room} />
      <StatementsPanel room={room} />
      {room.may.revise ? <ReviseForm room={room} /> : null}
      {room.may.nameModerator ? <ModeratorForm room={room} /> : null}
      {room.may.conclude ? <ConcludeForm room={room} /> : null}
    </>
  )
}

function Standing({ room: { moderation, moderator, closesAt, closedBy } }: { room: Room }) {
  const { w, language } = useModerationWords()
  const { outcome, reason, closedAt, note, cause, openedAt } = moderation
  return (
    <>
      {outcome === null || closedAt === null ? null : (
        <Notice tone="good" title={w.result(w.outcomes[outcome])}>
          <p>{reason}</p>
          <p className="small mute">{w.closedBy(closedBy ?? '–', wib(closedAt, language))}</p>
        </Notice>
      )}
      <dl className="facts">
        <div>
          <dt>{w.openedAt}</dt>
          <dd>{wib(openedAt, language)}</dd>
        </div>
        <div>
          <dt>{w.cause}</dt>
          <dd>
            {w.causes[cause]}
            {note === null ? null : <span className="facts__note">{note}</span>}
          </dd>
        </div>
        <div>
          <dt>{w.moderator}</dt>
          <dd>{moderator?.name ?? w.noModerator}</dd>
        </div>
        <div>
          <dt>{w.closesAt}</dt>
          <dd>{closesAt === null ? w.noClock : wib(closesAt, language)}</dd>
        </div>
      </dl>
    </>
  )
}

function RatingsPanel({ room }: { room: Room }) {
  const { w } = useModerationWords()
  const value = (given: number | null) => given ?? <span className="mute">{w.notGiven}</span>
  const columns: Column<RoomRating>[] = [
    {
      key: 'assessor',
      label: w.assessor,
      head: true,
      cell: ({ assessor, isMine }) => (
        <>
          {assessor.name} {isMine ? <span className="tag">{w.you}</span> : null}
        </>
      ),
    },
    { key: 'before', label: w.before, number: true, cell: ({ before }) => value(before) },
    {
      key: 'now',
      label: w.now,
      number: true,
      cell: ({ before, now }) => (now === before ? value(now) : <strong>{value(now)}</strong>),
    },
    {
      key: 'note',
      label: w.note,
      cell: ({ note }) => note ?? <span className="mute">{w.noNote}</span>,
    },
  ]
  return (
    <Panel title={w.sideBySide}>
      <DataTable
        caption={w.sideBySide}
        captionHidden
        columns={columns}
        rows={room.ratings}
        rowKey={({ assessor }) => assessor.id}
      />
    </Panel>
  )
}

function ClaimPanel({ room: { claim, question, region } }: { room: Room }) {
  const { w, language } = useModerationWords()
  return (
    <Panel title={w.claim}>
      {claim === null ? <p className="mute">{w.noClaim}</p> : null}
      {claim?.value ? <p className="room__value">{claim.value}</p> : null}
      {claim === null ? null : <p className="room__text">{claim.text}</p>}
      {claim === null || claim.evidence.length === 0 ? null : (
        <>
          <h3>{w.evidence}</h3>
          <EvidenceCards versionIds={claim.evidence} region={region.code} />
        </>
      )}
      {question.rubric === null ? null : (
        <details>
          <summary>{w.rubric}</summary>
          <ol className="room__rubric" start={0}>
            {question.rubric.map((line) => (
              <li key={line.id}>{line[language]}</li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  )
}

function StatementsPanel({ room }: { room: Room }) {
  const { w } = useModerationWords()
  return (
    <Panel title={w.statements}>
      {room.statements.length === 0 ? <p className="mute">{w.noStatements}</p> : null}
      <ol className="room__statements">
        {room.statements.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
      </ol>
      {room.may.speak ? <SpeakForm room={room} /> : null}
    </Panel>
  )
}

function StatementItem({ statement }: { statement: Statement }) {
  const { w, language } = useModerationWords()
  const { author, kind, before, after, text, saidAt } = statement
  return (
    <li className="room__statement">
      <p className="small">
        <strong>{author.name}</strong>{' '}
        {kind === 'revised' ? w.revisedFrom(`${before ?? w.notGiven}`, `${after}`) : null}{' '}
        <span className="mute">{wib(saidAt, language)}</span>
      </p>
      <p className="room__text">{text}</p>
    </li>
  )
}
