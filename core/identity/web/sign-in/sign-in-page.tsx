import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Shape } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import type { SignInReply } from '../../contract.ts'
import { SignOutButton } from '../session/sign-out-button.tsx'
import { useForgetSession, useSession } from '../session/use-session.ts'
import { CodeForm } from './code-form.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'
import { keptReturn, safeReturn } from './safe-return.ts'
import { useSignInWords } from './words.ts'

/** Sign-in in one or two steps; leads back to where it was asked. */
export function SignInPage() {
  const session = useSession()
  const [entering, setEntering] = useState(false)
  if (entering || session.state === 'loading') return <Shape lines={5} />
  if (session.state === 'in' && !session.ended) return <AlreadyIn name={session.account.name} />
  return <Steps onEnter={() => setEntering(true)} />
}

interface Asked {
  /** Where to return to. */
  kembali?: unknown
  /** `kode`: an identity provider was passed, the second factor is still owed. */
  langkah?: unknown
  /** Code of the problem an identity provider ended in. */
  masalah?: unknown
}

const useAsked = (): Asked => useSearch({ strict: false })

/** The address to return to: in this page's address, or kept during a visit to an identity provider. */
function useReturn(): string {
  const { kembali, langkah } = useAsked()
  return safeReturn(langkah === 'kode' ? keptReturn() : kembali)
}

function Steps({ onEnter }: { onEnter: () => void }) {
  const { langkah } = useAsked()
  const [step, setStep] = useState<'password' | 'code'>(langkah === 'kode' ? 'code' : 'password')
  const next = useReturn()
  const navigate = useNavigate()
  const forget = useForgetSession()
  const go = async (reply: SignInReply) => {
    if (reply.next === 'second_factor') return setStep('code')
    onEnter()
    await forget()
    await navigate({ to: next, replace: true })
  }
  return step === 'password' ? (
    <FirstStep onReply={go} next={next} />
  ) : (
    <CodeForm onReply={go} onRestart={() => setStep('password')} />
  )
}

interface StepProps {
  onReply: (reply: SignInReply) => void
  next: string
}

function FirstStep({ onReply, next }: StepProps) {
  const { w } = useSignInWords()
  return (
    <Screen title={w.title} lead={w.lead}>
      <ProviderProblem />
      <PasswordForm onReply={onReply} />
      <OtherWays onReply={onReply} next={next} />
      <p className="door__note">{w.noAccount}</p>
      <p className="door__note">
        <PageLink to="/">{w.toPublic}</PageLink>
      </p>
    </Screen>
  )
}

/** Why an identity provider did not lead in. */
function ProviderProblem() {
  const { w } = useSignInWords()
  const { masalah } = useAsked()
  const sentences: Record<string, string> = w.providerProblems
  if (typeof masalah !== 'string') return null
  return (
    <Notice tone="bad" title={w.providerTitle}>
      <p>{sentences[masalah] ?? w.providerFailed}</p>
    </Notice>
  )
}

function AlreadyIn({ name }: { name: string }) {
  const { w } = useSignInWords()
  const next = useReturn()
  return (
    <Screen title={w.title} lead={w.already(name)}>
      <div className="act-form__foot">
        <a className="button button--main" href={next}>
          {w.toWorkspace}
        </a>
        <SignOutButton />
      </div>
    </Screen>
  )
}
