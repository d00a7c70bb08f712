import { type Act, type State, stateAfter } from './rules/recommendation.ts'

interface Subject {
  state: State
  opdId: string | null
}

/** Who asks: the secretariat may work on any, an officer on those of the own agencies. */
interface Asker {
  isSecretariat: boolean
  opdIds: readonly string[]
}

export type Verdict = { may: true; next: State } | { may: false; why: 'not_now' | 'not_yours' }

/** Whether somebody of the region may report or prove follow-up now. */
export function mayFollowUp(act: 'report' | 'prove', subject: Subject, asker: Asker): Verdict {
  const isOwn = asker.isSecretariat || (subject.opdId !== null && asker.opdIds.includes(subject.opdId))
  return isOwn ? mayNow(act, subject.state) : { may: false, why: 'not_yours' }
}

/** Whether an act is possible in this state, whoever asks. */
export function mayNow(act: Act, state: State): Verdict {
  const next = stateAfter(act, state)
  return next === undefined ? { may: false, why: 'not_now' } : { may: true, next }
}
