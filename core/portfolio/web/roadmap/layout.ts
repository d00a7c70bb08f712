// Where everything of the roadmap stands, in points of the drawing. Pure: the screen, the print and the image draw from it.

import type { Bilingual } from '#platform/schema/schema.ts'
import { monthOfYear } from '#platform/ui/format.ts'
import { monthNumber, type Period } from '../../arithmetic.ts'
import type { DimensionCard, RoadmapProgramme } from '../../contract.ts'

/** Height of a row; the sheet of styles has the same. */
export const ROW = 36
export const BAR = 18

export interface Group {
  kind: 'group'
  key: string
  label: string
  count: number
}
export type Line = Group | { kind: 'programme'; key: string; programme: RoadmapProgramme }
export type By = 'dimension' | 'opd'

interface Grouping {
  by: By
  dimensions: readonly DimensionCard[]
  language: keyof Bilingual
  /** Words for programmes without an agency. */
  noOwner: string
}

/** Rows in the order of dimensions or of agencies' names; within a group by beginning, then by code. */
export function linesOf(programmes: readonly RoadmapProgramme[], grouping: Grouping): Line[] {
  const groups = new Map<string, RoadmapProgramme[]>()
  for (const one of programmes) {
    const key = keyOf(one, grouping.by)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return orderOf([...groups.keys()], programmes, grouping).flatMap((key) => {
    const inside = [...(groups.get(key) ?? [])].sort(byBeginning)
    const group: Group = {
      kind: 'group',
      key,
      label: labelOf(key, inside, grouping),
      count: inside.length,
    }
    return [group, ...inside.map((programme): Line => ({ kind: 'programme', key: programme.id, programme }))]
  })
}

const keyOf = ({ dimension, owner }: RoadmapProgramme, by: By): string =>
  by === 'dimension' ? dimension : (owner?.id ?? '')

function labelOf(key: string, inside: readonly RoadmapProgramme[], grouping: Grouping): string {
  const { by, dimensions, language, noOwner } = grouping
  if (by === 'dimension') return dimensions.find(({ code }) => code === key)?.name[language] ?? key
  return inside[0]?.owner?.name ?? noOwner
}

function orderOf(keys: string[], programmes: readonly RoadmapProgramme[], grouping: Grouping): string[] {
  if (grouping.by === 'dimension') {
    const place = new Map(grouping.dimensions.map(({ code }, i) => [code, i]))
    return keys.sort((a, b) => (place.get(a) ?? keys.length) - (place.get(b) ?? keys.length))
  }
  const names = new Map(programmes.map(({ owner }) => [owner?.id ?? '', owner?.name ?? '\uffff']))
  return keys.sort((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? ''))
}

const byBeginning = (a: RoadmapProgramme, b: RoadmapProgramme): number =>
  a.from === b.from ? (a.code < b.code ? -1 : 1) : a.from < b.from ? -1 : 1

/** Months that are drawn, and how wide each is. */
export interface Scale {
  /** Number of the first month. */
  first: number
  months: number
  px: number
}

const WIDTHS: Record<string, number> = { '1': 64, '3': 26, '5': 16, '10': 8 }

/**
 * Whole years around the plan and everything in it.
 *
 * @param zoom about how many years are seen at once: 1, 3, 5 or 10
 */
export function scaleOf(
  programmes: readonly Period[],
  plan: { fromYear: number; toYear: number } | null,
  today: string,
  zoom: string,
): Scale {
  const year = (month: string) => Number(month.slice(0, 4))
  const years = [
    year(today),
    ...(plan === null ? [] : [plan.fromYear, plan.toYear]),
    ...programmes.flatMap(({ from, to }) => [year(from), year(to)]),
  ]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return { first: first * 12, months: (last - first + 1) * 12, px: WIDTHS[zoom] ?? 8 }
}

/** The same months fitted into a width, for paper. */
export const fitted = (scale: Scale, width: number): Scale => ({ ...scale, px: width / scale.months })

export const widthOf = ({ months, px }: Scale): number => Math.round(months * px)

export interface Bar {
  x: number
  width: number
}

/** From the first day of its first month to the last day of its last. */
export const barOf = ({ from, to }: Period, { first, px }: Scale): Bar => ({
  x: (monthNumber(from) - first) * px,
  width: (monthNumber(to) - monthNumber(from) + 1) * px,
})

/** First and last month in words. */
export const monthsOf = ({ from, to }: Period, language: keyof Bilingual): [from: string, to: string] => [
  monthOfYear(from, language),
  monthOfYear(to, language),
]

/** Where a day stands, by its share of its month. */
export function xOfDay(date: string, { first, px }: Scale): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (year * 12 + month - 1 - first + (day - 1) / days) * px
}

export interface Tick {
  x: number
  width: number
  label: string
}

/** One for each year. */
export const yearTicks = ({ first, months, px }: Scale): Tick[] =>
  Array.from({ length: months / 12 }, (_, i) => ({
    x: i * 12 * px,
    width: 12 * px,
    label: String(first / 12 + i),
  }))

const SHORT: Record<keyof Bilingual, string> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
}
const LEAST_FOR_MONTHS = 26
const LEAST_FOR_QUARTERS = 8

/** Months where they have room for their name, else quarters, else nothing. */
export function partTicks({ months, px }: Scale, language: keyof Bilingual): Tick[] {
  if (px < LEAST_FOR_QUARTERS) return []
  const names = SHORT[language].split(' ')
  const each = px >= LEAST_FOR_MONTHS ? 1 : 3
  return Array.from({ length: months / each }, (_, i) => ({
    x: i * each * px,
    width: each * px,
    label: each === 1 ? (names[i % 12] ?? '') : `${language === 'id' ? 'TW' : 'Q'}${(i % 4) + 1}`,
  }))
}

/** What of the chart shows in its window. */
export interface View {
  top: number
  height: number
}

export interface Rows {
  from: number
  to: number
}

const AROUND = 8

/** Rows to draw: those in view and some around, so that scrolling shows no gap. */
export const rowsInView = (view: View, count: number): Rows => rowsAround(view, count, AROUND)

/** Whether what is drawn for one view serves another too: scrolling sideways, or a little, draws nothing anew. */
export function servesAlso(drawn: View, now: View, count: number): boolean {
  const [has, needs] = [rowsInView(drawn, count), rowsAround(now, count, AROUND / 2)]
  return has.from <= needs.from && has.to >= needs.to
}

const rowsAround = ({ top, height }: View, count: number, around: number): Rows => ({
  from: Math.max(0, Math.floor(top / ROW) - around),
  to: Math.min(count, Math.ceil((top + height) / ROW) + around),
})

export interface Arrow {
  key: string
  d: string
  /** What is waited for ends after what waits begins. */
  isLate: boolean
}

/** Lines from the end of what is waited for to the beginning of what waits, where either row is in view. */
export function arrowsOf(lines: readonly Line[], scale: Scale, { from, to }: Rows): Arrow[] {
  const places = new Map(lines.map((line, row) => [line.key, row]))
  const inView = (row: number) => row >= from && row < to
  return lines.flatMap((line, row): Arrow[] => {
    if (line.kind === 'group') return []
    return line.programme.dependsOn.flatMap((id): Arrow[] => {
      const first = places.get(id)
      const before = first === undefined ? undefined : lines[first]
      if (first === undefined || before?.kind !== 'programme' || !(inView(row) || inView(first))) return []
      return [arrowBetween(before.programme, first, line.programme, row, scale)]
    })
  })
}

function arrowBetween(
  before: RoadmapProgramme,
  first: number,
  after: RoadmapProgramme,
  row: number,
  scale: Scale,
): Arrow {
  const [a, b] = [barOf(before, scale), barOf(after, scale)]
  const [x1, x2] = [a.x + a.width, b.x]
  const [y1, y2] = [first * ROW + ROW / 2, row * ROW + ROW / 2]
  const out = x1 + 6
  const d =
    x2 >= out + 6
      ? `M${x1} ${y1}H${out}V${y2}H${x2}`
      : `M${x1} ${y1}H${out}V${y2 + (y2 > y1 ? -ROW / 2 : ROW / 2)}H${x2 - 6}V${y2}H${x2}`
  return { key: `${before.id} ${after.id}`, d, isLate: after.from <= before.to }
}

/** Rows by sheet of paper; a group's name is never the last line of a sheet. */
export function sheetsOf(lines: readonly Line[], rows: number): Line[][] {
  const sheets: Line[][] = [[]]
  for (const line of lines) {
    const last = sheets.at(-1) as Line[]
    const left = rows - last.length
    if (left <= 0 || (line.kind === 'group' && left === 1)) sheets.push([line])
    else last.push(line)
  }
  return sheets.filter((sheet) => sheet.length > 0)
}
