import { type Act, type State, stateAfter } from './rules/decision.ts'

interface Stand {
  heldAt: string | null
  cancelled: unknown
}

/** Time, place and guests change until the meeting was held or cancelled. */
export const mayChange = ({ heldAt, cancelled }: Stand): boolean => heldAt === null && cancelled === null

/** Whoever serves the agency of a decision, or may judge it, says that it is done. */
export const mayFinish = (
  { opdId }: { opdId: string },
  asker: { mayJudge: boolean; opdIds: readonly string[] },
): boolean => asker.mayJudge || asker.opdIds.includes(opdId)

/** Whether an act is possible in this state, whoever asks. */
export const mayNow = (act: Act, state: State): boolean => stateAfter(act, state) !== undefined
