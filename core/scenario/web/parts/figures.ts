import { type Exact, toHundredths, toText, toText2 } from '#core/evaluation/arithmetic.ts'
import { count, decimal, signed } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { type RankRange, rankRangeOf } from '../../arithmetic.ts'
import type { ScenarioStart } from '../../contract.ts'
import type { useScenarioWords } from '../words.ts'

type Words = ReturnType<typeof useScenarioWords>['w']

/** An index as it is printed under its instrument. */
export const indexText = (start: Pick<ScenarioStart, 'instrument'>, index: Exact): string =>
  start.instrument.rule === 'display_only' ? toText(index, 2) : toText2(index)

/** A question score with as many decimals as it has. */
export const scoreText = (score: Exact, language: Language): string => decimal(toText(score, 2), language)

export const signedText = (value: Exact, language: Language): string => signed(toText2(value), language)

/** The places an index would take, in words. */
export function rankText(
  start: ScenarioStart,
  index: Exact | undefined,
  w: Words,
  language: Language,
): string {
  if (start.table === null) return w.noTable
  if (index === undefined) return w.noIndex
  const range: RankRange = rankRangeOf(toHundredths(index), start.table, start.uncertainty)
  const [from, to, of] = [range.from, range.to, range.of].map((place) => count(place, language)) as [
    string,
    string,
    string,
  ]
  return range.from === range.to
    ? w.rankOne(from, of, start.table.year)
    : w.rankRange(from, to, of, start.table.year)
}
