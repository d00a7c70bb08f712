import { capped } from './achievement.ts'
import { meanOf, percentOf, textOf } from './decimal.ts'

// Roll-up: programmes are tallied, and tallies add up in any order and grouping. A percentage of several programmes is
// the plain mean of their percentages as printed, two decimals each, so that whoever has the table can check it.

export interface Line {
  isPlanned: boolean
  isRunning: boolean
  /** Whole rupiah. */
  moneyPlanned: bigint
  moneyReal: bigint
  /** Hundredths of a percent; null where nothing is approved. */
  physical: bigint | null
  achievement: bigint | null
}

export interface Tally {
  planned: number
  running: number
  reported: number
  physicalSum: bigint
  measured: number
  uncappedSum: bigint
  cappedSum: bigint
  moneyPlanned: bigint
  moneyReal: bigint
}

export const EMPTY: Tally = {
  planned: 0,
  running: 0,
  reported: 0,
  physicalSum: 0n,
  measured: 0,
  uncappedSum: 0n,
  cappedSum: 0n,
  moneyPlanned: 0n,
  moneyReal: 0n,
}

/** The tally of one programme; one that is not planned for the year counts nowhere. */
export const tallyOf = (line: Line): Tally => (line.isPlanned ? tallyOfPlanned(line) : EMPTY)

const tallyOfPlanned = (line: Line): Tally => ({
  planned: 1,
  running: line.isRunning ? 1 : 0,
  reported: line.physical === null ? 0 : 1,
  physicalSum: line.physical ?? 0n,
  measured: line.achievement === null ? 0 : 1,
  uncappedSum: line.achievement ?? 0n,
  cappedSum: capped(line.achievement ?? 0n),
  moneyPlanned: line.moneyPlanned,
  moneyReal: line.moneyReal,
})

export const plus = (a: Tally, b: Tally): Tally => ({
  planned: a.planned + b.planned,
  running: a.running + b.running,
  reported: a.reported + b.reported,
  physicalSum: a.physicalSum + b.physicalSum,
  measured: a.measured + b.measured,
  uncappedSum: a.uncappedSum + b.uncappedSum,
  cappedSum: a.cappedSum + b.cappedSum,
  moneyPlanned: a.moneyPlanned + b.moneyPlanned,
  moneyReal: a.moneyReal + b.moneyReal,
})

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, EMPTY)

export interface Shares {
  /** Programmes of the year, how many of them run, and their percentage. */
  planned: number
  running: number
  runningPercent: string | null
  /** Programmes with an approved report, and the mean of their progress in percent. */
  reported: number
  physical: string | null
  /** Programmes whose output targets can be told, and the means of what they reached in percent. */
  measured: number
  uncapped: string | null
  capped: string | null
  /** Whole rupiah, and percent spent of the plan. */
  moneyPlanned: string
  moneyReal: string
  moneyPercent: string | null
}

const textOrNull = (value: bigint | null): string | null => (value === null ? null : textOf(value))

/** What a tally says in figures that people read; percentages have two decimals. */
export const sharesOf = (t: Tally): Shares => ({
  planned: t.planned,
  running: t.running,
  runningPercent: textOrNull(percentOf(String(t.running), String(t.planned))),
  reported: t.reported,
  physical: textOrNull(meanOf(t.physicalSum, t.reported)),
  measured: t.measured,
  uncapped: textOrNull(meanOf(t.uncappedSum, t.measured)),
  capped: textOrNull(meanOf(t.cappedSum, t.measured)),
  moneyPlanned: String(t.moneyPlanned),
  moneyReal: String(t.moneyReal),
  moneyPercent: textOrNull(percentOf(String(t.moneyReal), String(t.moneyPlanned))),
})
