import type { Bilingual } from '#platform/schema/schema.ts'
import { AGE_BANDS, type AnswerValue, OCCUPATIONS, subOf, type Use } from '../contract.ts'
import { type Form, subsOfForm } from './survey-data.ts'

/** A file as text: cells by the header, lines as in the file. */
export interface TextTable {
  header: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

export interface ImportFault {
  line: number | null
  column: string | null
  message: Bilingual
}

/** One answer of the file. */
export interface ImportedAnswer {
  line: number
  ageBand: string | null
  sex: 'female' | 'male' | null
  occupation: string | null
  area: string | null
  phone: string | undefined
  uses: Record<string, Use>
  answers: Record<string, AnswerValue>
  outOfScale: Record<string, string>
}

const OF_PERSON = ['usia', 'jenis_kelamin', 'pekerjaan', 'wilayah', 'telepon'] as const
const serviceColumn = (sub: string): string => `layanan_${sub}`

/** The columns an import takes: what is said of the respondent, the service named, the statements by their codes. */
export const columnsOf = (form: Form): string[] => [
  ...OF_PERSON,
  ...subsOfForm(form).flatMap((sub) => [serviceColumn(sub), ...statementsOf(sub)]),
]

const statementsOf = (sub: string): string[] => subOf(sub).statements.map(({ code }) => code)

/** Occupations and sexes as people write them in a table. */
const OCCUPATION_WORDS: Readonly<Record<string, string>> = {
  'petani/nelayan': 'farmer_fisher',
  pedagang: 'trader',
  'karyawan/buruh': 'worker',
  asn: 'civil_servant',
  profesional: 'professional',
  'pelajar/mahasiswa': 'student',
  'mengurus rumah tangga': 'home',
  lainnya: 'other',
}
const SEX_WORDS: Readonly<Record<string, 'female' | 'male'>> = {
  p: 'female',
  perempuan: 'female',
  female: 'female',
  l: 'male',
  'laki-laki': 'male',
  male: 'male',
}

/**
 * Reads answers collected elsewhere. An empty cell of a statement is “do not know”; where a whole sub-dimension is
 * empty the service was not used. A value outside of 0 to 4 is a fault, or is set apart as the file said it.
 */
export function readAnswers(
  table: TextTable,
  form: Form,
  outOfScale: 'refuse' | 'flag',
): { answers: ImportedAnswer[]; faults: ImportFault[] } {
  const faults: ImportFault[] = missingColumns(table.header, form)
  if (faults.length > 0) return { answers: [], faults }
  const answers = table.rows.map(({ line, cells }) => {
    const cell = (column: string) => cells[table.header.indexOf(column)]?.trim() ?? ''
    const fault = (column: string, message: Bilingual) => faults.push({ line, column, message })
    return { line, ...readPerson(cell, fault), ...readRatings(form, cell, fault, outOfScale) }
  })
  return { answers, faults }
}

type Cell = (column: string) => string
type Fault = (column: string, message: Bilingual) => void

function missingColumns(header: readonly string[], form: Form): ImportFault[] {
  const wanted = columnsOf(form).filter((column) => column.startsWith('D-') && !header.includes(column))
  return wanted.map((column) => ({
    line: null,
    column: null,
    message: { id: `Kolom ${column} tidak ada.`, en: `The column ${column} is missing.` },
  }))
}

function readPerson(cell: Cell, fault: Fault) {
  const occupation = cell('pekerjaan').toLowerCase()
  return {
    ageBand: oneOf(cell('usia').replaceAll(' ', ''), AGE_BANDS, () => fault('usia', AGE_FAULT)),
    sex: readSex(cell('jenis_kelamin'), () => fault('jenis_kelamin', SEX_FAULT)),
    occupation: oneOf(OCCUPATION_WORDS[occupation] ?? occupation, OCCUPATIONS, () =>
      fault('pekerjaan', OCCUPATION_FAULT),
    ),
    area: cell('wilayah').slice(0, 80) || null,
    phone: cell('telepon') || undefined,
  }
}

const AGE_FAULT: Bilingual = {
  id: `tulis salah satu dari ${AGE_BANDS.join(', ')}, atau kosongkan.`,
  en: `write one of ${AGE_BANDS.join(', ')}, or leave it empty.`,
}
const SEX_FAULT: Bilingual = {
  id: 'tulis P atau L, atau kosongkan.',
  en: 'write P (female) or L (male), or leave it empty.',
}
const OCCUPATION_FAULT: Bilingual = {
  id: `tulis salah satu dari ${Object.keys(OCCUPATION_WORDS).join(', ')}, atau kosongkan.`,
  en: `write one of ${OCCUPATIONS.join(', ')}, or leave it empty.`,
}

function oneOf(text: string, known: readonly string[], fault: () => void): string | null {
  if (text === '' || known.includes(text)) return text || null
  fault()
  return null
}

function readSex(text: string, fault: () => void): 'female' | 'male' | null {
  const found = SEX_WORDS[text.toLowerCase()]
  if (found === undefined && text !== '') fault()
  return found ?? null
}

const SCALE_FAULT: Bilingual = {
  id: 'hanya bilangan bulat 0 sampai 4 yang diterima.',
  en: 'only whole numbers from 0 to 4 are taken.',
}
const DASHES = ['', '-', '–', '—']

function readRatings(form: Form, cell: Cell, fault: Fault, outOfScale: 'refuse' | 'flag') {
  const read = { uses: {}, answers: {}, outOfScale: {} } as Pick<
    ImportedAnswer,
    'uses' | 'answers' | 'outOfScale'
  >
  for (const sub of subsOfForm(form)) {
    const codes = statementsOf(sub)
    const isUsed = codes.some((code) => !DASHES.includes(cell(code)))
    read.uses[sub] = { used: isUsed ? 'yes' : 'no', service: cell(serviceColumn(sub)).slice(0, 120) || null }
    if (!isUsed) continue
    for (const code of codes) readRating(code, cell(code), read, fault, outOfScale)
  }
  return read
}

function readRating(
  code: string,
  text: string,
  into: Pick<ImportedAnswer, 'answers' | 'outOfScale'>,
  fault: Fault,
  outOfScale: 'refuse' | 'flag',
): void {
  const isKnown = /^[0-4]$/.test(text)
  into.answers[code] = isKnown ? Number(text) : null
  if (isKnown || DASHES.includes(text)) return
  if (outOfScale === 'refuse') fault(code, SCALE_FAULT)
  else into.outOfScale[code] = text.slice(0, 40)
}
