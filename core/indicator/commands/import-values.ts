import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, UploadedFile } from '#platform/http/endpoint.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { columnReport } from '#platform/table/column-report.ts'
import { readTable } from '#platform/table/read-table.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { ImportLine } from '../contract.ts'
import { ValuesImported } from '../facts.ts'
import { saysWhy } from '../policy.ts'
import { type Definition, isManual, newestOf } from '../rules/definition.ts'
import { compare, parseDecimal } from '../rules/fraction.ts'
import { periodAt } from '../rules/period.ts'
import { COLUMNS, type ReadLine, readLines } from '../rules/sheet.ts'
import { listDefinitions } from '../store/definitions.ts'
import { insertManual, listApproved, listManualVersions, manualKey, type NewManual } from '../store/manual.ts'
import { listMine } from './own-indicators.ts'
import { fitsGrain, requireEvidence } from './propose-value.ts'

/** What a table would change, line by line. @throws Refusal `table.*`, every fault by row and column */
export async function previewValues(ctx: Context, { file }: { file: UploadedFile }): Promise<ImportLine[]> {
  return (await read(ctx, file)).map(({ source: _source, note: _note, ...line }) => line)
}

/**
 * Proposes every value of a table that differs from what stands, all or none.
 *
 * @throws Refusal `indicator.evidence_unknown`, or as {@link previewValues}
 */
export async function importValues(
  ctx: Context,
  { file, evidence: named = '' }: { file: UploadedFile; evidence?: string },
): Promise<{ proposed: number; unchanged: number }> {
  const evidence = named === '' ? [] : named.split(',')
  await requireEvidence(ctx, evidence)
  const lines = await read(ctx, file)
  const changed = lines.filter(({ change }) => change !== 'same')
  const codes = [...new Set(changed.map(({ code }) => code))]
  const versions = await listManualVersions(ctx.tx, ctx.tenant, codes)
  const rows = changed.map((line): NewManual => {
    const place = {
      code: line.code,
      period: line.period,
      dimension: line.dimension ?? '',
      member: line.member ?? '',
    }
    const version = (versions.get(manualKey(place)) ?? 0) + 1
    return {
      id: randomUUID(),
      ...place,
      version,
      value: line.value,
      source: line.source,
      note: line.note,
      evidence,
    }
  })
  if (rows.length > 0) {
    await insertManual(ctx.tx, ctx.tenant, rows, { now: ctx.now, actor: ctx.actor.id, isImported: true })
    publish(ctx, ValuesImported.of({ codes, proposed: rows.length }))
  }
  return { proposed: rows.length, unchanged: lines.length - rows.length }
}

type Line = ImportLine & Pick<ReadLine, 'source' | 'note'>

async function read(ctx: Context, file: UploadedFile): Promise<Line[]> {
  const table = await readTable(file)
  const report = columnReport()
  const definitions = (await listDefinitions(ctx.tx, ctx.tenant)).filter(isManual)
  const mine = await listMine(ctx, definitions)
  const lines = readLines(table, report, {
    isKnown: (code) => definitions.some((one) => one.code === code),
    isMine: (code) => mine.has(code),
    fits: (code, place) => {
      const definition = definitions.find((one) => one.code === code)
      return definition !== undefined && fitsGrain(definition, place, ctx.now)
    },
  })
  report.refuseIfAny()
  const all = await compared(ctx, lines)
  for (const { row, change, note } of all)
    if (change === 'changed' && !saysWhy(note)) report.add(row, 'catatan', WHY)
  report.refuseIfAny()
  return all
}

const WHY: Bilingual = {
  id: 'periode ini sudah punya nilai yang disetujui; tulis mengapa dikoreksi, paling sedikit sepuluh huruf.',
  en: 'this period has an approved value already; say why it is corrected, in at least ten letters.',
}

async function compared({ tx, tenant }: Context, lines: readonly ReadLine[]): Promise<Line[]> {
  const codes = [...new Set(lines.map(({ code }) => code))]
  const standing = new Map((await listApproved(tx, tenant, codes)).map((row) => [manualKey(row), row.value]))
  return lines.map((line) => {
    const before =
      standing.get(manualKey({ ...line, dimension: line.dimension ?? '', member: line.member ?? '' })) ?? null
    const same = before !== null && compare(parseDecimal(before), parseDecimal(line.value)) === 0
    return { ...line, before, change: before === null ? 'new' : same ? 'same' : 'changed' }
  })
}

/** The columns, and a line for each manual indicator that the reader may fill in. */
export async function getValuesTemplate(ctx: Context): Promise<FileReply> {
  const definitions = (await listDefinitions(ctx.tx, ctx.tenant)).filter(isManual)
  const mine = await listMine(ctx, definitions)
  const rows = definitions
    .filter(({ code }) => mine.has(code))
    .map((one) => [one.code, periodOf(one, ctx.now), '', '', '', '', ''])
  return { name: 'isian-indikator.csv', type: 'text/csv; charset=utf-8', body: writeCsv([...COLUMNS], rows) }
}

const periodOf = (definition: Definition, now: Date): string =>
  periodAt(dayInWib(now), newestOf(definition).content.grain ?? 'year')
