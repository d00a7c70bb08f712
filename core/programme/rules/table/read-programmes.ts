// The sheet of programmes, with its parts put to it: what the file wants each programme to be.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { Budget, ProgrammeContent, Risk } from '../../contract.ts'
import { tidy } from '../content.ts'
import { listCell, monthCell, textCell, yearCell } from './cells.ts'
import { placesIn } from './columns.ts'
import {
  columnName,
  type Faults,
  type PartsByCode,
  type ReadTarget,
  RowReader,
  readBudgets,
  readRisks,
  readTargets,
  type SheetTable,
} from './read-parts.ts'

export interface Tables {
  programmes: SheetTable
  /** A sheet that is not in the file leaves what stands as it is. */
  targets: SheetTable | undefined
  budgets: SheetTable | undefined
  risks: SheetTable | undefined
}

/** What codes in the file mean; keys in lower case. */
export interface Lookups {
  opd: ReadonlyMap<string, string>
  goals: ReadonlyMap<string, string>
  /** Ids of programmes, those that the file adds included. */
  programmes: ReadonlyMap<string, string>
  /** Content as it stands, by code. */
  standing: ReadonlyMap<string, ProgrammeContent>
  /** The id of a target that is new to its programme. */
  newTargetId: (code: string, kind: string, name: string) => string
}

export interface Wanted {
  line: number
  code: string
  content: ProgrammeContent
  /** As it stands in the file; empty where the column is missing. */
  revision: string
  /** First lines of its parts, by the field they fill. */
  lines: Partial<Record<'targets' | 'budgets' | 'risks', number>>
}

interface Parts {
  targets: PartsByCode<ReadTarget> | undefined
  budgets: PartsByCode<Budget> | undefined
  risks: PartsByCode<Risk> | undefined
}

/** Codes of the sheet of programmes, in lower case. */
export const codesIn = ({ header, rows }: SheetTable): string[] => {
  const at = placesIn('programmes', header).get('code') ?? -1
  return rows.map(({ cells }) => (cells[at] ?? '').toLowerCase()).filter((code) => code !== '')
}

/** What the file wants; a row with a fault is left out once its fault is noted. */
export function readWanted(tables: Tables, lookups: Lookups, faults: Faults): Wanted[] {
  const known = new Set(codesIn(tables.programmes))
  const parts: Parts = {
    targets: tables.targets && readTargets(tables.targets, known, faults),
    budgets: tables.budgets && readBudgets(tables.budgets, known, faults),
    risks: tables.risks && readRisks(tables.risks, known, faults),
  }
  const places = placesIn('programmes', tables.programmes.header)
  const seen = new Set<string>()
  return tables.programmes.rows.flatMap((raw) => {
    const row = new RowReader('programmes', places, raw, faults)
    const code = row.get('code', codeCell)
    if (code === undefined) return []
    if (seen.has(code.toLowerCase())) row.fault(columnName('programmes', 'code'), TWICE)
    seen.add(code.toLowerCase())
    const wanted = wantedOf(row, code, parts, lookups)
    return wanted === undefined ? [] : [{ ...wanted, line: raw.line }]
  })
}

function codeCell(cell: string) {
  return /^[A-Za-z0-9][A-Za-z0-9./-]{0,29}$/.test(cell) ? { value: cell } : { why: CODE }
}

function wantedOf(
  row: RowReader,
  code: string,
  parts: Parts,
  lookups: Lookups,
): Omit<Wanted, 'line'> | undefined {
  const key = code.toLowerCase()
  const standing = lookups.standing.get(key)
  const plainPart = readPlain(row, standing)
  const links = readLinks(row, lookups, standing)
  if (plainPart === undefined || links === undefined) return undefined
  const content = tidy({
    ...plainPart,
    ...links,
    code: standing?.code ?? code,
    targets: targetsOf(key, parts.targets, lookups, standing),
    budgets: parts.budgets === undefined ? (standing?.budgets ?? []) : (parts.budgets.get(key)?.parts ?? []),
    risks: parts.risks === undefined ? (standing?.risks ?? []) : (parts.risks.get(key)?.parts ?? []),
  })
  return { code: content.code, content, revision: row.cell('revision'), lines: linesOf(key, parts) }
}

const linesOf = (key: string, parts: Parts): Wanted['lines'] =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([field, byCode]) => {
      const line = (byCode as PartsByCode<unknown> | undefined)?.get(key)?.line
      return line === undefined ? [] : [[field, line]]
    }),
  )

/** A target keeps its id as long as kind and name stay. */
function targetsOf(
  key: string,
  read: Parts['targets'],
  { newTargetId }: Lookups,
  standing: ProgrammeContent | undefined,
): ProgrammeContent['targets'] {
  if (read === undefined) return standing?.targets ?? []
  const ids = new Map(standing?.targets.map((one) => [targetKey(one), one.id]))
  return (read.get(key)?.parts ?? []).map((target) => ({
    id: ids.get(targetKey(target)) ?? newTargetId(key, target.kind, target.name),
    ...target,
  }))
}

const targetKey = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name.toLowerCase()}`

type Plain = Omit<
  ProgrammeContent,
  'code' | 'targets' | 'budgets' | 'risks' | 'ownerOpdId' | 'coOwnerIds' | 'dependsOn' | 'goalIds'
>

function readPlain(row: RowReader, standing: ProgrammeContent | undefined): Plain | undefined {
  const text = (key: keyof Plain, least: number, most: number): string | undefined =>
    row.has(key) ? row.get(key, (cell) => textCell(cell, { least, most })) : String(standing?.[key] ?? '')
  const list = (key: 'villages' | 'indicators'): string[] =>
    row.has(key) ? listCell(row.cell(key)) : (standing?.[key] ?? [])
  const orNull = (key: 'subDimension' | 'serviceModule'): string | null =>
    row.has(key) ? row.cell(key) || null : (standing?.[key] ?? null)
  const quickWinYear = row.has('quickWinYear')
    ? row.orNull('quickWinYear', yearCell)
    : (standing?.quickWinYear ?? null)
  const serviceModule = checkedModule(row, orNull('serviceModule'))
  const indicators = checkedIndicators(row, list('indicators'))
  const read = {
    name: text('name', 3, 300),
    description: text('description', 0, 4000),
    dimension: text('dimension', 1, 60),
    beneficiaries: text('beneficiaries', 0, 1000),
    from: row.get('from', monthCell),
    to: row.get('to', monthCell),
    notes: text('notes', 0, 4000),
    quickWinYear,
    serviceModule,
    indicators,
  }
  if (Object.values(read).includes(undefined)) return undefined
  return { ...(read as Plain), subDimension: orNull('subDimension'), villages: list('villages') }
}

function checkedModule(row: RowReader, name: string | null): string | null | undefined {
  if (name === null || /^[a-z][a-z_]{1,39}$/.test(name)) return name
  row.fault(columnName('programmes', 'serviceModule'), MODULE)
  return undefined
}

function checkedIndicators(row: RowReader, codes: string[]): string[] | undefined {
  if (codes.length <= 30 && codes.every((code) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code)))
    return codes
  row.fault(columnName('programmes', 'indicators'), INDICATORS)
  return undefined
}

type Links = Pick<ProgrammeContent, 'ownerOpdId' | 'coOwnerIds' | 'dependsOn' | 'goalIds'>

function readLinks(
  row: RowReader,
  lookups: Lookups,
  standing: ProgrammeContent | undefined,
): Links | undefined {
  const links = (
    key: string,
    known: ReadonlyMap<string, string>,
    stands: string[] | undefined,
    why: Bilingual,
  ) => (row.has(key) ? found(row, key, known, why) : (stands ?? []))
  const owner = found(row, 'owner', lookups.opd, OPD)
  const coOwnerIds = links('coOwners', lookups.opd, standing?.coOwnerIds, OPD)
  const dependsOn = links('dependsOn', lookups.programmes, standing?.dependsOn, PROGRAMME)
  const goalIds = links('goals', lookups.goals, standing?.goalIds, GOAL)
  if (owner === undefined || coOwnerIds === undefined || dependsOn === undefined || goalIds === undefined)
    return undefined
  return { ownerOpdId: owner[0] ?? null, coOwnerIds, dependsOn, goalIds }
}

function found(
  row: RowReader,
  key: string,
  known: ReadonlyMap<string, string>,
  why: Bilingual,
): string[] | undefined {
  const codes = listCell(row.cell(key))
  const strange = codes.filter((code) => !known.has(code.toLowerCase()))
  if (strange.length === 0) return codes.map((code) => known.get(code.toLowerCase()) as string)
  const named = strange.join(', ')
  row.fault(columnName('programmes', key), { id: `${named}: ${why.id}`, en: `${named}: ${why.en}` })
  return undefined
}

const CODE = {
  id: 'kode terdiri dari huruf, angka, titik, garis miring, atau tanda hubung; paling banyak 30.',
  en: 'a code has letters, digits, points, slashes or hyphens; 30 at most.',
}
const TWICE = { id: 'kode ini sudah ada di baris sebelumnya.', en: 'this code stands in an earlier row.' }
const OPD = {
  id: 'kode OPD ini tidak ada; lihat lembar Daftar OPD.',
  en: 'no such agency; see the sheet of agencies.',
}
const GOAL = {
  id: 'tujuan ini tidak ada; tulis seperti RPJMD:1.1 dari lembar Daftar pilihan.',
  en: 'no such goal; write it like RPJMD:1.1 from the sheet of choices.',
}
const PROGRAMME = {
  id: 'program ini tidak ada di daerah ini dan tidak ada di berkas ini.',
  en: 'no such programme in this region or in this file.',
}
const MODULE = {
  id: 'tulis nama modul dengan huruf kecil, misalnya pharmacy.',
  en: 'write the name of the module in lower case, for example pharmacy.',
}
const INDICATORS = {
  id: 'kode indikator terdiri dari huruf, angka, titik, garis bawah, atau tanda hubung; paling banyak 30 kode.',
  en: 'indicator codes have letters, digits, points, underscores or hyphens; 30 codes at most.',
}
