import { type FieldError, type Problem, refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { tableValuesWrong } from './problems.ts'

/** Everything that is wrong in a table, told row by row and column by column in one refusal. */
export interface ColumnReport {
  /** Notes what is wrong in a row (1-based line of the file) and a column, in both languages. */
  add(line: number, column: string, message: Bilingual): void
  /** Notes what is wrong in a row as a whole. */
  addRow(line: number, message: Bilingual): void
  /** Notes what is wrong with the file as a whole, such as something it lacks. */
  addFile(message: Bilingual): void
  readonly count: number
  /** What was noted, in the order noted; past the limit one last entry says how many more. */
  listErrors(): FieldError[]
  /** Refuses with all that was noted; returns quietly if nothing was. */
  refuseIfAny(problem?: Problem<{ count: number }>): void
}

/**
 * Collects the faults of an uploaded table, so that a person mends them all at once.
 * At most `limit` are listed; the count is always the true one.
 *
 * @example
 * const report = columnReport()
 * for (const row of table.rows) if (!isScore(row)) report.add(row.line, 'output', { id: '…', en: '…' })
 * report.refuseIfAny() // "Baris 4, kolom `output`: …"
 */
export function columnReport(limit = 200): ColumnReport {
  const errors: FieldError[] = []
  let count = 0
  const note = (error: FieldError) => {
    count += 1
    if (errors.length < limit) errors.push(error)
  }
  const listErrors = () => (count > errors.length ? [...errors, andMore(count - errors.length)] : errors)
  return {
    add: (line, column, message) => note(cellError(line, column, message)),
    addRow: (line, message) => note(rowError(line, message)),
    addFile: (message) => note({ field: 'file', message: capitalised(message) }),
    get count() {
      return count
    },
    listErrors,
    refuseIfAny: (problem = tableValuesWrong) => {
      if (count > 0) refuse(problem, { count }, listErrors())
    },
  }
}

const cellError = (line: number, column: string, message: Bilingual): FieldError => ({
  field: `${line}:${column}`,
  message: {
    id: `Baris ${line}, kolom \`${column}\`: ${message.id}`,
    en: `Row ${line}, column \`${column}\`: ${message.en}`,
  },
})

const rowError = (line: number, message: Bilingual): FieldError => ({
  field: `${line}`,
  message: { id: `Baris ${line}: ${message.id}`, en: `Row ${line}: ${message.en}` },
})

/** Sentences of cells go on after their place; one of the whole file stands alone. */
const capitalised = ({ id, en }: Bilingual): Bilingual => ({ id: capital(id), en: capital(en) })
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const andMore = (more: number): FieldError => ({
  field: 'more',
  message: { id: `… dan ${more} kesalahan lagi.`, en: `… and ${more} more faults.` },
})
