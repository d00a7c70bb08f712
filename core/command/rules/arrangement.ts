// What an arrangement may be, and what stands in for one. Pure.

import { doFit } from '../arithmetic.ts'
import type { ArrangementContent } from '../contract.ts'

export const NOTHING: ArrangementContent = { pages: [], executive: [], rules: [] }

/** The first page that holds more than the wall does, from 1. */
export function fullPageOf({ pages }: ArrangementContent): number | undefined {
  const at = pages.findIndex(({ tiles }) => !doFit(tiles.map(({ size }) => size)))
  return at === -1 ? undefined : at + 1
}

/** Every indicator it names. */
export const codesOf = ({ pages, executive, rules }: ArrangementContent): string[] => [
  ...new Set([...figuresOf(pages), ...executive, ...rules.map(({ code }) => code)]),
]

/** Indicators with a figure on the wall. */
export const figuresOf = (pages: ArrangementContent['pages']): string[] => [
  ...new Set(
    pages.flatMap(({ tiles }) => tiles.flatMap(({ kind, key }) => (kind === 'figure' ? [key] : []))),
  ),
]

/** A rule by its own limit that has none. */
export const ruleWithoutLimit = ({ rules }: ArrangementContent): string | undefined =>
  rules.find(({ test, limit }) => test !== 'off_target' && limit === null)?.key

export function ruleTwiceIn({ rules }: ArrangementContent): string | undefined {
  const keys = rules.map(({ key }) => key)
  return keys.find((key, i) => keys.indexOf(key) !== i)
}

/** Figures of a wall or phone that nobody arranged: one of each module in turn, so that every service is seen. */
export function defaultCodes(codes: readonly string[], count: number): string[] {
  const modules = [...new Set(codes.map(moduleOf))]
  const rows = modules.map((name) => codes.filter((code) => moduleOf(code) === name))
  const turns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: turns }, (_, turn) => rows.flatMap((row) => row[turn] ?? []))
    .flat()
    .slice(0, count)
}

const moduleOf = (code: string): string => code.split('.')[0] ?? code

const RANK = { bad: 0, near: 1, good: 2, none: 3 } as const

/** What is red first; otherwise as chosen. */
export const byUrgency = <F extends { state: keyof typeof RANK }>(figures: readonly F[]): F[] =>
  [...figures].sort((a, b) => RANK[a.state] - RANK[b.state])

type Valued = Readonly<Record<'today' | 'month' | 'year', unknown>>

/** What has something to show before what has not. */
export const withValueFirst = <F extends Valued>(figures: readonly F[]): F[] => {
  const has = ({ today, month, year }: Valued): boolean => (today ?? month ?? year) !== null
  return [...figures.filter(has), ...figures.filter((one) => !has(one))]
}
