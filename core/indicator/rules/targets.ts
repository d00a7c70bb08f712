// What an indicator is to reach. The newest version of a year stands; a standard indicator brings a target that counts
// until the region sets its own.

import { compare, parseDecimal } from './fraction.ts'

interface Versioned {
  kind: 'baseline' | 'target'
  year: number
  version: number
  value: string | null
}

export interface YearValue {
  year: number
  value: string
}

function newestByYear(rows: readonly Versioned[], kind: Versioned['kind']): YearValue[] {
  const newest = new Map<number, Versioned>()
  for (const row of rows.filter((one) => one.kind === kind))
    if ((newest.get(row.year)?.version ?? 0) < row.version) newest.set(row.year, row)
  return [...newest.values()]
    .flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
    .sort((a, b) => a.year - b.year)
}

export const targetsOf = (rows: readonly Versioned[]): YearValue[] => newestByYear(rows, 'target')
export const baselineOf = (rows: readonly Versioned[]): YearValue | null =>
  newestByYear(rows, 'baseline').at(-1) ?? null

/** Target of a year: the region's own, else what a standard indicator begins with. */
export function targetIn(rows: readonly Versioned[], year: number, standard: number | null): string | null {
  const own = targetsOf(rows).find((one) => one.year === year)
  return own?.value ?? (standard === null ? null : String(standard))
}

export interface TargetChange {
  kind: 'baseline' | 'target'
  year: number
  version: number
  before: string | null
  /** Null takes the figure back. */
  value: string | null
  isEasier: boolean
}

/**
 * What differs between what stands and what is asked for. Easier is a target less ambitious than before, or none at
 * all; and a baseline so changed that the same value looks like more progress.
 */
export function targetChanges(
  rows: readonly Versioned[],
  asked: { baseline: YearValue | null; targets: readonly YearValue[] },
  better: 'higher' | 'lower',
): TargetChange[] {
  const standing = [
    ...newestByYear(rows, 'baseline').map((one) => ({ kind: 'baseline' as const, ...one })),
    ...targetsOf(rows).map((one) => ({ kind: 'target' as const, ...one })),
  ]
  const wanted = [
    ...(asked.baseline ? [{ kind: 'baseline' as const, ...asked.baseline }] : []),
    ...asked.targets.map((one) => ({ kind: 'target' as const, ...one })),
  ]
  const key = ({ kind, year }: { kind: string; year: number }) => `${kind} ${year}`
  const keys = [...new Set([...standing, ...wanted].map(key))]
  return keys.flatMap((one) => {
    const before = standing.find((row) => key(row) === one)
    const after = wanted.find((row) => key(row) === one)
    if (before && after && compare(parseDecimal(before.value), parseDecimal(after.value)) === 0) return []
    const { kind, year } = (after ?? before) as YearValue & { kind: TargetChange['kind'] }
    const version = Math.max(0, ...rows.filter((row) => key(row) === one).map((row) => row.version)) + 1
    const isEasier = before !== undefined && softer(kind, before.value, after?.value ?? null, better)
    return [{ kind, year, version, before: before?.value ?? null, value: after?.value ?? null, isEasier }]
  })
}

/** Lowered where higher is better, or raised where lower is. A worse baseline makes progress look larger. */
function softer(kind: string, before: string, after: string | null, better: 'higher' | 'lower'): boolean {
  if (after === null) return kind === 'target'
  const step = compare(parseDecimal(after), parseDecimal(before))
  return better === 'higher' ? step < 0 : step > 0
}
