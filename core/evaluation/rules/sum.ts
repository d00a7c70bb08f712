import type { Bilingual } from '#platform/schema/schema.ts'
import type { InstrumentSummary, Sum, Term } from '../contract.ts'
import { type Exact, toText, toText2 } from './exact.ts'
import { type InstrumentData, isRounded, weightsOf } from './instrument.ts'
import { type ExactSum, type ExactTerm, weightedSum } from './score.ts'

/** A score or final as text: two decimals where the instrument rounds, else as many as it has. */
export const scoreText = (rule: InstrumentData['rule'], value: Exact): string =>
  isRounded(rule) ? toText2(value) : toText(value, 2)

/** The sum behind a final, in the words of the contract. */
export function sumReply(instrument: InstrumentData, sum: ExactSum): Sum {
  const { rule } = sum
  return {
    rule,
    terms: sum.terms.map((term) => termReply(instrument, rule, term)),
    exact: toText(sum.exact, 2),
    final: scoreText(rule, sum.final),
  }
}

function termReply(instrument: InstrumentData, rule: ExactSum['rule'], term: ExactTerm): Term {
  return {
    component: term.component,
    label: labelOf(instrument, term.component),
    weight: toText(term.weight),
    score: scoreText(rule, term.score),
    term: toText(term.term, 2),
    rounded: term.rounded === null ? null : toText2(term.rounded),
  }
}

/** The sum of published or computed component scores under their instrument. */
export const sumOfScores = (instrument: InstrumentData, scores: ReadonlyMap<string, Exact>): ExactSum =>
  weightedSum(instrument.rule, weightsOf(instrument), scores)

/** @throws RangeError for a component the instrument does not have */
export function labelOf(instrument: InstrumentData, component: string): Bilingual {
  const found = instrument.components.find((c) => c.key === component)
  if (found === undefined) throw new RangeError(`${instrument.code} has no component “${component}”.`)
  return found.label
}

/** An instrument without its questions. */
export const instrumentSummary = (instrument: InstrumentData): InstrumentSummary => ({
  code: instrument.code,
  year: instrument.year,
  track: instrument.track,
  name: instrument.name,
  rule: instrument.rule,
  scale: instrument.scale,
  components: instrument.components.map(({ key, letter, label, weight }) => ({ key, letter, label, weight })),
})
