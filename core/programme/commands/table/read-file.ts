import type { UploadedFile } from '#platform/http/endpoint.ts'
import { Refusal, refuse } from '#platform/problem/problem.ts'
import { readTable, type Table } from '#platform/table/read-table.ts'
import { tableForeign } from '../../problems.ts'
import { type FilledSheet, missingIn, placesIn, SHEETS } from '../../rules/table/columns.ts'
import type { Tables } from '../../rules/table/read-programmes.ts'

const LIMITS = { maxRows: 20_000, maxBytes: 10_000_000 }

/**
 * The sheets of an uploaded file. A CSV, or a workbook without named sheets, is the sheet of programmes alone.
 *
 * @throws Refusal `programme.table_foreign` where needed columns are missing, or those of the table reader
 */
export async function readFile(file: UploadedFile): Promise<Tables> {
  const isWorkbook = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
  const programmes =
    (isWorkbook ? await findSheet(file, 'programmes') : undefined) ?? (await readTable(file, LIMITS))
  refuseForeign('programmes', programmes)
  if (!isWorkbook) return { programmes, targets: undefined, budgets: undefined, risks: undefined }
  return {
    programmes,
    targets: await findPart(file, 'targets'),
    budgets: await findPart(file, 'budgets'),
    risks: await findPart(file, 'risks'),
  }
}

async function findPart(file: UploadedFile, sheet: FilledSheet): Promise<Table | undefined> {
  const table = await findSheet(file, sheet)
  if (table !== undefined && table.header.length > 0) refuseForeign(sheet, table)
  return table
}

/** A sheet by its name in either language; one without rows says that there are none. */
async function findSheet(file: UploadedFile, sheet: FilledSheet): Promise<Table | undefined> {
  for (const name of new Set(Object.values(SHEETS[sheet]))) {
    try {
      return await readTable(file, { ...LIMITS, sheet: name })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.problem.code === 'table.empty' && sheet !== 'programmes') return { header: [], rows: [] }
      if (error.problem.code !== 'table.sheet_unknown') throw error
    }
  }
  return undefined
}

function refuseForeign(sheet: FilledSheet, { header }: Table): void {
  const missing = missingIn(sheet, placesIn(sheet, header))
  if (missing.length > 0) refuse(tableForeign, { sheet: SHEETS[sheet].id, missing: missing.join(', ') })
}
