import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListMySessions, type MySession, RevokeSession } from '../../contract.ts'
import { useAccountWords } from './words.ts'

/** Browsers that are signed in; each but this one may be signed out from here. */
export function SessionsPanel() {
  const { w } = useAccountWords()
  const say = useSay()
  const sessions = useEndpoint(ListMySessions, {})
  const act = useAct(RevokeSession, { refresh: [ListMySessions], onDone: () => say(w.sessionEnded) })
  return (
    <Panel title={w.sessions} lead={w.sessionsLead} id="sesi">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <Answer of={sessions} lines={3}>
        {(all) => (
          <ul className="rows">
            {all.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                busy={act.pending}
                onEnd={() => void act.run({ sessionId: session.id })}
              />
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  )
}

interface SessionRowProps {
  session: MySession
  busy: boolean
  onEnd: () => void
}

function SessionRow({ session, busy, onEnd }: SessionRowProps) {
  const { w, language } = useAccountWords()
  const way = w.sessionMethods[session.method] + (session.secondFactor ? ` ${w.sessionSecond}` : '')
  return (
    <li className="row">
      <div>
        <p className="row__name">
          {session.device} {session.current ? <span className="tag tag--good">{w.sessionHere}</span> : null}
        </p>
        <p className="row__note">
          {w.sessionSince(wib(session.createdAt, language))} ({way}),{' '}
          {w.sessionSeen(wib(session.seenAt, language))}
        </p>
      </div>
      {session.current ? null : (
        <button
          type="button"
          className="button"
          disabled={busy}
          aria-label={w.sessionEndOf(session.device)}
          onClick={onEnd}
        >
          {w.sessionEnd}
        </button>
      )}
    </li>
  )
}
