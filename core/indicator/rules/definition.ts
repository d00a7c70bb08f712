// An indicator is its versions. Each holds from the first day of a calendar year until the next one begins, so that no
// period up to a year mixes two formulas.

import type { FrameworkLink } from '#platform/measure/measure.ts'
import type { DefinitionContent } from '../contract/definitions.ts'

export interface Version {
  version: number
  content: DefinitionContent
  fromYear: number
  reason: string
  madeAt: string
  madeBy: string
}

export interface Definition {
  code: string
  isStandard: boolean
  isExample: boolean
  /** In order. */
  versions: readonly Version[]
  /** What a standard indicator brings along. */
  links: readonly FrameworkLink[]
  target: number | null
}

/** The version that counts for a year: the newest that has begun by then, or the first. */
export function versionIn({ versions }: Definition, year: number): Version {
  const begun = versions.filter(({ fromYear }) => fromYear <= year)
  return (begun.at(-1) ?? versions[0]) as Version
}

export const newestOf = ({ versions }: Definition): Version => versions.at(-1) as Version

export const isManual = (definition: Definition): boolean => newestOf(definition).content.formula === null

const EARLIEST = '2000-01-01'
const LATEST = '3000-01-01'

/** Which days each formula reckons, from the first inclusive to the last exclusive. */
export function reignsOf({ versions }: Definition): { version: Version; from: string; until: string }[] {
  return versions.flatMap((version, i) => {
    const from = i === 0 ? EARLIEST : `${version.fromYear}-01-01`
    const next = versions[i + 1]
    const until = next ? `${next.fromYear}-01-01` : LATEST
    return from < until ? [{ version, from, until }] : []
  })
}

/** One term of a formula in the form in which the store reckons it. */
export interface FoldSpec {
  code: string
  version: number
  kind: string
  role: 'of' | 'over'
  measure: string
  from: string
  until: string
  within: number | null
  percent: number | null
  sums: boolean
  conds: Record<string, readonly string[]> | null
  dims: readonly string[]
}

export function foldSpecsOf(definition: Definition): FoldSpec[] {
  return reignsOf(definition).flatMap(({ version, from, until }) => {
    const { formula, by } = version.content
    if (formula === null) return []
    const common = {
      ...{ code: definition.code, version: version.version, kind: formula.kind, from, until, dims: by },
      within: formula.kind === 'share' ? formula.within : null,
      percent: formula.kind === 'percentile' ? formula.percent : null,
      sums: formula.kind === 'ratio' && formula.sums === true,
    }
    const terms = formula.kind === 'ratio' ? { of: formula.of, over: formula.over } : { of: formula.of }
    return Object.entries(terms).map(([role, { measure, where }]) => ({
      ...common,
      role: role as FoldSpec['role'],
      measure,
      conds: (where ?? null) as FoldSpec['conds'],
    }))
  })
}

/** Tells whether folds were made with these formulas. */
export const formulasOf = (definition: Definition): string =>
  JSON.stringify(foldSpecsOf(definition).map(({ code: _code, ...rest }) => rest))
