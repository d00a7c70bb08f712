import { useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { BeginPasskeySignIn, GetSignInWays, type SignInReply, SignInWithPasskey } from '../../contract.ts'
import { askPasskey, browserKnowsPasskeys } from '../account/passkey.ts'
import { keepReturn } from './safe-return.ts'
import { useSignInWords } from './words.ts'

interface OtherWaysProps {
  onReply: (reply: SignInReply) => void
  next: string
}

/** Passkey and OpenID Connect, each only where it can work. */
export function OtherWays({ onReply, next }: OtherWaysProps) {
  const { w } = useSignInWords()
  const ways = useEndpoint(GetSignInWays, {})
  const oidc = ways.data?.oidc
  const passkeys = browserKnowsPasskeys() && ways.data?.passkeys
  if (!oidc && !passkeys) return null
  return (
    <div className="door__others">
      <p className="door__or">{w.or}</p>
      {passkeys ? <PasskeyButton onReply={onReply} /> : null}
      {oidc ? (
        <a
          className="button"
          href={`/api/auth/oidc?next=${encodeURIComponent(next)}`}
          onClick={() => keepReturn(next)}
        >
          {w.oidc(oidc.name)}
        </a>
      ) : null}
    </div>
  )
}

function PasskeyButton({ onReply }: { onReply: (reply: SignInReply) => void }) {
  const { w } = useSignInWords()
  const begin = useAct(BeginPasskeySignIn)
  const finish = useAct(SignInWithPasskey, { onDone: onReply })
  const [cancelled, setCancelled] = useState(false)
  const problem = begin.problem ?? finish.problem
  const go = async () => {
    setCancelled(false)
    const options = await begin.run({})
    if (options === undefined) return
    const credential = await askPasskey(options)
    if (credential === undefined) return setCancelled(true)
    await finish.run({ credential })
  }
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={begin.pending || finish.pending}
        onClick={() => void go()}
      >
        {w.passkey}
      </button>
      {cancelled ? (
        <p className="door__note" role="status">
          {w.passkeyCancelled}
        </p>
      ) : null}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </>
  )
}
