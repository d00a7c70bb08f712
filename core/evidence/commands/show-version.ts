import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { readTable } from '#platform/table/read-table.ts'
import type { Download, TablePreview } from '../contract.ts'
import { PICTURE_TYPE } from '../media/picture.ts'
import { contentAway, versionUnknown } from '../problems.ts'
import { extensionOf } from '../rules/media.ts'
import { noteDownload } from '../store/downloads.ts'
import { findVersion, type StoredVersion } from '../store/versions.ts'
import { contentName, pictureName } from './blobs.ts'

interface Asked {
  versionId: string
}
type Size = 'thumb' | 'picture'

/** The file of a version. Assessors come from outside the region, so what they take away is noted for it. */
export async function downloadVersion(ctx: Context, { versionId }: Asked): Promise<FileReply> {
  const { roles } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  return download(ctx, ctx.tenant, versionId, roles.includes('assessor') ? 'assessor' : undefined)
}

/** The file of a version that a region handed over. */
export const downloadHandedOver = (
  ctx: Context,
  { region, versionId }: Asked & { region: string },
): Promise<FileReply> => download(ctx, region, versionId, 'ministry')

async function download(
  ctx: Context,
  region: string,
  versionId: string,
  party: Download['party'] | undefined,
): Promise<FileReply> {
  const { mediaType, fileName, body } = await readContent(ctx, region, versionId)
  if (party !== undefined)
    await noteDownload(ctx.tx, region, { versionId, person: ctx.actor.id, party, at: ctx.now })
  return { name: fileName, type: mediaType, body }
}

async function readContent(ctx: Context, region: string, versionId: string) {
  const { sha256, mediaType, fileName } = await getFile(ctx, region, versionId)
  const body = await ctx.files.store.find(contentName(region, sha256)).catch(() => refuse(contentAway))
  return { mediaType, fileName, body: body ?? refuse(contentAway) }
}

type WithFile = StoredVersion & { sha256: string; mediaType: string; fileName: string }

/** @throws Refusal `evidence.version_unknown` also where a version has no file */
async function getFile(ctx: Context, region: string, versionId: string): Promise<WithFile> {
  const version = await findVersion(ctx.tx, region, versionId)
  return version?.sha256 ? (version as WithFile) : refuse(versionUnknown)
}

export const showVersion = (ctx: Context, { versionId, size }: Asked & { size: Size }): Promise<FileReply> =>
  show(ctx, ctx.tenant, versionId, size)

export const showHandedOver = (
  ctx: Context,
  { region, versionId, size }: Asked & { region: string; size: Size },
): Promise<FileReply> => show(ctx, region, versionId, size)

/** A picture that was not made, or not yet, is not there: the same as of a file that has none. */
async function show(ctx: Context, region: string, versionId: string, size: Size): Promise<FileReply> {
  const { sha256 } = await getFile(ctx, region, versionId)
  const body = await ctx.files.store.find(pictureName(region, size, sha256)).catch(() => refuse(contentAway))
  return { name: `${size}.webp`, type: PICTURE_TYPE, body: body ?? refuse(versionUnknown) }
}

const SHOWN_ROWS = 50
const SHOWN_COLUMNS = 20
const SHOWN_LETTERS = 200

/** The first rows of a table, cut to what a screen can show. */
export async function showTable(ctx: Context, { versionId }: Asked): Promise<TablePreview> {
  const { fileName, body } = await readContent(ctx, ctx.tenant, versionId)
  if (!['csv', 'xlsx'].includes(extensionOf(fileName))) return refuse(versionUnknown)
  const { header, rows } = await readTable({ name: fileName, bytes: body })
  const cut = (cells: readonly string[]) =>
    cells.slice(0, SHOWN_COLUMNS).map((cell) => cell.slice(0, SHOWN_LETTERS))
  return {
    columns: cut(header),
    rows: rows.slice(0, SHOWN_ROWS).map(({ cells }) => cut(cells)),
    total: rows.length,
  }
}
