import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { dayInWib } from '#platform/time/time.ts'
import {
  type AlikePair,
  type Document,
  type DocumentCard,
  type ListCards,
  type ListDocuments,
  type ListHandedOver,
  type Use,
  VAULT_PAGE,
  type VaultPage,
  type VaultSettings,
} from '../contract.ts'
import { documentUnknown, versionUnknown } from '../problems.ts'
import { MEDIA } from '../rules/media.ts'
import { readUseKey } from '../rules/use-key.ts'
import { validityInYear, validityOn } from '../rules/validity.ts'
import { listUses, type StoredUse } from '../store/citations.ts'
import { findContent } from '../store/contents.ts'
import { countOpenPairs, listTwins, searchDocuments } from '../store/documents.ts'
import { listDownloads } from '../store/downloads.ts'
import { listPairs } from '../store/pairs.ts'
import { cardOf, listVersions, listVersionsOf } from '../store/versions.ts'

export const getVaultSettings = async ({ files }: Context): Promise<VaultSettings> => ({
  maxBytes: files.maxBytes,
  extensions: MEDIA.flatMap(({ extensions }) => extensions),
  scanned: files.scanner !== undefined,
})

export async function listDocuments(ctx: Context, input: Input<typeof ListDocuments>): Promise<VaultPage> {
  const { page = 1, ...filter } = input
  const today = dayInWib(ctx.now)
  const place = { offset: (page - 1) * VAULT_PAGE, limit: VAULT_PAGE, today }
  const found = await searchDocuments(ctx.tx, ctx.tenant, { ...filter, ...place })
  const uses = await usesOf(
    ctx,
    found.map(({ documentId }) => documentId),
  )
  return {
    rows: found.map((row) => ({
      card: cardOf(row, today),
      uses: uses.get(row.documentId) ?? [],
      versions: row.version,
      hasTwin: row.hasTwin,
      looksAlike: row.looksAlike,
    })),
    total: found[0]?.total ?? 0,
    openPairs: await countOpenPairs(ctx.tx, ctx.tenant),
  }
}

async function usesOf(ctx: Context, documentIds: readonly string[]): Promise<Map<string, Use[]>> {
  const uses = new Map<string, Use[]>()
  for (const use of await listUses(ctx.tx, ctx.tenant, documentIds)) {
    const known = uses.get(use.documentId) ?? []
    uses.set(use.documentId, [...known, asUse(use, dayInWib(ctx.now))])
  }
  return uses
}

/** A use without a year is held against today. */
function asUse({ versionId, version, by, key, ...span }: StoredUse, today: string): Use {
  const { year, code } = readUseKey(key)
  const validity = year === null ? validityOn(span, today) : validityInYear(span, year)
  return { versionId, version, by, key, year, code, validity }
}

export async function getDocument(ctx: Context, { documentId }: { documentId: string }): Promise<Document> {
  const { tx, tenant } = ctx
  const versions = await listVersionsOf(tx, tenant, documentId)
  const newest = versions[0] ?? refuse(documentUnknown)
  const twins = await listTwins(tx, tenant, documentId)
  const uses = await usesOf(ctx, [documentId, ...twins.map((twin) => twin.documentId)])
  const downloads = await listDownloads(tx, tenant, documentId)
  const people = [...versions.map(({ createdBy }) => createdBy), ...downloads.map(({ person }) => person)]
  const names = await listPeopleNames(tx, people)
  const content = newest.sha256 === null ? undefined : await findContent(tx, tenant, newest.sha256)
  return {
    documentId,
    kind: newest.kind,
    versions: versions.map((version) => ({
      card: cardOf(version, dayInWib(ctx.now)),
      addedBy: names.get(version.createdBy) ?? null,
    })),
    uses: uses.get(documentId) ?? [],
    twins: twins.map((twin) => ({ ...twin, uses: uses.get(twin.documentId) ?? [] })),
    alike: await readPairs(ctx, documentId),
    downloads: downloads.map(({ version, person, party, at }) => ({
      version,
      name: names.get(person) ?? null,
      party,
      at: at.toISOString(),
    })),
    pages: content?.pages ?? null,
  }
}

export async function readPairs(ctx: Context, documentId: string | null = null): Promise<AlikePair[]> {
  const pairs = await listPairs(ctx.tx, ctx.tenant, documentId)
  const names = await listPeopleNames(
    ctx.tx,
    pairs.flatMap(({ judged }) => judged?.by ?? []),
  )
  return pairs.map(({ judged, ...pair }) => ({
    ...pair,
    dismissed: judged && { ...judged, by: names.get(judged.by ?? '') ?? null },
  }))
}

export const listCards = (ctx: Context, { versions }: Input<typeof ListCards>): Promise<DocumentCard[]> =>
  cardsIn(ctx, ctx.tenant, versions)

/** Only the ministry looks into another region, and row-level security shows it what was handed over. */
export async function listHandedOver(
  ctx: Context,
  { region, versions }: Input<typeof ListHandedOver>,
): Promise<DocumentCard[]> {
  return cardsIn(ctx, region, versions)
}

async function cardsIn(ctx: Context, tenant: string, versions: string): Promise<DocumentCard[]> {
  const ids = versions.split(',')
  if (!ids.every(isUuid)) return refuse(versionUnknown)
  const found = await listVersions(ctx.tx, tenant, ids)
  return found.map((version) => cardOf(version, dayInWib(ctx.now)))
}
