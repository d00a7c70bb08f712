import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import type { CallProblem } from '#platform/client/call-problem.ts'
import { Answer, Shape } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { type InvitationPreview, PreviewInvitation } from '../../contract.ts'
import { useForgetSession, useSession } from '../session/use-session.ts'
import { useIdentityWords } from '../words.ts'
import { AcceptAsMember, AcceptWithAccount } from './accept.tsx'
import { useInvitationWords } from './words.ts'

/** What an invitation link is for, and how to take it. */
export function InvitationPage() {
  const { w } = useInvitationWords()
  const { token } = useParams({ strict: false }) as { token: string }
  const preview = useQuery<InvitationPreview, CallProblem>({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(PreviewInvitation, { token }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (preview.data) return <Preview invitation={preview.data} token={token} />
  if (preview.error && !preview.error.isUnanswered) return <Useless problem={preview.error} />
  return (
    <Screen title={w.title}>
      <Answer of={preview} lines={6}>
        {() => null}
      </Answer>
    </Screen>
  )
}

/** Expired, used, withdrawn or cut short: trying again will not help. */
function Useless({ problem }: { problem: CallProblem }) {
  const { w } = useInvitationWords()
  return (
    <Screen title={w.title} lead={w.whatNow}>
      <ProblemNote problem={problem} />
      <a className="button" href="/masuk">
        {w.signIn}
      </a>
    </Screen>
  )
}

function Preview({ invitation, token }: { invitation: InvitationPreview; token: string }) {
  const { w } = useInvitationWords()
  const title = invitation.tenant === '00' ? w.introNational : w.intro(invitation.regionName)
  return (
    <Screen eyebrow={w.title} title={title}>
      <Terms invitation={invitation} />
      <Taking invitation={invitation} token={token} />
      <p className="door__note">{w.decline}</p>
    </Screen>
  )
}

function Terms({ invitation }: { invitation: InvitationPreview }) {
  const { w, language } = useInvitationWords()
  const { w: shared } = useIdentityWords()
  return (
    <dl className="facts">
      <div>
        <dt>{w.as}</dt>
        <dd>
          {shared.roles[invitation.role]}
          <span className="facts__note">{shared.roleHelp[invitation.role]}</span>
        </dd>
      </div>
      {invitation.opdName === null ? null : (
        <div>
          <dt>{w.forOpd}</dt>
          <dd>{invitation.opdName}</dd>
        </div>
      )}
      <div>
        <dt>{w.email}</dt>
        <dd>{invitation.email}</dd>
      </div>
      <div>
        <dt>{w.expires}</dt>
        <dd>{wib(invitation.expiresAt, language)} WIB</dd>
      </div>
    </dl>
  )
}

/** A new account, the account that is signed in, or the way to the right one. */
function Taking({ invitation, token }: { invitation: InvitationPreview; token: string }) {
  const { w } = useInvitationWords()
  const session = useSession()
  const navigate = useNavigate()
  const forget = useForgetSession()
  const say = useSay()
  const [entering, setEntering] = useState(false)
  const joined = async ({ region }: { region: string }) => {
    setEntering(true)
    await forget()
    await navigate({ to: `/kerja/${region}`, replace: true })
    say(w.joined)
  }
  if (entering) return <Shape lines={4} />
  const signedIn = session.state === 'in' && !session.ended ? session.account.email : undefined
  if (signedIn !== undefined || invitation.hasAccount) {
    return <AcceptAsMember invitation={invitation} token={token} signedIn={signedIn} onDone={joined} />
  }
  return <AcceptWithAccount invitation={invitation} token={token} onDone={joined} />
}
