import type { Bilingual } from '#platform/schema/schema.ts'
import type { InstrumentData, Rubric } from '../contract.ts'

/** Ladders written once for each kind of question, and which question is of which kind. */
export interface RubricSet {
  /** Whose the ladders are. */
  basis: Bilingual
  /** Codes of the shipped instruments, version 1, they are for. */
  instruments: readonly string[]
  kinds: Readonly<Record<string, Rubric>>
  questions: Readonly<Record<string, string>>
}

/**
 * The instrument with the ladders of the sets that are for it. A rubric of its own stays; a question that no
 * set knows stays without.
 *
 * @example withRubrics(instrument, sets).questions[0].rubric?.[4] // what earns a 4
 */
export function withRubrics(instrument: InstrumentData, sets: readonly RubricSet[]): InstrumentData {
  const set =
    instrument.version === 1 ? sets.find((one) => one.instruments.includes(instrument.code)) : undefined
  if (set === undefined || instrument.questions.some(({ rubric }) => rubric !== undefined)) return instrument
  const questions = instrument.questions.map((question) => {
    const rubric = set.kinds[set.questions[question.code] ?? '']
    return rubric === undefined ? question : { ...question, rubric }
  })
  return { ...instrument, rubricBasis: set.basis, questions }
}
