import { CallProblem } from '../call-problem.ts'

/** What went wrong with a sending, told apart for whoever sends again. */
export interface Failure {
  /** Nobody knows whether it arrived; somebody else saved meanwhile; the server says no. */
  kind: 'unanswered' | 'changed' | 'refused'
  problem: unknown
}

/**
 * Tells failures of a sending apart; nothing for an error that is a defect.
 *
 * @param changed code of the problem that says that somebody else saved meanwhile
 */
export const failureBy =
  (changed: string) =>
  (error: unknown): Failure | undefined => {
    if (!(error instanceof CallProblem)) return undefined
    if (error.isUnanswered) return { kind: 'unanswered', problem: error }
    return { kind: error.details.code === changed ? 'changed' : 'refused', problem: error }
  }
