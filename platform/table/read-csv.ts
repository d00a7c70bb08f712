import Papa from 'papaparse'
import { refuse } from '#platform/problem/problem.ts'
import { columnReport } from './column-report.ts'
import { unguard } from './formula-guard.ts'
import { tableEmpty, tableMalformed, tableNotUtf8, tableTooManyRows, tableUnreadable } from './problems.ts'
import { type Limits, type Row, type Table, tableOf } from './table.ts'

const DELIMITERS = [',', ';', '\t'] as const

/**
 * Reads CSV bytes. UTF-8 with or without byte order mark; the separator is comma, semicolon or tab,
 * whichever parts the first line into most columns; line ends of any system.
 */
export function readCsv(bytes: Uint8Array, limits: Limits): Table {
  const text = decodeUtf8(bytes).replace(/\r\n?/g, '\n')
  if (text.includes('\0')) refuse(tableUnreadable, { reason: 'binary' })
  return tableOf(parseRows(text, delimiterOf(text), limits.maxRows), limits, false)
}

/** Text of UTF-8 bytes without the mark; refuses other encodings, naming the line where it breaks. */
function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.length === 0) refuse(tableEmpty)
  if (looksLikeUtf16(bytes)) refuse(tableNotUtf8, { line: 1, utf16: true })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(tableNotUtf8, { line: firstBadLine(bytes), utf16: false })
  }
}

/** A UTF-16 mark, or (without one) every second of the first bytes being zero, as in Latin text. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  const head = bytes.subarray(0, 64)
  const zeros = (parity: number) => head.filter((byte, i) => i % 2 === parity && byte === 0).length
  return head.length >= 4 && Math.max(zeros(0), zeros(1)) > head.length * 0.4
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, start)) {
    const stop = end === -1 ? bytes.length : end
    try {
      decoder.decode(bytes.subarray(start, stop))
    } catch {
      return line
    }
    if (end === -1) return line
    start = stop + 1
    line += 1
  }
}

function delimiterOf(text: string): string {
  const start = text.search(/\S/)
  const width = (delimiter: string) => {
    const head = Papa.parse<string[]>(text.slice(Math.max(start, 0)), {
      delimiter,
      newline: '\n',
      preview: 1,
    })
    return head.data[0]?.length ?? 0
  }
  return [...DELIMITERS].sort((a, b) => width(b) - width(a))[0] ?? ','
}

/** Parses row by row, so that a quoted cell over several lines does not shift the line numbers. */
function parseRows(text: string, delimiter: string, maxRows: number): Row[] {
  const rows: Row[] = []
  const report = columnReport()
  let line = 1
  let cursor = 0
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      for (const error of errors) if (error.type === 'Quotes') report.addRow(line, QUOTES)
      const cells = data.map((cell) => unguard(cell.trim()))
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += countLines(text, cursor, meta.cursor)
      cursor = meta.cursor
      if (rows.length > maxRows + 1) parser.abort()
    },
  })
  if (rows.length > maxRows + 1) refuse(tableTooManyRows, { maxRows })
  report.refuseIfAny(tableMalformed)
  return rows
}

const QUOTES = {
  id: 'tanda kutip ganda tidak berpasangan. Apit seluruh sel dengan tanda kutip ganda dan tulis kutip di dalamnya dua kali ("").',
  en: 'double quotes do not pair up. Put the whole cell in double quotes and write a quote inside it twice ("").',
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let i = text.indexOf('\n', from); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) lines += 1
  return lines
}
