// A round goes draft → open (openRound) → decided (decideRound) → published (publishDecision), and never back. Criteria
// and questions are rewritten only in a draft; candidates answer and are interviewed while it is open; decided lists
// and their numbers never change.
import type { Bilingual } from '#platform/schema/schema.ts'
import type { AnswerContent, Question, RoundState, Verdict } from '../contract.ts'

export type Act =
  | 'rewrite'
  | 'remove'
  | 'list'
  | 'open'
  | 'extend'
  | 'score'
  | 'return'
  | 'judge'
  | 'decide'
  | 'publish'

const STATES_OF: Record<Act, readonly RoundState[]> = {
  rewrite: ['draft'],
  remove: ['draft'],
  list: ['draft', 'open'],
  open: ['draft'],
  extend: ['open'],
  score: ['open'],
  return: ['open'],
  judge: ['open'],
  decide: ['open'],
  publish: ['decided'],
}

/** Whether an act on a round is possible in its state. */
export const mayNow = (act: Act, state: RoundState): boolean => STATES_OF[act].includes(state)

/** Why a questionnaire takes no writing now; nothing while it is open. */
export function whyClosed(
  round: { state: RoundState; answersUntil: string },
  candidate: { state: 'filling' | 'submitted' | 'returned' },
  now: Date,
): 'state' | 'submitted' | 'late' | undefined {
  if (round.state !== 'open') return 'state'
  if (candidate.state === 'submitted') return 'submitted'
  return now.getTime() > Date.parse(round.answersUntil) ? 'late' : undefined
}

/** Questions without a level or without an explanation. */
export const unanswered = (
  questions: readonly Question[],
  answers: ReadonlyMap<string, AnswerContent>,
): Question[] =>
  questions.filter(({ code }) => {
    const answer = answers.get(code)
    return answer === undefined || answer.level === null || answer.text.trim() === ''
  })

/** What still forbids opening a draft. */
export const missingToOpen = (candidates: number, answersUntil: string, now: Date): Bilingual[] => [
  ...(candidates > 0
    ? []
    : [{ id: 'Belum ada calon. Tambahkan daerah.', en: 'There are no candidates. Add regions.' }]),
  ...(Date.parse(answersUntil) > now.getTime()
    ? []
    : [
        {
          id: 'Hari terakhir kuesioner sudah lewat. Pilih hari lain.',
          en: 'The last day of the questionnaire has passed. Choose another one.',
        },
      ]),
]

interface Judged {
  name: string
  isComplete: boolean
  isKnockedOut: boolean
  verdict: Verdict | undefined
}

/** What still forbids recording the list: a verdict with a reason for each, and no chosen one without all parts. */
export function missingToDecide(candidates: readonly Judged[]): Bilingual[] {
  const names = (found: readonly Judged[]) => found.map(({ name }) => name).join(', ')
  const unjudged = candidates.filter(({ verdict }) => verdict === undefined)
  const halfKnown = candidates.filter(
    ({ verdict, isComplete, isKnockedOut }) => isKeen(verdict) && (!isComplete || isKnockedOut),
  )
  return [
    ...(unjudged.length === 0
      ? []
      : [{ id: `Belum diputuskan: ${names(unjudged)}.`, en: `Not decided yet: ${names(unjudged)}.` }]),
    ...(halfKnown.length === 0
      ? []
      : [
          {
            id: `Dipilih atau dicadangkan padahal nilainya belum lengkap atau gugur: ${names(halfKnown)}.`,
            en: `Chosen or in reserve although scores are missing or it is struck off: ${names(halfKnown)}.`,
          },
        ]),
  ]
}

const isKeen = (verdict: Verdict | undefined): boolean => verdict === 'chosen' || verdict === 'reserve'
