import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { SheetQuestion } from '../contract.ts'

interface ClaimGiven {
  question: string
  value: string
  text: string
  selfRating: number | null
  evidence: readonly string[]
  opd: { id: string; name: string } | null
}

interface Kept {
  question: string
  revision: number
  savedAt: Date
}

/** What a sheet is laid together from; each list by question code. */
export interface SheetParts {
  instrument: InstrumentData
  claims: readonly ClaimGiven[]
  survey: readonly { question: string; answers: number; mean: string; margin: string | null }[]
  lastYear: Readonly<Record<string, string>>
  ratings: readonly (Kept & { value: number | null; gapReason: string | null })[]
  notes: readonly (Kept & { text: string; flagged: boolean })[]
}

/** The questions of a sheet in the order of the instrument; a self-rating shows only beside an own rating. */
export function composeQuestions(parts: SheetParts): SheetQuestion[] {
  const claims = byQuestion(parts.claims)
  const survey = byQuestion(parts.survey)
  const ratings = byQuestion(parts.ratings)
  const notes = byQuestion(parts.notes)
  return parts.instrument.questions.map((question) => {
    const claim = claims.get(question.code)
    const rating = ratings.get(question.code)
    const note = notes.get(question.code)
    return {
      code: question.code,
      component: question.component,
      element: question.element,
      label: question.label,
      cityDimension: question.cityDimension,
      rubric: question.rubric ?? null,
      claim: claim === undefined ? null : shown(claim),
      survey: survey.get(question.code) ?? null,
      lastYear: parts.lastYear[question.code] ?? null,
      rating: rating === undefined ? null : told(rating),
      note: note === undefined ? null : told(note),
      selfRating: rating === undefined ? null : (claim?.selfRating ?? null),
    }
  })
}

const shown = ({ value, text, evidence, opd }: ClaimGiven): NonNullable<SheetQuestion['claim']> => ({
  value,
  text,
  evidence: [...evidence],
  opd,
})

/** As it is told: the instant as text. */
const told = <K extends Kept>({ savedAt, ...row }: K): Omit<K, 'savedAt'> & { savedAt: string } => ({
  ...row,
  savedAt: savedAt.toISOString(),
})

const byQuestion = <R extends { question: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.question, row]))
