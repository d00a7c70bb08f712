import { useAct } from '#platform/client/use-act.ts'
import { SignOut } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { forgetHere } from './here.ts'

/** Ends the session; the page is then loaded anew, so that nothing of the person stays in memory or on the device. */
export function SignOutButton({ className }: { className?: string }) {
  const { w } = useIdentityWords()
  const act = useAct(SignOut, { onDone: () => void forgetHere().then(() => location.assign('/masuk')) })
  return (
    <>
      <button
        type="button"
        className={className ?? 'button'}
        disabled={act.pending}
        onClick={() => void act.run({})}
      >
        {w.signOut}
      </button>
      {act.problem === undefined ? null : (
        <p className="field__error" role="alert">
          {act.problem.details.title}. {act.problem.details.detail}
        </p>
      )}
    </>
  )
}
