import { compareDecimals, minus, signOf } from '#platform/ui/decimal.ts'
import { decimal, signed } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import type { RegionResult } from '../../contract.ts'
import { wordsIn } from '../words.ts'

/** How well, in one sentence: up, down, unchanged, first score, or not there. */
export function findingOf(result: RegionResult, language: Language): string {
  const w = wordsIn(language).region
  if (result.state === 'absent' || result.final === null) return w.absent(result.name, result.year)
  const final = decimal(result.final, language)
  const change = result.improvement?.value
  if (change === undefined) return w.first(result.name, final)
  const length = decimal(change.replace('-', ''), language)
  if (signOf(change) > 0) return w.risen(result.name, length, final)
  return signOf(change) < 0 ? w.fallen(result.name, length, final) : w.unchanged(result.name, final)
}

/** Why, in one sentence: what stands furthest above and below the median of all regions. */
export function whyOf(result: RegionResult, language: Language): string {
  const w = wordsIn(language).region
  const gaps = result.components
    .flatMap(({ label, score, median }) =>
      score === null || median === null ? [] : [{ label: label[language], gap: minus(score, median) }],
    )
    .sort((a, b) => compareDecimals(b.gap, a.gap))
  const [best, worst] = [gaps[0], gaps.at(-1)]
  if (best === undefined || worst === undefined || gaps.length < 2) return w.whyPlain
  if (signOf(worst.gap) >= 0) return w.whyAllAbove(best.label, signed(best.gap, language))
  if (signOf(best.gap) <= 0) return w.whyAllBelow(worst.label, signed(worst.gap, language))
  return w.whyTitle(best.label, signed(best.gap, language), worst.label, signed(worst.gap, language))
}
