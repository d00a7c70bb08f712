import type { AgreementBoard, Disagreement, Moderation, Threshold } from '../contract.ts'
import { alphaOf } from './alpha.ts'
import type { RegionFigures } from './figures.ts'
import { causeOf, rangeOf, spreadOf, VALUES } from './spread.ts'

// Boards are drawn from the kept sums of every region, so that a year of a whole country is a matter of milliseconds.

/** What a board needs of the questions, from whatever instruments the cycle uses. */
export interface QuestionName {
  code: string
  component: string
  label: { id: string; en: string }
}

interface Kept {
  region: string
  computedAt: string
  figures: RegionFigures
}

/** Most rows of the list of disagreements; the counts of the regions go on beyond it. */
const MOST_ROWS = 200

/** Questions of a region with their spread, why they call for moderation, and the moderation they led to. */
export function disagreementsOf(
  figures: Pick<RegionFigures, 'ordinal' | 'questions'>,
  threshold: Threshold,
  names: ReadonlyMap<string, QuestionName>,
  moderations: readonly Moderation[],
): Disagreement[] {
  const newest = new Map(moderations.map((one) => [one.question, one]))
  return figures.questions.map((one) =>
    disagreementOf(one, causeNow(figures, threshold, one.counts), names, newest.get(one.question)),
  )
}

type Question = RegionFigures['questions'][number]

const causeNow = (
  { ordinal }: Pick<RegionFigures, 'ordinal'>,
  threshold: Threshold,
  counts: readonly number[],
) => causeOf(threshold, ordinal.alpha, rangeOf(counts))

function disagreementOf(
  { question, counts }: Question,
  cause: Disagreement['cause'] | undefined,
  names: ReadonlyMap<string, QuestionName>,
  found: Moderation | undefined,
): Disagreement {
  const name = names.get(question)
  return {
    ...spreadOf(question, counts),
    label: name?.label ?? { id: question, en: question },
    component: name?.component ?? '',
    cause: found?.cause ?? cause ?? null,
    moderation: found ? { id: found.id, open: found.closedAt === null, outcome: found.outcome } : null,
  }
}

/**
 * Questions whose ratings lie too far apart now, or whose moderation is open. Most of a country's 29,000 questions
 * are neither, so only these become rows.
 */
function listedOf(
  { threshold, names }: BoardParts,
  figures: RegionFigures,
  moderations: readonly Moderation[],
): Disagreement[] {
  const newest = new Map(moderations.map((one) => [one.question, one]))
  return figures.questions.flatMap((one) => {
    const found = newest.get(one.question)
    const cause = found ? undefined : causeNow(figures, threshold, one.counts)
    const isListed = found ? found.closedAt === null : cause !== undefined
    return isListed ? [disagreementOf(one, cause, names, found)] : []
  })
}

interface BoardParts {
  threshold: Threshold
  kept: readonly Kept[]
  names: ReadonlyMap<string, QuestionName>
  regionNames: ReadonlyMap<string, string>
  moderations: readonly Moderation[]
}

type Board = Pick<AgreementBoard, 'regions' | 'questions' | 'disagreements'>

export function boardOf(parts: BoardParts): Board {
  const byRegion = groupBy(parts.moderations, (one) => one.region)
  const rows = parts.kept.map((kept) => {
    const moderations = byRegion.get(kept.region) ?? []
    const place = { code: kept.region, name: parts.regionNames.get(kept.region) ?? kept.region }
    return { place, kept, moderations, listed: listedOf(parts, kept.figures, moderations) }
  })
  return {
    regions: rows.map(regionRow).sort((a, b) => leastFirst(a.ordinal.alpha, b.ordinal.alpha)),
    questions: questionRows(
      parts,
      rows.flatMap(({ listed }) => listed),
    ),
    disagreements: rows
      .flatMap(({ place, listed }) => listed.map((one) => ({ region: place, ...one })))
      .sort((a, b) => b.range - a.range || (b.variance ?? 0) - (a.variance ?? 0))
      .slice(0, MOST_ROWS),
  }
}

interface Row {
  place: { code: string; name: string }
  kept: Kept
  moderations: readonly Moderation[]
  listed: readonly Disagreement[]
}

const regionRow = ({ place, kept, moderations, listed }: Row): AgreementBoard['regions'][number] => {
  const open = moderations.filter(({ closedAt }) => closedAt === null).length
  return {
    region: place,
    computedAt: kept.computedAt,
    assessors: kept.figures.assessors.length,
    ordinal: kept.figures.ordinal,
    components: kept.figures.components.map(({ component, alpha }) => ({ component, alpha: alpha.alpha })),
    over: listed.length,
    open,
    closed: moderations.length - open,
  }
}

/** Alpha of one question, with regions as its units. */
function questionRows(
  { kept, names }: BoardParts,
  listed: readonly Disagreement[],
): AgreementBoard['questions'] {
  const over = groupBy(listed, ({ question }) => question)
  const units = new Map<string, number[][]>()
  for (const { figures } of kept)
    for (const { question, counts } of figures.questions) {
      const list = units.get(question)
      if (list === undefined) units.set(question, [counts])
      else list.push(counts)
    }
  return [...units]
    .map(([question, counts]) => ({
      question,
      label: names.get(question)?.label ?? { id: question, en: question },
      component: names.get(question)?.component ?? '',
      alpha: alphaOverRegions(counts),
      regions: counts.filter((unit) => unit.some((n) => n > 0)).length,
      over: over.get(question)?.length ?? 0,
    }))
    .sort((a, b) => leastFirst(a.alpha, b.alpha))
}

/** With a single region there is nothing the ratings could differ by but the disagreement itself. */
function alphaOverRegions(units: readonly number[][]): number | null {
  const told = units.filter((unit) => unit.reduce((sum, n) => sum + n, 0) >= 2)
  return told.length < 2 ? null : (alphaOf('ordinal', { values: VALUES, units: told }) ?? null)
}

/** What is not defined stands last. */
const leastFirst = (a: number | null, b: number | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a - b

function groupBy<V>(values: readonly V[], keyOf: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}
