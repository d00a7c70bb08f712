// The arithmetic of the instrument, lent to the modules above: pure functions, no database, no clock.

export {
  compare,
  decimal,
  type Exact,
  equal,
  exact,
  fromHundredths,
  meanOf,
  minus,
  over,
  parseDecimal,
  plus,
  roundTo,
  sumOf,
  times,
  toFixedText,
  toHundredths,
  toText,
  toText2,
} from './rules/exact.ts'
export { improvement } from './rules/improvement.ts'
export {
  findFaults,
  type InstrumentData,
  type QuestionData,
  questionsOf,
  weightsOf,
} from './rules/instrument.ts'
export { placesOf } from './rules/rank.ts'
export { MISSING, planOf, scoreRatings } from './rules/ratings.ts'
export { componentScore, type ExactSum, questionScore, weightedSum } from './rules/score.ts'
