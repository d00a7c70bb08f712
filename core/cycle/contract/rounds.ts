import { InstrumentData } from '#core/evaluation/contract.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { LetterCard } from './letters.ts'
import { Cycle, Participation } from './words.ts'

const round = {
  year: Year,
  /** Which region; for the ministry, as a region is always asked about itself. */
  region: T.Optional(RegionCode),
}

/** A region's part in a cycle: everything that work on questions stands on. */
export const Round = T.Object({
  cycle: Cycle,
  participation: Participation,
  /** With the rubric of every question that has one. */
  instrument: InstrumentData,
  /** Letters issued to the region in this cycle, newest first. */
  letters: T.Array(LetterCard),
})
export type Round = Static<typeof Round>

export const GetMyRound = endpoint({
  get: '/cycle/rounds/:year',
  permission: 'cycle.cycle.read',
  summary: 'The region’s cycle, participation, letters and instrument with rubrics',
  input: round,
  reply: Round,
  problems: [problems.cycleUnknown, problems.notTakingPart],
})

export const GetRoundInstrument = endpoint({
  get: '/cycle/rounds/:year/instrument',
  permission: 'cycle.cycle.read',
  summary: 'The instrument the region is scored with in a year, with rubrics',
  input: round,
  reply: InstrumentData,
  problems: [problems.cycleUnknown, problems.notTakingPart],
})
