import type { Language } from '#platform/problem/problem.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import { monthName } from '#platform/time/time.ts'
import { PERIODS } from '../rules/period.ts'

/** A quarter (`Q1` to `Q4`) or a month (`M01` to `M12`) of a year. */
export const Period = T.Unsafe<(typeof PERIODS)[number]>(T.Union(PERIODS.map((period) => T.Literal(period))))
export type Period = Static<typeof Period>

const ROMAN = ['I', 'II', 'III', 'IV']
const QUARTER = {
  long: { id: 'Triwulan', en: 'Quarter' },
  short: { id: 'Tw', en: 'Q' },
} as const satisfies Record<string, Bilingual>

/**
 * What a period is called, in sentences of the server and on screens.
 *
 * @example periodName('Q3', 'id') // 'Triwulan III'
 * @example periodName('M08', 'en', 'short') // 'Aug'
 */
export function periodName(period: string, language: Language, length: 'long' | 'short' = 'long'): string {
  const place = Number(period.slice(1))
  if (period.startsWith('Q')) return `${QUARTER[length][language]} ${ROMAN[place - 1] ?? ''}`
  return monthName(place, language, length) ?? period
}

export const Rhythm = T.Union([T.Literal('quarter'), T.Literal('month')])
export type Rhythm = Static<typeof Rhythm>

export const ReportState = T.Union([
  T.Literal('draft'),
  T.Literal('submitted'),
  T.Literal('returned'),
  T.Literal('accepted'),
  T.Literal('approved'),
])
export type ReportState = Static<typeof ReportState>

/** What the states of a report are called, in tables and on screens. */
export const STATE_NAMES: Record<ReportState | 'none', Bilingual> = {
  none: { id: 'Belum ada', en: 'Not begun' },
  draft: { id: 'Konsep', en: 'Draft' },
  submitted: { id: 'Menunggu sekretariat', en: 'With the secretariat' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  accepted: { id: 'Menunggu pimpinan', en: 'With the leader' },
  approved: { id: 'Disetujui', en: 'Approved' },
}

export const Day = T.String({ format: 'date', examples: ['2026-04-14'] })

/** Percent with at most two decimals. */
export const Percent = T.String({ pattern: '^[0-9]{1,3}(\\.[0-9]{1,2})?$', examples: ['62.5'] })
/** Whole rupiah as text, at most fifteen digits. */
export const Amount = T.String({ pattern: '^(0|[1-9][0-9]{0,14})$', examples: ['1250000000'] })
/** A quantity that was reached: at most twelve digits before and four after the point. */
export const Quantity = T.String({ pattern: '^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$', examples: ['125'] })

const Words = T.String({ maxLength: 6000 })

/** What is written in a report; every figure runs from 1 January to the end of the period. */
export const ReportContent = T.Object({
  physical: Nullable(Percent),
  money: Nullable(Amount),
  outputs: T.Array(T.Object({ targetId: Uuid, quantity: Quantity }), { maxItems: 40 }),
  narrative: Words,
  obstacles: Words,
  /** Help asked of the region; empty where none is needed. */
  helpAsked: Words,
  /** Why a figure is over 100 percent, over the budget of the year, or lower than before. */
  reasonOver: Words,
  reasonBudget: Words,
  reasonFalling: Words,
  /** Versions of documents in the vault. */
  evidence: T.Array(Uuid, { maxItems: 30 }),
})
export type ReportContent = Static<typeof ReportContent>

/** A report in which nothing is written yet. */
export const EMPTY_REPORT: ReportContent = {
  physical: null,
  money: null,
  outputs: [],
  narrative: '',
  obstacles: '',
  helpAsked: '',
  reasonOver: '',
  reasonBudget: '',
  reasonFalling: '',
  evidence: [],
}

export const PeriodOfYear = T.Object({
  period: Period,
  endsOn: Day,
  dueOn: Day,
  /** Last day on which reports are taken; null where only the secretariat locks. */
  locksOn: Nullable(Day),
  /** Not over yet, open for reports, or locked. */
  phase: T.Union([T.Literal('ahead'), T.Literal('open'), T.Literal('locked')]),
  lockedAt: Nullable(Instant),
})
export type PeriodOfYear = Static<typeof PeriodOfYear>

export const NamedOpd = T.Object({ id: Uuid, name: T.String() })
/** As the plan of the year calls it; by its code and without a hue where that plan has it no more. */
export const NamedDimension = T.Object({ code: T.String(), name: Bilingual, hue: Nullable(T.String()) })
export type NamedDimension = Static<typeof NamedDimension>
export const ofYear = { year: Year }
export const ofReport = { programmeId: Uuid, year: Year, period: Period }
