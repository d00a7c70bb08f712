// The sheets of targets, budgets and risks: rows of a programme, found by its code.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { Budget, ImportFault, Risk, Target } from '../../contract.ts'
import {
  amountCell,
  directionCell,
  kindCell,
  likelihoodCell,
  quantityCell,
  type Read,
  sourceCell,
  textCell,
  yearCell,
} from './cells.ts'
import { COLUMNS, type FilledSheet, placesIn, SHEETS, yearsIn } from './columns.ts'

export interface SheetTable {
  header: string[]
  rows: { line: number; cells: string[] }[]
}

export type Faults = ImportFault[]

/** Reads the cells of one row, noting what is wrong where it stands. */
export class RowReader {
  constructor(
    private readonly sheet: FilledSheet,
    private readonly places: ReadonlyMap<string, number>,
    private readonly row: { line: number; cells: readonly string[] },
    private readonly faults: Faults,
  ) {}

  has(key: string): boolean {
    return this.places.has(key)
  }

  cell(key: string): string {
    return this.row.cells[this.places.get(key) ?? -1] ?? ''
  }

  /** The value of a cell, or nothing once its fault is noted. */
  get<V>(key: string, how: (cell: string) => Read<V>): V | undefined {
    return this.take(columnName(this.sheet, key), this.cell(key), how)
  }

  /** A cell that may be empty. */
  orNull<V>(key: string, how: (cell: string) => Read<V>): V | null | undefined {
    return this.cell(key) === '' ? null : this.get(key, how)
  }

  take<V>(column: string, cell: string, how: (cell: string) => Read<V>): V | undefined {
    const found = how(cell)
    if ('value' in found) return found.value
    this.fault(column, found.why)
    return undefined
  }

  fault(column: string, why: Bilingual): void {
    this.faults.push({ sheet: SHEETS[this.sheet].id, row: this.row.line, column, why })
  }
}

export const columnName = (sheet: FilledSheet, key: string): string =>
  (COLUMNS[sheet] as Record<string, Bilingual>)[key]?.id ?? key

/** What a sheet says of each programme, by code in lower case, and its first line there. */
export type PartsByCode<P> = Map<string, { line: number; parts: P[] }>

type ReadPart<P> = (row: RowReader, raw: SheetTable['rows'][number]) => P | undefined

function readSheet<P>(
  sheet: FilledSheet,
  table: SheetTable,
  known: ReadonlySet<string>,
  faults: Faults,
  readPart: ReadPart<P>,
): PartsByCode<P> {
  const places = placesIn(sheet, table.header)
  const byCode: PartsByCode<P> = new Map()
  for (const raw of table.rows) {
    const row = new RowReader(sheet, places, raw, faults)
    const code = row.cell('code').toLowerCase()
    if (!known.has(code)) row.fault(columnName(sheet, 'code'), STRANGE_CODE)
    const part = readPart(row, raw)
    if (part === undefined) continue
    const found = byCode.get(code) ?? { line: raw.line, parts: [] }
    found.parts.push(part)
    byCode.set(code, found)
  }
  return byCode
}

const STRANGE_CODE = {
  id: 'kode ini tidak ada di lembar Program berkas ini.',
  en: 'this code is not in the sheet of programmes of this file.',
}

/** A target before it has its id. */
export type ReadTarget = Omit<Target, 'id'>

export function readTargets(
  table: SheetTable,
  known: ReadonlySet<string>,
  faults: Faults,
): PartsByCode<ReadTarget> {
  const years = yearsIn(table.header)
  return readSheet('targets', table, known, faults, (row, raw) => {
    const kind = row.get('kind', kindCell)
    const name = row.get('name', (cell) => textCell(cell, { least: 3, most: 300 }))
    const unit = row.get('unit', (cell) => textCell(cell, { least: 1, most: 60 }))
    const direction = row.orNull('direction', directionCell)
    const baseline = row.orNull('baseline', quantityCell)
    const reached = years.flatMap(({ year, at }) => {
      const cell = raw.cells[at] ?? ''
      const target = cell === '' ? undefined : row.take(String(year), cell, quantityCell)
      return target === undefined ? [] : [{ year, target }]
    })
    if (kind === undefined || name === undefined || unit === undefined) return undefined
    return { kind, name, unit, direction: direction ?? 'up', baseline: baseline ?? null, years: reached }
  })
}

export function readBudgets(
  table: SheetTable,
  known: ReadonlySet<string>,
  faults: Faults,
): PartsByCode<Budget> {
  return readSheet('budgets', table, known, faults, (row) => {
    const year = row.get('year', yearCell)
    const source = row.get('source', sourceCell)
    const amount = row.get('amount', amountCell)
    if (year === undefined || source === undefined || amount === undefined) return undefined
    return { year, source, amount }
  })
}

export function readRisks(table: SheetTable, known: ReadonlySet<string>, faults: Faults): PartsByCode<Risk> {
  return readSheet('risks', table, known, faults, (row) => {
    const factor = row.get('factor', (cell) => textCell(cell, { least: 3, most: 500 }))
    const cause = row.get('cause', (cell) => textCell(cell, { least: 0, most: 1000 }))
    const likelihood = row.get('likelihood', likelihoodCell)
    const mitigation = row.get('mitigation', (cell) => textCell(cell, { least: 0, most: 1000 }))
    if (factor === undefined || likelihood === undefined) return undefined
    return { factor, cause: cause ?? '', likelihood, mitigation: mitigation ?? '' }
  })
}
