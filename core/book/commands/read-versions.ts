import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetVersion, VersionCard, Versions } from '../contract.ts'
import { versionUnknown } from '../problems.ts'
import { gapsOf } from '../rules/gaps.ts'
import { findVersion, listVersions as readVersions, type VersionRow } from '../store/versions.ts'
import { digestOf, draftSnapshot } from './draft.ts'

/** Versions newest first, what the working text lacks, and whether it differs from what is in force. */
export async function listVersions(ctx: Context): Promise<Versions> {
  const rows = await readVersions(ctx.tx, ctx.tenant)
  const draft = await draftSnapshot(ctx)
  const inForce = rows.filter(({ state }) => state === 'published').sort(byNumber)[0]
  return {
    versions: await cardsOf(ctx, rows),
    gaps: gapsOf(draft),
    hasChanges: draft !== undefined && inForce?.digest !== digestOf(draft),
  }
}

const byNumber = (a: VersionRow, b: VersionRow): number => (b.number ?? 0) - (a.number ?? 0)

/** @throws Refusal `book.version_unknown` */
export async function getVersion(
  ctx: Context,
  { id }: Input<typeof GetVersion>,
): Promise<Reply<typeof GetVersion>> {
  const { snapshot, ...row } = (await findVersion(ctx.tx, ctx.tenant, id)) ?? refuse(versionUnknown)
  const [version] = await cardsOf(ctx, [row])
  return { version: version as VersionCard, snapshot }
}

async function cardsOf({ tx }: Context, rows: readonly VersionRow[]): Promise<VersionCard[]> {
  const people = rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy])
  const names = await listPeopleNames(tx, [...new Set(people)])
  return rows.map((row) => ({
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    proposedBy: names.get(row.proposedBy) ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? null),
  }))
}
