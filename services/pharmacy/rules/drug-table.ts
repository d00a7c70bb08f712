import type { Drug } from '../contract/facilities.ts'

/** A file as text: cells by the header, lines as in the file. */
export interface TextTable {
  header: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}
type Bilingual = { id: string; en: string }

export interface TableFault {
  line: number | null
  column: string | null
  message: Bilingual
}

const COLUMNS = ['kode', 'nama', 'satuan', 'barcode', 'formularium', 'program'] as const
const NEEDED = ['kode', 'nama', 'satuan', 'formularium'] as const
const YES = ['ya', 'y', 'yes', '1', 'true']
const NO = ['tidak', 't', 'no', '0', 'false', '']

/** Codes of one's own, not of the health ministry's dictionary (KFA), begin so. */
export const EXAMPLE_CODE = 'CONTOH-'

/** Reads a formulary table; every fault is told with its row and column. */
export function readDrugs(table: TextTable): { drugs: Drug[]; faults: TableFault[] } {
  const header = table.header.map((name) => name.trim().toLowerCase())
  const faults: TableFault[] = NEEDED.filter((column) => !header.includes(column)).map((column) => ({
    line: null,
    column: null,
    message: { id: `Kolom ${column} tidak ada.`, en: `The column ${column} is missing.` },
  }))
  if (faults.length > 0) return { drugs: [], faults }
  const seen = new Map<string, number>()
  const drugs = table.rows.map(({ line, cells }) => {
    const cell = (column: (typeof COLUMNS)[number]) => cells[header.indexOf(column)]?.trim() ?? ''
    const fault = (column: string, message: Bilingual) => faults.push({ line, column, message })
    const drug = readDrug(cell, fault)
    const before = seen.get(drug.code)
    if (before !== undefined) fault('kode', twice(before))
    seen.set(drug.code, line)
    return drug
  })
  return { drugs, faults }
}

const twice = (line: number): Bilingual => ({
  id: `kode ini sudah ada pada baris ${line}.`,
  en: `this code stands in row ${line} already.`,
})

type Cell = (column: (typeof COLUMNS)[number]) => string
type Fault = (column: string, message: Bilingual) => void

function readDrug(cell: Cell, fault: Fault): Drug {
  const [code, name, unit, barcode] = [cell('kode'), cell('nama'), cell('satuan'), cell('barcode')]
  if (!/^[A-Za-z0-9._-]{2,40}$/.test(code)) {
    fault('kode', {
      id: 'tulis kode KFA, atau kode sendiri yang diawali CONTOH-, 2 sampai 40 huruf atau angka.',
      en: 'write the KFA code, or one of your own beginning with CONTOH-, 2 to 40 letters or digits.',
    })
  }
  if (name.length < 2 || name.length > 200) {
    fault('nama', { id: 'tulis nama obat, 2 sampai 200 huruf.', en: 'write the name, 2 to 200 letters.' })
  }
  if (!/^[!-~]{1,30}$/.test(unit)) {
    fault('satuan', {
      id: 'tulis satuan UCUM tanpa spasi, misalnya {tbl} atau mL.',
      en: 'write a UCUM unit without a space, such as {tbl} or mL.',
    })
  }
  return {
    code,
    name,
    unit,
    barcode: barcode.slice(0, 80) || code,
    isFormulary: yesOrNo('formularium', cell, fault),
    isProgramme: yesOrNo('program', cell, fault),
    isExample: code.toUpperCase().startsWith(EXAMPLE_CODE),
  }
}

function yesOrNo(column: 'formularium' | 'program', cell: Cell, fault: Fault): boolean {
  const text = cell(column).toLowerCase()
  if (YES.includes(text)) return true
  if (!NO.includes(text)) fault(column, { id: 'tulis ya atau tidak.', en: 'write ya (yes) or tidak (no).' })
  return false
}
