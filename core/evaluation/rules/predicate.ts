import { compare, decimal, type Exact } from './exact.ts'

/**
 * The name of the band an index falls in: the highest band whose lower border it reaches. The lower
 * border is part of the band and the top band has no upper border, so exactly 5.0 is Memuaskan.
 * `undefined` where the instrument has no bands, or the index lies below them all.
 *
 * @example predicateOf(spbe2020.predicates, decimal('4.2125')) // 'Memuaskan'
 * @example predicateOf(spbe2020.predicates, decimal('4.19')) // 'Sangat Baik'
 */
export function predicateOf(
  predicates: readonly { from: string; name: string }[],
  index: Exact,
): string | undefined {
  const reached = predicates.filter((p) => compare(index, decimal(p.from)) >= 0)
  return reached.sort((a, b) => compare(decimal(b.from), decimal(a.from)))[0]?.name
}
