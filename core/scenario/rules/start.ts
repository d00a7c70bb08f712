import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { Origin, StartingPoint } from '../contract.ts'

interface Source {
  origin: Origin
  year: number | null
  /** Scores by question as the source has them; null and absent are alike. */
  scores: Readonly<Record<string, string | null>>
  /** Published component scores, for components whose questions are not known. */
  components?: Readonly<Record<string, string>>
  published?: string | null
}

/**
 * A starting point on an instrument. What a workbook has not answered counts as zero, for that is what a rating of
 * nothing comes to; in results, what was not scored stays out as it did there. A component of which no question is
 * known is held at its published score, or else begins at zero.
 */
export function startingPoint(
  { components, questions }: Pick<InstrumentData, 'components' | 'questions'>,
  source: Source,
): StartingPoint {
  const point: StartingPoint = {
    origin: source.origin,
    year: source.year,
    base: {},
    held: {},
    zeros: 0,
    published: source.published ?? null,
  }
  for (const { key } of components) {
    const codes = questions.filter(({ component }) => component === key).map(({ code }) => code)
    addComponent(point, source, key, codes)
  }
  return point
}

function addComponent(point: StartingPoint, source: Source, key: string, codes: readonly string[]): void {
  const known = codes.filter((code) => source.scores[code] != null)
  const score = source.components?.[key]
  const isResult = source.origin === 'published' || source.origin === 'live'
  for (const code of known) point.base[code] = source.scores[code] as string
  if (known.length === 0 && score !== undefined) {
    point.held[key] = score
    return
  }
  if (known.length > 0 && isResult) return
  for (const code of codes.filter((one) => !known.includes(one))) {
    point.base[code] = '0'
    point.zeros++
  }
}
