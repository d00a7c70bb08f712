// Days, months, quarters and years in WIB, as text. No clock: whoever asks says which day it is.

import type { Grain } from '../contract/words.ts'

export interface Span {
  grain: Grain
  period: string
  /** First and last day, `YYYY-MM-DD`. */
  from: string
  to: string
}

const DAY_MS = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const text = (date: Date): string => date.toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string =>
  text(new Date(at(day).getTime() + days * DAY_MS))
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / DAY_MS)

/** Last day of the month that lies so many months after the month of a day. */
const monthEnd = (year: number, month: number): string => text(new Date(Date.UTC(year, month, 0)))
const two = (n: number): string => String(n).padStart(2, '0')

/**
 * First and last day of a period; nothing for a day that no calendar has.
 *
 * @example spanOf('2026-Q4') // { grain: 'quarter', period: '2026-Q4', from: '2026-10-01', to: '2026-12-31' }
 */
export function spanOf(period: string): Span | undefined {
  const [, y = '', q, m, d] = /^(20\d{2})(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(period) ?? []
  if (y === '') return undefined
  const year = Number(y)
  if (q !== undefined) {
    const last = Number(q) * 3
    return { grain: 'quarter', period, from: `${y}-${two(last - 2)}-01`, to: monthEnd(year, last) }
  }
  if (d !== undefined) return isDay(period) ? { grain: 'day', period, from: period, to: period } : undefined
  if (m !== undefined) return { grain: 'month', period, from: `${period}-01`, to: monthEnd(year, Number(m)) }
  return { grain: 'year', period, from: `${y}-01-01`, to: `${y}-12-31` }
}

const isDay = (day: string): boolean => !Number.isNaN(at(day).getTime()) && text(at(day)) === day

/** The period of a grain that a day lies in. */
export function periodAt(day: string, grain: Grain): string {
  if (grain === 'day') return day
  if (grain === 'month') return day.slice(0, 7)
  if (grain === 'year') return day.slice(0, 4)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The span a day lies in. */
export const spanAt = (day: string, grain: Grain): Span => spanOf(periodAt(day, grain)) as Span

/** Spans from the one of `from` to the one of `to`, in order of time. */
export function spansBetween(from: string, to: string, grain: Grain): Span[] {
  const spans: Span[] = []
  for (let day = from; day <= to; ) {
    const span = spanAt(day, grain)
    spans.push(span)
    day = addDays(span.to, 1)
  }
  return spans
}

/** The same period a year before; 29 February becomes 28 February. */
export function yearBefore(period: string): string {
  const before = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
  return before.endsWith('-02-29') ? `${before.slice(0, 4)}-02-28` : before
}

/** How far back a series goes when nobody says. */
const BACK: Record<Grain, number> = { day: 30, month: 23, quarter: 11, year: 5 }

/** First day of the usual series that ends on a day. */
export function usualStart(day: string, grain: Grain): string {
  if (grain === 'day') return addDays(day, -BACK.day)
  const months = { month: 1, quarter: 3, year: 12 }[grain] * BACK[grain]
  const first = spanAt(day, grain).from
  return text(new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 - months, 1)))
}

/** A row of whole periods of one grain, by the first day of the first and of the last. */
export interface Piece {
  grain: Grain
  from: string
  to: string
}

/**
 * The longest whole periods that make up a stretch of days, in order of time.
 *
 * @example piecesOf('2026-01-01', '2026-10-02') // quarters from 2026-01-01 to 2026-07-01, days from 2026-10-01 to 2026-10-02
 */
export function piecesOf(from: string, to: string, grains: readonly Grain[] = LONGEST_FIRST): Piece[] {
  const [grain = 'day', ...shorter] = grains
  if (from > to) return []
  if (grain === 'day' || from === to) return [{ grain: 'day', from, to }]
  const [begun, ended] = [spanAt(from, grain), spanAt(to, grain)]
  const first = begun.from === from ? from : addDays(begun.to, 1)
  const after = ended.to === to ? addDays(to, 1) : ended.from
  if (first >= after) return piecesOf(from, to, shorter)
  return [
    ...piecesOf(from, addDays(first, -1), shorter),
    { grain, from: first, to: spanAt(addDays(after, -1), grain).from },
    ...piecesOf(after, to, shorter),
  ]
}

const LONGEST_FIRST: readonly Grain[] = ['year', 'quarter', 'month', 'day']
