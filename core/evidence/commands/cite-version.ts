import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { versionUnknown } from '../problems.ts'
import { type CitationKey, endCitation, keepCitation } from '../store/citations.ts'
import { findVersion, listVersions, markHandedOver } from '../store/versions.ts'

/**
 * Notes that a version is used, so that the vault shows it. Citing the same again does nothing.
 *
 * @throws Refusal `evidence.version_unknown`
 * @example await citeVersion(ctx, { versionId, by: 'workbook.claim', key: '2026:A01' })
 */
export async function citeVersion(ctx: Context, citation: CitationKey): Promise<void> {
  if (!(await findVersion(ctx.tx, ctx.tenant, citation.versionId))) refuse(versionUnknown)
  await keepCitation(ctx.tx, ctx.tenant, citation, ctx.actor.id, ctx.now)
}

/** The version is used for this no more; that it once was stays known. */
export async function withdrawCitation(ctx: Context, citation: CitationKey): Promise<void> {
  await endCitation(ctx.tx, ctx.tenant, citation, ctx.now)
}

/**
 * Opens versions to the ministry, for good: what was submitted once stays readable.
 *
 * @throws Refusal `evidence.version_unknown` when one of them is not in the vault of the region
 */
export async function handOver(ctx: Context, versionIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(versionIds)]
  const found = await listVersions(ctx.tx, ctx.tenant, wanted)
  if (found.length < wanted.length) refuse(versionUnknown)
  await markHandedOver(ctx.tx, ctx.tenant, wanted, ctx.now)
}
