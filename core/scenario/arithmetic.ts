// The arithmetic of scenarios, for server and browser alike: pure functions, no database, no clock.

export { type Gain, gainOfTarget, gainsOf } from './rules/gains.ts'
export {
  type ComponentStep,
  type Computed,
  computedOfScenario,
  scoresOf,
} from './rules/index-of.ts'
export { type RankRange, rankRangeOf } from './rules/rank-range.ts'
