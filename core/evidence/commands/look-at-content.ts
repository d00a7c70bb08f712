import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { drawFirstPage } from '../media/pdf-page.ts'
import { drawPictures, PICTURE_TYPE, type Pictures, takeFingerprint } from '../media/picture.ts'
import { ALIKE_BITS } from '../rules/fingerprint.ts'
import { findContent, keepLook } from '../store/contents.ts'
import { notePairs } from '../store/pairs.ts'
import { contentName, pictureName } from './blobs.ts'

/**
 * Looks at a file once it is in the vault: makes its pictures, takes its fingerprint, and notes what looks like
 * it. Runs after the upload, so that nobody waits for it; a content that was looked at is left alone.
 *
 * @throws Error when the store can not be reached, so that the fact is handed over again
 */
export async function lookAtContent(ctx: Context, fact: Fact): Promise<void> {
  const sha256 = fact.payload.sha256 as string | null
  if (sha256 === null) return
  const content = await findContent(ctx.tx, ctx.tenant, sha256)
  if (content === undefined || content.lookedAt !== null) return
  const body = await ctx.files.store.find(contentName(ctx.tenant, sha256))
  // A file that is gone from the store is the doctor's matter; looking again would not bring it back.
  const seen = body === undefined ? NOTHING : await lookAt(content.mediaType, body)
  if (seen.pictures) await keepPictures(ctx, sha256, seen.pictures)
  const { pages, fingerprint } = seen
  await keepLook(
    ctx.tx,
    ctx.tenant,
    sha256,
    { pages, fingerprint, hasPicture: seen.pictures !== null },
    ctx.now,
  )
  if (fingerprint !== null) await notePairs(ctx.tx, ctx.tenant, sha256, ALIKE_BITS, ctx.now)
}

interface Seen {
  pages: number | null
  fingerprint: string | null
  pictures: Pictures | null
}

const NOTHING: Seen = { pages: null, fingerprint: null, pictures: null }

/** A file that can not be drawn, such as a PDF with a password, has no picture; it is no fault of ours. */
const lookAt = (mediaType: string, body: Uint8Array): Promise<Seen> =>
  drawn(mediaType, body).catch(() => NOTHING)

async function drawn(mediaType: string, body: Uint8Array): Promise<Seen> {
  if (mediaType.startsWith('image/')) return seenIn(body, null, true)
  if (mediaType !== 'application/pdf') return NOTHING
  const page = await drawFirstPage(body)
  return seenIn(page.image, page.pages, page.isScan)
}

/** Typed pages share their form by nature, so only pictures and scans are held against each other. */
async function seenIn(image: Uint8Array, pages: number | null, isPicture: boolean): Promise<Seen> {
  const fingerprint = isPicture ? await takeFingerprint(image) : undefined
  return { pages, fingerprint: fingerprint ?? null, pictures: await drawPictures(image) }
}

async function keepPictures(ctx: Context, sha256: string, pictures: Pictures): Promise<void> {
  for (const size of ['thumb', 'picture'] as const)
    await ctx.files.store.put(pictureName(ctx.tenant, size, sha256), pictures[size], PICTURE_TYPE)
}
