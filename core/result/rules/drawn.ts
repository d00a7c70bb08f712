import { decimal, type InstrumentData, planOf, toHundredths } from '#core/evaluation/arithmetic.ts'
import { type DrawnRegion, MISSING } from './bootstrap.ts'
import type { Live, Rated } from './live.ts'

/**
 * A region laid out for drawing; nothing while it has no final, or where its instrument keeps the index unrounded.
 * Questions without a score are those of a recorded gap: they are left out.
 */
export function drawnOf(
  code: string,
  instrument: InstrumentData,
  rated: Rated,
  live: Live,
): DrawnRegion | undefined {
  if (live.sum === null || instrument.rule === 'display_only' || rated.sheets.length === 0) return undefined
  const plan = planOf(instrument)
  const counted = live.questions.flatMap((question, at) => (question.score === null ? [] : [at]))
  const raters = rated.sheets.length
  const ratings = new Uint8Array(counted.length * raters).fill(MISSING)
  const fixed = new Int32Array(counted.length).fill(-1)
  const componentOf = new Uint8Array(counted.length)
  for (const [i, at] of counted.entries()) {
    const question = live.questions[at]?.code ?? ''
    componentOf[i] = plan.componentOf[at] as number
    for (const [rater, sheet] of rated.sheets.entries()) {
      ratings[i * raters + rater] = sheet[question] ?? MISSING
    }
    const panel = rated.adjustments.get(question)
    if (panel !== undefined) fixed[i] = toHundredths(decimal(panel))
  }
  const { weights, rule } = plan
  const final = toHundredths(live.sum.final)
  return { code, ratings, raters, componentOf, fixed, weights, rule, final }
}
