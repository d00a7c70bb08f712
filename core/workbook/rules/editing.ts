import type { AnswerState, WorkbookState } from '../contract.ts'

/** What decides whether content may change now. */
export interface Situation {
  workbook: { state: WorkbookState; reopened: readonly string[] }
  question: string
  state: AnswerState
  /** Agency the question is assigned to. */
  opdId: string | null
}

export interface Writer {
  /** The secretariat writes for everybody. */
  isSecretariat: boolean
  opdIds: readonly string[]
}

export type Lock = 'signed' | 'frozen' | 'not_yours' | 'with_secretariat'

/** What forbids the writer to change the content now, if anything does. */
export function lockOn(situation: Situation, writer: Writer): Lock | undefined {
  const whole = lockOfWhole(situation)
  if (whole !== undefined || writer.isSecretariat) return whole
  if (!isOwn(situation.opdId, writer)) return 'not_yours'
  return situation.state === 'draft' || situation.state === 'returned' ? undefined : 'with_secretariat'
}

/** A signed or submitted workbook stands still; while mending only what was returned moves. */
export function lockOfWhole({
  workbook,
  question,
}: Pick<Situation, 'workbook' | 'question'>): Lock | undefined {
  if (workbook.state === 'signed') return 'signed'
  if (workbook.state === 'submitted') return 'frozen'
  return workbook.state === 'mending' && !workbook.reopened.includes(question) ? 'frozen' : undefined
}

/** Whether the question belongs to an agency the writer serves. */
export const isOwn = (opdId: string | null, writer: Writer): boolean =>
  writer.isSecretariat || (opdId !== null && writer.opdIds.includes(opdId))
