import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { printApart } from '#platform/print/print-apart.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import { type BookMatter, composeBook } from '../compose/books.ts'
import { BOOKS, type BookKind, DOCX, type GetPublicBookPdf, PDF, type PrintBookPdf } from '../contract.ts'
import { versionUnknown } from '../problems.ts'
import { type Format, findPrint, insertPrint } from '../store/prints.ts'
import { announcePlan, findPublished, findVersion, type WholeVersion } from '../store/versions.ts'

const TYPES: Record<Format, string> = { pdf: PDF, docx: DOCX }
const NAMES: Record<BookKind, string> = {
  analysis: 'buku-1-analisis-strategis',
  plan: 'buku-2-rencana-induk',
  summary: 'buku-3-ringkasan-eksekutif',
  roadmap: 'buku-4-peta-jalan',
}

/** A book of any version, for people of the region. @throws Refusal `book.version_unknown` */
export const printBook =
  (format: Format) =>
  async (ctx: Context, { id, book }: Input<typeof PrintBookPdf>): Promise<FileReply> => {
    const version = (await findVersion(ctx.tx, ctx.tenant, id)) ?? refuse(versionUnknown)
    return fileOf(ctx, version, book, format)
  }

/** A book of a published version, for everybody. @throws Refusal `book.version_unknown` */
export const printPublicBook =
  (format: Format) =>
  async (ctx: Context, { number, book }: Input<typeof GetPublicBookPdf>): Promise<FileReply> => {
    const version = (await findPublished(ctx.tx, ctx.tenant, number)) ?? refuse(versionUnknown)
    return fileOf(ctx, version, book, format)
  }

/** As it was printed at publication; until then, and for what is not published, printed now. */
async function fileOf(
  ctx: Context,
  version: WholeVersion,
  book: BookKind,
  format: Format,
): Promise<FileReply> {
  const { number } = version
  const kept = number === null ? undefined : await findPrint(ctx.tx, ctx.tenant, { number, book, format })
  return {
    name: `${NAMES[book]}-${ctx.tenant}-${number === null ? 'rancangan' : `v${number}`}.${format}`,
    type: TYPES[format],
    body: kept ?? (await render(ctx, version, book, format)),
  }
}

const render = (ctx: Context, version: WholeVersion, book: BookKind, format: Format): Promise<Uint8Array> =>
  printApart(format, composeBook(matterOf(ctx, version), book))

function matterOf(ctx: Context, version: WholeVersion): BookMatter {
  const { snapshot, digest, number, reason, decidedAt, proposedAt } = version
  const proofUrl = number === null ? null : `${ctx.publicUrl}/rencana/${ctx.tenant}/versi/${number}`
  const datedOn = dayInWib(number === null ? proposedAt : (decidedAt ?? proposedAt))
  return { snapshot, digest, number, datedOn, reason, proofUrl }
}

/** Reaction to a publication: prints every book once, so that everybody gets the same bytes. */
export async function printBooks(ctx: Context, number: number): Promise<void> {
  const version = await findPublished(ctx.tx, ctx.tenant, number)
  if (version === undefined) return
  for (const book of BOOKS) {
    for (const format of ['pdf', 'docx'] as const) {
      const bytes = await render(ctx, version, book, format)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await insertPrint(ctx.tx, ctx.tenant, { number, book, format, bytes, sha256 }, ctx.now)
    }
  }
  await announcePlan(ctx.tx)
}
