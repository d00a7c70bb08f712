// What differs between two snapshots: texts by their place, programmes by their id, budgets by year. Words within
// a text are told apart by whoever shows them.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { Comparison, ProgrammeMark, Snapshot, SnapshotProgramme } from '../contract.ts'
import { budgetByYear, totalOf } from './money.ts'
import { PLACES, SECTION_PARTS, sectionName } from './places.ts'

/** A text that is not the same in both; '' where one has none. */
export interface TextChange {
  where: Bilingual
  before: string
  after: string
}

/** Every text that differs, in the order of the plan. */
export function changedTexts(before: Snapshot, after: Snapshot): TextChange[] {
  const [old, now] = [textsOf(before), textsOf(after)]
  const places = new Map([...now, ...old].map(([key, { where }]) => [key, where]))
  return [...places].flatMap(([key, where]) => {
    const [a, b] = [old.get(key)?.text ?? '', now.get(key)?.text ?? '']
    return a === b ? [] : [{ where, before: a, after: b }]
  })
}

type Texts = Map<string, { where: Bilingual; text: string }>

function textsOf(snapshot: Snapshot): Texts {
  const texts: Texts = new Map()
  const put = (key: string, where: Bilingual, text: string) => texts.set(key, { where, text: text.trim() })
  put('title', PLACES.title, snapshot.title)
  put('period', PLACES.period, `${snapshot.fromYear}–${snapshot.toYear}`)
  put('legal', PLACES.legal, legalText(snapshot.legalBasis))
  put('vision', PLACES.vision, snapshot.vision.sentence)
  put('words', PLACES.words, lines(snapshot.vision.words.map(({ word, meaning }) => `${word}: ${meaning}`)))
  put('missions', PLACES.missions, lines(snapshot.vision.missions))
  put('dimensions', PLACES.dimensions, lines(snapshot.dimensions.map(dimensionText)))
  for (const section of snapshot.analysis) {
    for (const [part, name] of SECTION_PARTS) {
      put(
        `${section.section} ${part}`,
        within(sectionName(section.section, snapshot.dimensions), name),
        section[part],
      )
    }
  }
  for (const { plan, activities } of snapshot.actions) {
    put(`actions ${plan}`, PLACES[plan], lines(activities.map(activityText)))
  }
  return texts
}

const lines = (texts: readonly string[]): string => texts.join('\n')

const within = (a: Bilingual, b: Bilingual): Bilingual => ({
  id: `${a.id}: ${b.id}`,
  en: `${a.en}: ${b.en}`,
})

const legalText = (basis: Snapshot['legalBasis']): string =>
  basis === null ? '' : `${basis.kind} ${basis.number}/${basis.year} ${basis.title}`

const dimensionText = ({ name, subDimensions }: Snapshot['dimensions'][number]): string =>
  subDimensions.length === 0 ? name.id : `${name.id}: ${subDimensions.map((sub) => sub.name.id).join(', ')}`

const activityText = ({
  name,
  owner,
  fromYear,
  toYear,
  output,
}: Snapshot['actions'][number]['activities'][number]) =>
  `${name} (${owner ?? '–'}, ${fromYear}–${toYear}) ${output}`.trim()

const markOf = ({ code, name, dimension }: SnapshotProgramme): ProgrammeMark => ({ code, name, dimension })

/** Programmes that came, went, or are planned differently. */
export function changedProgrammes(
  before: Snapshot,
  after: Snapshot,
): Pick<Comparison, 'added' | 'dropped' | 'changed'> {
  const old = new Map(before.programmes.map((one) => [one.id, one]))
  const ids = new Set(after.programmes.map(({ id }) => id))
  return {
    added: after.programmes.filter(({ id }) => !old.has(id)).map(markOf),
    dropped: before.programmes.filter(({ id }) => !ids.has(id)).map(markOf),
    changed: after.programmes.flatMap((now) => {
      const was = old.get(now.id)
      const changes = was === undefined ? [] : changesOf(was, now)
      return changes.length === 0 ? [] : [{ ...markOf(now), changes }]
    }),
  }
}

type Change = Comparison['changed'][number]['changes'][number]

const TOLD: readonly [Bilingual, (one: SnapshotProgramme) => string][] = [
  [{ id: 'Kode', en: 'Code' }, (one) => one.code],
  [{ id: 'Nama', en: 'Name' }, (one) => one.name],
  [{ id: 'Uraian', en: 'Description' }, (one) => one.description],
  [{ id: 'Dimensi', en: 'Dimension' }, (one) => one.dimension],
  [{ id: 'Subdimensi', en: 'Sub-dimension' }, (one) => one.subDimension ?? ''],
  [{ id: 'Program percepatan', en: 'Quick win' }, (one) => String(one.quickWinYear ?? '')],
  [{ id: 'OPD', en: 'Agency' }, (one) => one.owner ?? ''],
  [{ id: 'OPD pendukung', en: 'Supporting agencies' }, (one) => one.coOwners.join(', ')],
  [{ id: 'Penerima manfaat', en: 'Beneficiaries' }, (one) => one.beneficiaries],
  [{ id: 'Waktu', en: 'Time' }, (one) => `${one.from}–${one.to}`],
  [{ id: 'Target', en: 'Targets' }, targetText],
  [{ id: 'Anggaran', en: 'Budget' }, budgetText],
]

const changesOf = (was: SnapshotProgramme, now: SnapshotProgramme): Change[] =>
  TOLD.flatMap(([what, tell]) => {
    const [before, after] = [tell(was), tell(now)]
    return before === after ? [] : [{ what, before, after }]
  })

function targetText({ targets }: SnapshotProgramme): string {
  return targets
    .map(
      ({ name, unit, years }) =>
        `${name} (${unit}): ${years.map((y) => `${y.year} = ${y.target}`).join(', ')}`,
    )
    .join('; ')
}

function budgetText({ budgets }: SnapshotProgramme): string {
  return [...budgets]
    .sort((a, b) => a.year - b.year || (a.source < b.source ? -1 : 1))
    .map(({ year, source, amount }) => `${year} ${source} Rp ${amount}`)
    .join('; ')
}

/** Budgets of both by year, where they differ, and the difference of the sums. */
export function changedBudgets(
  before: Snapshot,
  after: Snapshot,
): Pick<Comparison, 'budgets' | 'budgetDelta'> {
  const [old, now] = [budgetByYear(before.programmes), budgetByYear(after.programmes)]
  const years = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b)
  const budgets = years.flatMap((year) => {
    const [a, b] = [old.get(year) ?? 0n, now.get(year) ?? 0n]
    return a === b ? [] : [{ year, before: String(a), after: String(b), delta: String(b - a) }]
  })
  return { budgets, budgetDelta: String(totalOf(after.programmes) - totalOf(before.programmes)) }
}
