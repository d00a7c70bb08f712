import { createHash } from 'node:crypto'
import { getRegionResult } from '#core/evaluation/public.ts'
import { findCertificate, keepPrint } from '#core/result/public.ts'
import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { mayBeReported } from '../compose/matter.ts'
import { drawReport } from './print-region-report.ts'

/**
 * Prints the report of a version once it is published, and keeps it. The worker comes region after region, each in
 * its own transaction, so that it goes on where it stopped; a report that is kept already stays. A version that
 * was replaced before its turn is not printed any more.
 */
export async function printAfterPublication(ctx: Context, { payload }: Fact): Promise<void> {
  const { year, version } = payload as { year: number; version: number }
  const certificate = await findCertificate(ctx.tx, ctx.tenant, year, version)
  if (certificate === undefined || certificate.fileSha256 !== null) return
  const result = await getRegionResult(ctx.tx, ctx.tenant, year)
  if (result.version !== version || !mayBeReported(result)) return
  const bytes = await drawReport({ ...ctx, publicUrl: certificate.publicUrl }, result, 'id')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepPrint(ctx.tx, { region: ctx.tenant, year, version, bytes, sha256 }, ctx.now)
}
