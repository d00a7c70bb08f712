import type { ProgrammeState } from '#core/programme/contract.ts'
import type { ProgrammeCard, Standing } from '../contract.ts'

/** What these rules ask of a programme. */
export interface Programme {
  id: string
  code: string
  name: string
  dimension: string
  kind: 'quick_win' | 'regular'
  quickWinYear: number | null
  state: ProgrammeState
  isApproved: boolean
  ownerOpd: { id: string; name: string } | null
  from: string
  to: string
  isExample: boolean
}

/** Who looks: the secretariat decides on drafts, an agency writes its own. */
export interface Reader {
  decides: boolean
  writes: boolean
  opdIds: readonly string[]
}

const isOwn = ({ ownerOpd }: Programme, { opdIds }: Reader): boolean =>
  ownerOpd !== null && opdIds.includes(ownerOpd.id)

/** Approved programmes are for everyone of the region; a draft for its agency and whoever decides on it. */
export const maySee = (programme: Programme, reader: Reader): boolean =>
  programme.isApproved || reader.decides || isOwn(programme, reader)

/** A stopped programme keeps its period. */
export const mayMove = (programme: Programme, reader: Reader): boolean =>
  programme.state !== 'stopped' && (reader.decides || (reader.writes && isOwn(programme, reader)))

export const cardOf = (programme: Programme): ProgrammeCard => ({
  id: programme.id,
  code: programme.code,
  name: programme.name,
  dimension: programme.dimension,
  owner: programme.ownerOpd,
  kind: programme.kind,
  quickWinYear: programme.quickWinYear,
  state: programme.state,
  from: programme.from,
  to: programme.to,
  isDraft: !programme.isApproved,
  isExample: programme.isExample,
})

const yearOf = (month: string): number => Number(month.slice(0, 4))

/** Whether a programme was approved, was not stopped, and its period meets the year. */
export const isOfYear = (programme: Programme, year: number): boolean =>
  programme.isApproved &&
  programme.state !== 'stopped' &&
  yearOf(programme.from) <= year &&
  yearOf(programme.to) >= year

/** What is told of how a programme stands, by the module that knows it. */
export interface Told {
  late: boolean
  red: boolean
  why: Standing['why']
  plannedPercent: string | null
  physical: string | null
  moneyPlanned: string
  moneyReal: string | null
}

export const standingFrom = (told: Told): Standing => ({
  planned: told.plannedPercent,
  physical: told.physical,
  moneyPlanned: told.moneyPlanned,
  moneyReal: told.moneyReal ?? '0',
  isLate: told.late,
  isRed: told.red,
  why: told.why,
})
