import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fromRoot } from '#platform/root.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { CohortFigure, Criterion, Question, ReadinessSet } from './contract.ts'

// What the product ships for cohorts, selections and readiness, read from `reference/`.

interface CohortsFile {
  sources: Record<string, { id: string; en: string; url?: string }>
  cohorts: readonly {
    year: number
    basis: string
    basis_id: string
    figures: readonly { kind: CohortFigure['kind']; value: Bilingual; sources: readonly string[] }[]
    regions: readonly { code: string }[]
  }[]
}

export interface ShippedCohort {
  year: number
  basis: Bilingual
  figures: CohortFigure[]
  regions: string[]
}

/** The text of the shipped cohorts, to be told apart from another version, and what it says. */
export async function readCohorts(): Promise<{ text: string; cohorts: ShippedCohort[] }> {
  const text = await readFile(fromRoot('reference/cohorts.json'), 'utf8')
  const { cohorts, sources } = JSON.parse(text) as CohortsFile
  const sourceOf = (key: string) => {
    const source = sources[key]
    if (source === undefined)
      throw new Error(`reference/cohorts.json names a source that is not there: ${key}`)
    return source
  }
  return {
    text,
    cohorts: cohorts.map(({ year, basis, basis_id, figures, regions }) => ({
      year,
      basis: { id: basis_id, en: basis },
      figures: figures.map((figure) => ({ ...figure, sources: figure.sources.map(sourceOf) })),
      regions: regions.map(({ code }) => code),
    })),
  }
}

export interface RoundTemplate {
  weightsBasis: string
  criteria: Criterion[]
  questions: Question[]
}

/** What a new round begins with. */
export function readRoundTemplate(): RoundTemplate {
  const { weightsBasis, criteria, questions } = readJson('selection.json') as RoundTemplate
  return { weightsBasis, criteria, questions }
}

/** Every readiness set, newest last. */
const readSets = (): ReadinessSet[] => (readJson('readiness.json') as { sets: ReadinessSet[] }).sets

/** The set of a version. @throws Error where it is not shipped, for assessments keep their version */
export function readinessSet(version?: number): ReadinessSet {
  const sets = readSets()
  const found = version === undefined ? sets.at(-1) : sets.find((set) => set.version === version)
  if (found === undefined) throw new Error(`reference/readiness.json has no set of version ${version}.`)
  return found
}

const kept = new Map<string, unknown>()

/** Files are shipped and stay as they are while the product runs. */
function readJson(name: string): unknown {
  const known = kept.get(name) ?? JSON.parse(readFileSync(fromRoot('reference', name), 'utf8'))
  kept.set(name, known)
  return known
}
