import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  ConfirmSession,
  GetSession,
  GetSessionCalendar,
  ListSessions,
  PlanSession,
  type Session,
} from '../../contract.ts'
import { SessionState } from '../session-table.tsx'
import { useCrosscheckWords } from '../words.ts'
import { AgendaPanel } from './agenda-panel.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { CancelDialog, ChangeDialog } from './change-dialogs.tsx'
import { MinutesPanel } from './minutes-panel.tsx'

/** One session: when and where, what is looked at, who came, what was agreed. */
export function SessionPage() {
  const { w } = useCrosscheckWords()
  const { code } = usePlace()
  const params = useParams({ strict: false })
  const [year, sessionId] = [Number(params.year), params.sessionId ?? '']
  const session = useEndpoint(GetSession, { sessionId })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/evaluasi/sesi/${year}`}>{w.list.title(year)}</Link>}
      title={session.data ? w.kinds[session.data.kind] : w.list.titleNow}
    >
      <Answer of={session} lines={10}>
        {(found) => (
          <>
            <Head session={found} />
            <AgendaPanel session={found} />
            <AttendancePanel session={found} />
            <MinutesPanel session={found} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Head({ session }: { session: Session }) {
  const { w, language } = useCrosscheckWords()
  const lines: [string, React.ReactNode][] = [
    [w.state, <SessionState key="state" session={session} />],
    [w.when, w.range(wib(session.startsAt, language), wib(session.endsAt, language))],
    [w.where, <Where key="where" session={session} />],
    [w.session.expected, <Expected key="expected" session={session} />],
  ]
  return (
    <>
      {session.cancelled === null ? null : (
        <p className="notice notice--attention">
          {w.session.cancelled(wib(session.cancelled.at, language), session.cancelled.reason)}
        </p>
      )}
      <FactList rows={lines} />
      <Acts session={session} />
      <Changes session={session} />
    </>
  )
}

function Where({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  return (
    <>
      {session.place}{' '}
      {session.link === null ? null : (
        <a href={session.link} rel="noopener">
          {session.link}
        </a>
      )}
      {session.place === '' && session.link === null ? w.none : null}
    </>
  )
}

function Expected({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const said = session.participants.map(({ side, office }) =>
    side === 'region' ? office : w.attendance.myOffice,
  )
  return said.length === 0 ? w.none : [...new Set(said)].join(', ')
}

function Acts({ session }: { session: Session }) {
  const { w } = useCrosscheckWords()
  const say = useSay()
  const [opened, setOpened] = useState<'change' | 'cancel'>()
  const [mayConfirm, mayPlan] = [useMay(ConfirmSession), useMay(PlanSession)]
  const confirm = useAct(ConfirmSession, {
    refresh: [GetSession, ListSessions],
    onDone: () => say(w.session.confirmed),
  })
  const isStanding = session.cancelled === null && session.minutes.length === 0
  return (
    <>
      {confirm.problem === undefined ? null : <ProblemNote problem={confirm.problem} />}
      <div className="act-form__foot">
        {isStanding && mayConfirm && session.confirmedAt === null ? (
          <button
            type="button"
            className="button button--main"
            disabled={confirm.pending}
            onClick={() => void confirm.run({ sessionId: session.id })}
          >
            {w.session.confirm}
          </button>
        ) : null}
        {isStanding && mayPlan ? (
          <>
            <button type="button" className="button" onClick={() => setOpened('change')}>
              {w.session.change}
            </button>
            <button type="button" className="button" onClick={() => setOpened('cancel')}>
              {w.session.cancel}
            </button>
          </>
        ) : null}
        <FileButton endpoint={GetSessionCalendar} input={{ sessionId: session.id }} label={w.session.ics} />
      </div>
      {opened === 'change' ? <ChangeDialog session={session} onClose={() => setOpened(undefined)} /> : null}
      {opened === 'cancel' ? <CancelDialog session={session} onClose={() => setOpened(undefined)} /> : null}
    </>
  )
}

function Changes({ session }: { session: Session }) {
  const { w, language } = useCrosscheckWords()
  if (session.changes.length < 2) return null
  return (
    <details className="past">
      <summary>{w.session.changes(session.changes.length)}</summary>
      <ul>
        {session.changes.map((change) => (
          <li key={change.sequence}>
            {w.range(wib(change.startsAt, language), wib(change.endsAt, language))}.{' '}
            {change.reason === '' ? w.session.first : change.reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
