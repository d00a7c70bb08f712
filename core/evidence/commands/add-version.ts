import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { AddVersion, DocumentCard } from '../contract.ts'
import { VersionAdded } from '../facts.ts'
import { documentChanged, documentUnknown, fieldsOfKind, nothingChanged } from '../problems.ts'
import { saysTheSame } from '../rules/version.ts'
import { lockDocument, setNewest } from '../store/documents.ts'
import { cardOf, insertVersion, listVersionsOf, type StoredVersion } from '../store/versions.ts'
import { type FileOf, fileOf, versionOf, wordsOf } from './add-document.ts'
import { checkFile, keeping } from './take-in.ts'

type Change = Input<typeof AddVersion>

/** A new version that says something new; the file of the last one belongs to it too. */
export async function addVersion(ctx: Context, input: Change): Promise<DocumentCard> {
  const last = await lockNewest(ctx, input)
  return writeVersion(ctx, input, last, last)
}

/** A new version with another file; the file of the last one stays with that one. */
export async function addFileVersion(
  ctx: Context,
  input: Change & { file: UploadedFile },
): Promise<DocumentCard> {
  const content = await checkFile(ctx, input.file)
  const last = await lockNewest(ctx, input)
  if (last.kind === 'link') refuse(fieldsOfKind)
  return keeping(ctx, content, async (store) => {
    await store()
    return writeVersion(ctx, input, last, fileOf(content))
  })
}

/**
 * The version a change was made from, if it is still the newest.
 *
 * @throws Refusal `evidence.document_unknown` or `evidence.document_changed`
 */
async function lockNewest(ctx: Context, { documentId, from }: Change): Promise<StoredVersion> {
  const document = (await lockDocument(ctx.tx, ctx.tenant, documentId)) ?? refuse(documentUnknown)
  if (document.newest !== from) refuse(documentChanged, { newest: document.newest })
  const [last] = await listVersionsOf(ctx.tx, ctx.tenant, documentId)
  return last ?? refuse(documentUnknown)
}

async function writeVersion(
  ctx: Context,
  input: Change,
  last: StoredVersion,
  { sha256, mediaType, bytes, fileName }: FileOf,
): Promise<DocumentCard> {
  const words = wordsOf(last.kind, input)
  const place = { documentId: last.documentId, version: last.version + 1 }
  const version = versionOf(ctx, words, { sha256, mediaType, bytes, fileName }, place)
  if (saysTheSame(version, last)) refuse(nothingChanged)
  await insertVersion(ctx.tx, ctx.tenant, version)
  await setNewest(ctx.tx, ctx.tenant, place.documentId, place.version)
  publish(ctx, VersionAdded.of({ ...place, versionId: version.id, sha256 }))
  return cardOf(version, dayInWib(ctx.now))
}
