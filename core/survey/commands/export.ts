import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx, type XlsxSheet } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import { type ExportAnswers, STATEMENTS, SUBS } from '../contract.ts'
import type { Response } from '../rules/survey-data.ts'
import { figuresOf } from './figures.ts'
import { getSurveyState, type Looked, lookAt } from './look.ts'

// Nothing about the respondent leaves: no age, sex, occupation, area or mark. What is left names an answer, not a person.

const HEAD = ['formulir', 'nomor', 'cara', 'tanggal', 'dikeluarkan']
const COLUMNS = [...HEAD, ...SUBS.map(({ code }) => `layanan_${code}`), ...STATEMENTS.map(({ code }) => code)]

const read = async (ctx: Context, year: number): Promise<Looked> => {
  await getSurveyState(ctx, year)
  return lookAt(ctx, year)
}

export async function exportAnswers(ctx: Context, { year }: Input<typeof ExportAnswers>): Promise<FileReply> {
  const rows = rowsOf(await read(ctx, year))
  return { name: `survei-${ctx.tenant}-${year}.csv`, type: 'text/csv', body: writeCsv(COLUMNS, rows) }
}

export async function exportAnswersXlsx(
  ctx: Context,
  { year }: Input<typeof ExportAnswers>,
): Promise<FileReply> {
  const looked = await read(ctx, year)
  const answers: XlsxSheet = {
    name: 'Jawaban',
    columns: COLUMNS.map((header) => ({ header, type: header.startsWith('D-') ? 'number' : 'text' })),
    rows: rowsOf(looked),
  }
  return {
    name: `survei-${ctx.tenant}-${year}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx([answers, meansSheet(looked)]),
  }
}

const WAYS = { online: 'mandiri', assisted: 'dibantu', import: 'impor' } as const

const rowsOf = ({ responses, excluded }: Looked): (string | null)[][] =>
  responses.map((one) => [
    one.form,
    String(one.number),
    WAYS[one.way],
    dayInWib(one.answeredAt),
    excluded.has(one.id) ? 'ya' : 'tidak',
    ...SUBS.map(({ code }) => one.uses[code]?.service ?? null),
    ...STATEMENTS.map(({ code }) => cellOf(one, code)),
  ])

function cellOf({ answers, outOfScale }: Response, code: string): string | null {
  const value = answers[code] ?? null
  return value === null ? (outOfScale[code] ?? null) : String(value)
}

const meansSheet = (looked: Looked): XlsxSheet => ({
  name: 'Rata-rata',
  columns: [
    { header: 'kode', type: 'text' },
    { header: 'jawaban', type: 'number' },
    { header: 'rata_rata', type: 'number' },
    { header: 'galat_95', type: 'number' },
    ...[0, 1, 2, 3, 4].map((step) => ({ header: `jumlah_${step}`, type: 'number' as const })),
  ],
  rows: figuresOf(looked).means.map(({ code, answers, mean, margin, spread }) => [
    code,
    String(answers),
    mean,
    margin,
    ...spread.map(String),
  ]),
})
