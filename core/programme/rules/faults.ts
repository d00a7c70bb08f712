// What can be wrong with content although each of its values has the right form.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { ProgrammeContent } from '../contract.ts'
import type { Field } from './content.ts'

/** What content may name in this region. */
export interface Known {
  /** Sub-dimensions by code of their dimension. */
  dimensions: ReadonlyMap<string, ReadonlySet<string>>
  /** Agencies that are open. */
  opd: ReadonlySet<string>
  villages: ReadonlySet<string>
  goals: ReadonlySet<string>
  /** Programmes it may wait for. */
  programmes: ReadonlySet<string>
}

export interface Fault {
  field: Field
  why: Bilingual
}

/**
 * Everything that is wrong with content.
 *
 * @param stands content as it is stored: what it names already may stay, even where it is not offered any more
 */
export function faultsOf(content: ProgrammeContent, known: Known, stands?: ProgrammeContent): Fault[] {
  return [
    ...faultsOfPlace(content, known, stands),
    ...faultsOfOwners(content, known, stands),
    ...faultsOfPeriod(content),
    ...faultsOfTargets(content),
    ...faultsOfBudgets(content),
    ...strangers('villages', content.villages, known.villages, stands?.villages, VILLAGE),
    ...strangers('goalIds', content.goalIds, known.goals, stands?.goalIds, GOAL),
    ...strangers('dependsOn', content.dependsOn, known.programmes, stands?.dependsOn, PROGRAMME),
  ]
}

function faultsOfPlace(content: ProgrammeContent, known: Known, stands?: ProgrammeContent): Fault[] {
  const { dimension, subDimension } = content
  if (dimension === stands?.dimension && subDimension === stands.subDimension) return []
  const subs = known.dimensions.get(dimension)
  if (subs === undefined) return [{ field: 'dimension', why: DIMENSION }]
  return subDimension === null || subs.has(subDimension)
    ? []
    : [{ field: 'subDimension', why: SUB_DIMENSION }]
}

function faultsOfOwners(content: ProgrammeContent, known: Known, stands?: ProgrammeContent): Fault[] {
  const { ownerOpdId, coOwnerIds } = content
  const isStrange = ownerOpdId !== null && !known.opd.has(ownerOpdId) && ownerOpdId !== stands?.ownerOpdId
  const isTwice = ownerOpdId !== null && coOwnerIds.includes(ownerOpdId)
  return [
    ...(isStrange ? [{ field: 'ownerOpdId' as const, why: OPD }] : []),
    ...(isTwice ? [{ field: 'coOwnerIds' as const, why: OWNER_TWICE }] : []),
    ...strangers('coOwnerIds', coOwnerIds, known.opd, stands?.coOwnerIds, OPD),
  ]
}

function faultsOfPeriod({ from, to, quickWinYear }: ProgrammeContent): Fault[] {
  if (from > to) return [{ field: 'to', why: PERIOD }]
  return quickWinYear === null || isWithin(quickWinYear, from, to)
    ? []
    : [{ field: 'quickWinYear', why: OUTSIDE }]
}

function faultsOfTargets({ targets, from, to }: ProgrammeContent): Fault[] {
  const ids = targets.map(({ id }) => id)
  const names = targets.map(({ kind, name }) => `${kind} ${name.toLowerCase()}`)
  const years = targets.flatMap((target) => target.years.map(({ year }) => ({ id: target.id, year })))
  return [
    ...(hasTwice(ids) || hasTwice(names) ? [{ field: 'targets' as const, why: TARGET_TWICE }] : []),
    ...(hasTwice(years.map(({ id, year }) => `${id} ${year}`))
      ? [{ field: 'targets' as const, why: YEAR_TWICE }]
      : []),
    ...(years.every(({ year }) => isWithin(year, from, to))
      ? []
      : [{ field: 'targets' as const, why: OUTSIDE }]),
  ]
}

function faultsOfBudgets({ budgets, from, to }: ProgrammeContent): Fault[] {
  return [
    ...(hasTwice(budgets.map(({ year, source }) => `${year} ${source}`))
      ? [{ field: 'budgets' as const, why: BUDGET_TWICE }]
      : []),
    ...(budgets.every(({ year }) => isWithin(year, from, to))
      ? []
      : [{ field: 'budgets' as const, why: OUTSIDE }]),
  ]
}

function strangers(
  field: Field,
  named: readonly string[],
  known: ReadonlySet<string>,
  stands: readonly string[] | undefined,
  why: Bilingual,
): Fault[] {
  return named.some((one) => !known.has(one) && !stands?.includes(one)) ? [{ field, why }] : []
}

const isWithin = (year: number, from: string, to: string): boolean =>
  Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4))
const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length

const DIMENSION = {
  id: 'dimensi ini tidak ada dalam rencana induk daerah; pilih dari daftar.',
  en: 'this dimension is not part of the region’s plan; choose one from the list.',
}
const SUB_DIMENSION = {
  id: 'subdimensi ini bukan bagian dari dimensinya; pilih dari daftar.',
  en: 'this sub-dimension does not belong to the dimension; choose one from the list.',
}
const OPD = {
  id: 'OPD ini tidak ada atau sudah ditutup; pilih OPD lain.',
  en: 'this agency does not exist or is closed; choose another one.',
}
const OWNER_TWICE = {
  id: 'OPD penanggung jawab tidak perlu disebut lagi sebagai pendukung.',
  en: 'the owning agency need not be named again as a co-owner.',
}
const PERIOD = {
  id: 'bulan selesai mendahului bulan mulai; periksa keduanya.',
  en: 'the last month lies before the first; check both.',
}
const OUTSIDE = {
  id: 'ada tahun di luar masa program; sesuaikan tahunnya atau masanya.',
  en: 'a year lies outside the period of the programme; adjust the year or the period.',
}
const TARGET_TWICE = {
  id: 'ada keluaran atau hasil yang disebut dua kali; gabungkan.',
  en: 'an output or outcome is named twice; merge them.',
}
const YEAR_TWICE = {
  id: 'ada tahun yang disebut dua kali pada satu sasaran.',
  en: 'a year is named twice for one output or outcome.',
}
const BUDGET_TWICE = {
  id: 'ada tahun dan sumber dana yang disebut dua kali; jumlahkan menjadi satu baris.',
  en: 'a year and source are named twice; add them up to one line.',
}
const VILLAGE = {
  id: 'ada desa atau kelurahan yang bukan bagian dari daerah ini.',
  en: 'a village is not part of this region.',
}
const GOAL = {
  id: 'ada tujuan yang tidak ada dalam rencana; pilih dari daftar.',
  en: 'a goal is not part of the plan; choose from the list.',
}
const PROGRAMME = {
  id: 'ada program yang tidak ada di daerah ini; pilih dari daftar.',
  en: 'a programme does not exist in this region; choose from the list.',
}
