import {
  decimal,
  type Exact,
  exact,
  type InstrumentData,
  improvement,
  minus,
  roundTo,
  toText,
  toText2,
} from '#core/evaluation/arithmetic.ts'
import type { Track } from '#core/evaluation/contract.ts'
import type { LiveFigures, MergedRemark } from '../contract.ts'
import { type Live, selfOf } from './live.ts'

/** What the figures of a region are written from. */
export interface Figured {
  region: { code: string; name: string }
  year: number
  track: Track
  isExample: boolean
  instrument: InstrumentData
  live: Live
  previous: Parameters<typeof improvement>[1] | undefined
  /** The region's own ratings by question. */
  self: ReadonlyMap<string, number>
  gaps: readonly { question: string; reason: string }[]
  estimate: { low: string; high: string; rankFrom: number; rankTo: number } | undefined
}

/** At most four decimals: a third of a point does not end. */
export const shortText = (value: Exact): string => toText(roundTo(value, 4), 2)

/** A region's result as it stands, in the words of the contract. */
export function figuresOf({ live, self, gaps, estimate, ...given }: Figured): LiveFigures {
  const { region, year, track, isExample, instrument } = given
  return {
    region,
    year,
    track,
    isExample,
    state: live.sum === null ? 'incomplete' : 'complete',
    questions: questionsOf(instrument, live, self),
    components: componentsOf(instrument, live, self),
    final: live.sum && toText2(live.sum.final),
    improvement: improvementText(live, given.previous),
    interval: estimate === undefined ? null : { low: estimate.low, high: estimate.high },
    rankRange: estimate === undefined ? null : { from: estimate.rankFrom, to: estimate.rankTo },
    missing: live.missing,
    gaps: gaps.map(({ question, reason }) => ({ question, reason })),
  }
}

/** Against last year's value under last year's weights; null where last year is unknown or this year unfinished. */
export const improvementText = (live: Live, previous: Figured['previous']): string | null =>
  live.sum === null || previous === undefined ? null : toText2(improvement(live.sum.final, previous))

function questionsOf(
  instrument: InstrumentData,
  live: Live,
  self: ReadonlyMap<string, number>,
): LiveFigures['questions'] {
  const labels = new Map(instrument.questions.map(({ code, label }) => [code, label]))
  return live.questions.map(({ code, component, score, rated, n, adjusted }) => {
    const own = self.get(code)
    return {
      question: code,
      component,
      label: labels.get(code) ?? { id: code, en: code },
      mean: score && shortText(score),
      n,
      adjusted,
      rated: rated && shortText(rated),
      self: own === undefined ? null : toText2(exact(own)),
      gap: own === undefined || score === null ? null : shortText(minus(exact(own), score)),
    }
  })
}

const componentsOf = (
  instrument: InstrumentData,
  live: Live,
  self: ReadonlyMap<string, number>,
): LiveFigures['components'] =>
  instrument.components.map(({ key, label, weight }) => {
    const score = live.components.get(key)
    const own = selfOf(instrument, key, self)
    return {
      component: key,
      label,
      weight: toText(decimal(weight)),
      score: score === undefined ? null : toText2(score),
      self: own === undefined ? null : toText2(own),
      gap: own === undefined || score === undefined ? null : toText2(minus(own, score)),
    }
  })

const KINDS = ['strength', 'weakness', 'recommendation'] as const

/**
 * What the assessors wrote, merged so that nobody can be told from it: equal texts once, in the order of kind,
 * component and alphabet.
 */
export function mergeRemarks(remarks: readonly MergedRemark[]): MergedRemark[] {
  const byText = new Map<string, MergedRemark>()
  for (const { kind, component, text } of remarks) {
    const said = text.trim().replaceAll(/\s+/g, ' ')
    const key = [kind, component ?? '', said.toLowerCase()].join('\n')
    if (said !== '' && !byText.has(key)) byText.set(key, { kind, component, text: said })
  }
  return [...byText.values()].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compareText(a.component ?? '', b.component ?? '') ||
      compareText(a.text, b.text),
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
