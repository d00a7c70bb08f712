import { randomUUID } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { columnReport } from '#platform/table/column-report.ts'
import { readTable } from '#platform/table/read-table.ts'
import { writeXlsx } from '#platform/table/write-table.ts'
import { CONSENT_VERSION, type GetImportTemplate, type ImportAnswers } from '../contract.ts'
import { AnswersImported } from '../facts.ts'
import * as problems from '../problems.ts'
import { columnsOf, type ImportedAnswer, type ImportFault, readAnswers } from '../rules/import-table.ts'
import { findForm, lockForm, type StoredForm } from '../store/forms.ts'
import { addResponses, type NewResponse } from '../store/responses.ts'
import { getKeys } from '../store/surveys.ts'
import { holdSurvey, recount } from './look.ts'
import { markOf } from './token.ts'

/** Takes over answers collected elsewhere, all or nothing; every fault is told with row and column. */
export async function importAnswers(
  ctx: Context,
  { year, code, outOfScale, file }: Input<typeof ImportAnswers> & { file: UploadedFile },
): Promise<{ answers: number; outOfScale: number }> {
  const form = await getFormOf(ctx, year, code)
  await getOpenRound(ctx, ctx.tenant, year, 'survey')
  const survey = await holdSurvey(ctx, year)
  if (survey.state !== 'open') refuse(problems.surveyNotOpen)
  const { answers, faults } = readAnswers(await readTable(file), form, outOfScale)
  reportOf(faults).refuseIfAny(problems.importWrong)
  const { personKey } = await getKeys(ctx.tx, ctx.tenant, year)
  await lockForm(ctx.tx, ctx.tenant, code)
  const rows = answers.map((answer) => responseOf(ctx, form, answer, file.name, personKey))
  await addResponses(ctx.tx, ctx.tenant, code, rows)
  await recount(ctx, year)
  const apart = rows.filter((row) => Object.keys(row.outOfScale).length > 0).length
  publish(ctx, AnswersImported.of({ year, form: code, answers: rows.length, outOfScale: apart }))
  return { answers: rows.length, outOfScale: apart }
}

async function getFormOf(ctx: Context, year: number, code: string): Promise<StoredForm> {
  const form = await findForm(ctx.tx, ctx.tenant, code)
  return form?.year === year ? form : refuse(problems.formUnknown)
}

function reportOf(faults: readonly ImportFault[]) {
  const report = columnReport()
  for (const { line, column, message } of faults) {
    if (line === null) report.addFile(message)
    else if (column === null) report.addRow(line, message)
    else report.add(line, column, message)
  }
  return report
}

function responseOf(
  ctx: Context,
  form: StoredForm,
  { line, phone, ...answer }: ImportedAnswer,
  fileName: string,
  personKey: string | null,
): NewResponse {
  return {
    ...answer,
    id: randomUUID(),
    year: form.year,
    form: form.code,
    way: 'import',
    answeredAt: ctx.now,
    receivedAt: ctx.now,
    personMark: markOf(personKey, phone),
    assistedBy: null,
    assistedOpd: null,
    source: `${fileName.slice(0, 80)}:${line}`,
    consentVersion: CONSENT_VERSION,
  }
}

export async function getImportTemplate(
  ctx: Context,
  { year, code }: Input<typeof GetImportTemplate>,
): Promise<FileReply> {
  const form = await getFormOf(ctx, year, code)
  const columns = columnsOf(form).map((header) => ({ header, type: 'text' as const, width: 14 }))
  return {
    name: `survei-${year}-${form.sub ?? form.dimension}.xlsx`,
    type: XLSX,
    body: await writeXlsx([{ name: 'Jawaban', columns, rows: [] }]),
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
