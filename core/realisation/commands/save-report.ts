import { citeVersion, withdrawCitation } from '#core/evidence/public.ts'
import type { ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ReportContent, SavedReport, SaveReport } from '../contract.ts'
import { mayWrite } from '../policy.ts'
import { changedMeanwhile, notNow, outputUnknown, programmeUnknown } from '../problems.ts'
import { plainDecimal } from '../rules/decimal.ts'
import { isReportedOn, keyOf, type ReportKey } from '../rules/report.ts'
import { listVersions, type ReportRow, writeReports } from '../store/reports.ts'
import { getProgramme, holdOpenPeriod, readerOf, refuseLocked, refuseStranger } from './situation.ts'

/** Where a report is cited in the vault. */
const CITED_BY = 'realisation.report'

/**
 * Saves a report while it is written. No fact: a draft is nobody's news. What is stored already is not stored again, so
 * a sending repeated after a lost reply is no conflict with itself.
 *
 * @throws Refusal `realisation.changed_meanwhile` when the writer saw an older revision
 */
export async function saveReport(ctx: Context, input: Input<typeof SaveReport>): Promise<SavedReport> {
  const { programmeId, year, period, revision, ...written } = input
  const key = { programmeId, year, period }
  const programme = await getProgramme(ctx, programmeId)
  if (!isReportedOn(programme)) refuse(programmeUnknown)
  refuseStranger(await readerOf(ctx), programme)
  const phase = await holdOpenPeriod(ctx, key)
  const [newest] = await listVersions(ctx.tx, ctx.tenant, key)
  if (!mayWrite(newest, phase)) refuseWriting(programme, newest, phase, period)
  const content = contentOf(programme, written)
  if (newest !== undefined && isSame(newest.content, content)) return savedAs(newest, newest.changedAt)
  return write(ctx, programme, { key, newest, content, revision })
}

function refuseWriting(
  { code }: ProgrammeRow,
  newest: ReportRow | undefined,
  phase: string,
  period: ReportKey['period'],
): never {
  const isFinished = newest !== undefined && newest.state !== 'draft' && newest.state !== 'returned'
  return phase === 'locked' && !isFinished
    ? refuseLocked(period)
    : refuse(notNow, { code, state: newest?.state ?? 'none' })
}

interface Writing {
  key: ReportKey
  newest: ReportRow | undefined
  content: ReportContent
  revision: number
}

async function write(
  ctx: Context,
  programme: ProgrammeRow,
  { key, newest, content, revision }: Writing,
): Promise<SavedReport> {
  if ((newest?.revision ?? 0) !== revision) refuse(changedMeanwhile)
  const { version = 1, correctionReason = null } = newest ?? {}
  const written = [{ ...key, version, revision, content, correctionReason }]
  const saved = await writeReports(ctx.tx, ctx.tenant, written, { by: ctx.actor.id, now: ctx.now })
  if (!saved.has(keyOf(key))) refuse(changedMeanwhile)
  await citeEvidence(
    ctx,
    `${key.year}:${key.period} ${programme.code}`,
    newest?.content.evidence ?? [],
    content,
  )
  return savedAs({ version, state: newest?.state ?? 'draft', revision: revision + 1 }, ctx.now)
}

const savedAs = (
  { version, state, revision }: Pick<ReportRow, 'version' | 'state' | 'revision'>,
  at: Date,
): SavedReport => ({ version, state, revision, savedAt: at.toISOString() })

/** The content with each quantity once, in the order of the programme's targets. */
export function contentOf(programme: ProgrammeRow, written: ReportContent): ReportContent {
  const quantities = new Map(written.outputs.map(({ targetId, quantity }) => [targetId, quantity]))
  const outputs = programme.targets.flatMap(({ id }) => {
    const quantity = quantities.get(id)
    quantities.delete(id)
    return quantity === undefined ? [] : [{ targetId: id, quantity: plainDecimal(quantity) }]
  })
  if (quantities.size > 0) refuse(outputUnknown)
  const physical = written.physical === null ? null : plainDecimal(written.physical)
  return { ...written, physical, outputs, evidence: [...new Set(written.evidence)] }
}

export const isSame = (a: ReportContent, b: ReportContent): boolean => canonical(a) === canonical(b)

const canonical = ({ outputs, evidence, ...rest }: ReportContent): string =>
  JSON.stringify([
    Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)),
    outputs.map(({ targetId, quantity }) => `${targetId} ${quantity}`).sort(),
    [...evidence].sort(),
  ])

/** The vault shows what a document is used for. */
async function citeEvidence(
  ctx: Context,
  key: string,
  before: readonly string[],
  { evidence }: ReportContent,
): Promise<void> {
  for (const versionId of evidence.filter((id) => !before.includes(id))) {
    await citeVersion(ctx, { versionId, by: CITED_BY, key })
  }
  for (const versionId of before.filter((id) => !evidence.includes(id))) {
    await withdrawCitation(ctx, { versionId, by: CITED_BY, key })
  }
}
