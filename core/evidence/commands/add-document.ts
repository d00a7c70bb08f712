import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { AddDecree, AddDecreeFile, Added, AddFile, AddLink, DocumentCard, Kind } from '../contract.ts'
import { DocumentAdded } from '../facts.ts'
import { daysReversed, fieldsOfKind } from '../problems.ts'
import { type Faulty, readWords, type Said, type Words } from '../rules/version.ts'
import { insertDocument } from '../store/documents.ts'
import { cardOf, insertVersion, listByContent, type StoredVersion } from '../store/versions.ts'
import { type Checked, checkFile, keeping } from './take-in.ts'

type WithFile<I> = I & { file: UploadedFile }

export const addFile = (ctx: Context, input: WithFile<Input<typeof AddFile>>): Promise<Added> =>
  addWithFile(ctx, 'file', input)

export const addDecreeFile = (ctx: Context, input: WithFile<Input<typeof AddDecreeFile>>): Promise<Added> =>
  addWithFile(ctx, 'decree', input)

export const addLink = (ctx: Context, input: Input<typeof AddLink>): Promise<DocumentCard> =>
  writeDocument(ctx, wordsOf('link', input), null)

export const addDecree = (ctx: Context, input: Input<typeof AddDecree>): Promise<DocumentCard> =>
  writeDocument(ctx, wordsOf('decree', input), null)

/** A content the vault has already is offered instead of kept twice, unless it is wanted twice. */
async function addWithFile(
  ctx: Context,
  kind: Kind,
  input: WithFile<Said & { again?: boolean | undefined }>,
): Promise<Added> {
  const words = wordsOf(kind, input)
  const content = await checkFile(ctx, input.file)
  return keeping(ctx, content, async (store, isNew) => {
    if (!isNew && !input.again) {
      const known = await listByContent(ctx.tx, ctx.tenant, content.sha256)
      if (known.length > 0) return { added: null, known: known.map((one) => cardOf(one, dayInWib(ctx.now))) }
    }
    await store()
    return { added: await writeDocument(ctx, words, content), known: [] }
  })
}

async function writeDocument(ctx: Context, words: Words, content: Checked | null): Promise<DocumentCard> {
  const documentId = randomUUID()
  await insertDocument(ctx.tx, ctx.tenant, { id: documentId, kind: words.kind }, ctx.now)
  const version = versionOf(ctx, words, fileOf(content), { documentId, version: 1 })
  await insertVersion(ctx.tx, ctx.tenant, version)
  const { id: versionId, kind, sha256 } = version
  publish(ctx, DocumentAdded.of({ documentId, versionId, kind, sha256 }))
  return cardOf(version, dayInWib(ctx.now))
}

/** What of a version belongs to its file. */
export type FileOf = Pick<StoredVersion, 'sha256' | 'mediaType' | 'bytes' | 'fileName'>

export const fileOf = (content: Checked | null): FileOf => ({
  sha256: content?.sha256 ?? null,
  mediaType: content?.mediaType ?? null,
  bytes: content?.bytes ?? null,
  fileName: content?.fileName ?? null,
})

export const versionOf = (
  ctx: Context,
  words: Words,
  file: FileOf,
  place: { documentId: string; version: number },
): StoredVersion => ({
  id: randomUUID(),
  ...place,
  ...words,
  ...file,
  createdAt: ctx.now,
  createdBy: ctx.actor.id,
  handedOverAt: null,
})

/** @throws Refusal `evidence.days_reversed` or `evidence.fields_of_kind` */
export function wordsOf(kind: Kind, said: Said): Words {
  const read: Words | Faulty = readWords(kind, said)
  if (!('fault' in read)) return read
  return refuse(read.fault === 'days_reversed' ? daysReversed : fieldsOfKind)
}
