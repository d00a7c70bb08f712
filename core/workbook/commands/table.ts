import { getRound, type Round } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { readTable } from '#platform/table/read-table.ts'
import { writeXlsx, type XlsxSheet } from '#platform/table/write-table.ts'
import type { AnswerState, ApplyTable, CheckTable, DownloadWorkbook, TableCheck } from '../contract.ts'
import { TableApplied } from '../facts.ts'
import { stepRefused, tableForeign } from '../problems.ts'
import { EMPTY } from '../rules/content.ts'
import { lockOn, type Writer } from '../rules/editing.ts'
import { COLUMNS, checkRows, placesIn, SHEET_NAME, type Standing } from '../rules/sheet.ts'
import { type AnswerRow, lockAnswers, mapAnswers, type Written, writeContents } from '../store/answers.ts'
import { findWorkbook, type WorkbookRow } from '../store/workbooks.ts'
import { openWorkbook, personOf, writerOf } from './situation.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The workbook as one sheet, in the language of the request. */
export async function downloadWorkbook(
  ctx: Context,
  { year }: Input<typeof DownloadWorkbook>,
): Promise<FileReply> {
  const { instrument } = await getRound(ctx.tx, ctx.tenant, year)
  const answers = await mapAnswers(ctx.tx, ctx.tenant, year)
  return {
    name: `isian-${ctx.tenant}-${year}.xlsx`,
    type: XLSX,
    body: await writeXlsx([sheetOf(ctx, instrument, answers)]),
  }
}

type Instrument = Round['instrument']
type Answers = ReadonlyMap<string, AnswerRow>

function sheetOf({ language }: Context, instrument: Instrument, answers: Answers): XlsxSheet {
  const componentOf = new Map(instrument.components.map((c) => [c.key, `${c.letter}. ${c.label[language]}`]))
  const column = (key: keyof typeof COLUMNS, width: number, type: 'text' | 'number' = 'text') => ({
    header: COLUMNS[key][language],
    type,
    width,
  })
  return {
    name: SHEET_NAME,
    columns: [
      column('component', 18),
      column('code', 12),
      column('question', 50),
      column('rubric', 60),
      column('value', 18),
      column('text', 60),
      column('rating', 12, 'number'),
      column('opd', 24),
      column('state', 16),
      column('revision', 8, 'number'),
    ],
    rows: instrument.questions.map((question) => {
      const answer = answers.get(question.code)
      return [
        componentOf.get(question.component) ?? question.component,
        question.code,
        question.label[language],
        rubricText(question.rubric, language),
        answer?.value ?? '',
        answer?.text ?? '',
        answer?.selfRating?.toString() ?? null,
        answer?.opd?.name ?? '',
        STATE_NAMES[answer?.state ?? 'draft'][language],
        String(answer?.revision ?? 0),
      ]
    }),
  }
}

const rubricText = (rubric: readonly Bilingual[] | undefined, language: Context['language']): string =>
  (rubric ?? []).map((text, value) => `${value}: ${text[language]}`).join('\n')

const STATE_NAMES: Record<AnswerState, Bilingual> = {
  draft: { id: 'Konsep', en: 'Draft' },
  submitted: { id: 'Dikirim OPD', en: 'Sent by agency' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  accepted: { id: 'Diterima', en: 'Accepted' },
}

/** What a filled sheet would change; changes nothing. */
export async function checkTable(
  ctx: Context,
  { year, file }: Input<typeof CheckTable> & { file: UploadedFile },
): Promise<TableCheck> {
  const { instrument } = await getRound(ctx.tx, ctx.tenant, year)
  const table = await readTable(file, { maxRows: 1000 })
  const found = placesIn(table.header)
  if ('missing' in found) return refuse(tableForeign, { missing: found.missing.join(', ') })
  const workbook = await findWorkbook(ctx.tx, ctx.tenant, year)
  const answers = await mapAnswers(ctx.tx, ctx.tenant, year)
  const writer = await writerOf(ctx)
  const standing = new Map(
    instrument.questions.map(({ code, label }) => [
      code,
      standingOf(code, label, answers.get(code), workbook, writer),
    ]),
  )
  return checkRows(table.rows, found.places, standing)
}

function standingOf(
  question: string,
  label: Bilingual,
  row: AnswerRow | undefined,
  workbook: WorkbookRow,
  writer: Writer,
): Standing {
  const { value, text, selfRating } = row ?? EMPTY
  const situation = {
    workbook,
    question,
    state: row?.state ?? ('draft' as const),
    opdId: row?.opd?.id ?? null,
  }
  return { label, value, text, selfRating, revision: row?.revision ?? 0, lock: lockOn(situation, writer) }
}

/**
 * Saves many answers at once, all or none; evidence stays as it is.
 *
 * @throws Refusal `workbook.step_refused` naming each question that is not the writer's, stands still or changed
 */
export async function applyTable(
  ctx: Context,
  { year, changes }: Input<typeof ApplyTable>,
): Promise<{ applied: number }> {
  const { workbook, round } = await openWorkbook(ctx, year, 'share')
  const questions = [...new Set(changes.map(({ question }) => question))].sort()
  const rows = await lockAnswers(ctx.tx, ctx.tenant, year, questions)
  const writer = await writerOf(ctx)
  const known = new Set(round.instrument.questions.map(({ code }) => code))
  const unfit = changes.filter(({ question, revision }) => {
    const now = standingOf(question, NO_LABEL, rows.get(question), workbook, writer)
    return !known.has(question) || now.lock !== undefined || now.revision !== revision
  })
  refuseUnfit(unfit)
  const written = changes.map((change) => ({
    ...change,
    evidence: rows.get(change.question)?.evidence ?? [],
  }))
  await writeAll(ctx, year, written)
  publish(ctx, TableApplied.of({ year, questions }))
  return { applied: questions.length }
}

const NO_LABEL: Bilingual = { id: '', en: '' }

/** A question without a row can not be locked; whoever began it meanwhile is noticed here. */
async function writeAll(ctx: Context, year: number, written: readonly Written[]): Promise<void> {
  const by = { personId: personOf(ctx), now: ctx.now }
  const saved = await writeContents(ctx.tx, ctx.tenant, year, written, by)
  refuseUnfit(written.filter(({ question }) => !saved.has(question)))
}

function refuseUnfit(unfit: readonly { question: string }[]): void {
  if (unfit.length === 0) return
  const errors = unfit.map(({ question }) => ({
    field: `/changes/${question}`,
    message: {
      id: `${question} tidak dapat diubah lagi: bukan tugas OPD Anda, sudah dikirim, atau baru diubah orang lain.`,
      en: `${question} can not be changed any more: not your agency’s, sent, or just changed by somebody else.`,
    },
  }))
  refuse(stepRefused, { count: errors.length }, errors)
}
