import { createHash } from 'node:crypto'
import { isStorageFull } from '#platform/blob/storage-full.ts'
import type { Context } from '#platform/context.ts'
import type { UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { sniff } from '../media/sniff.ts'
import * as problems from '../problems.ts'
import { judgeFile, safeName } from '../rules/media.ts'
import { type Content, claimContent } from '../store/contents.ts'
import { contentName } from './blobs.ts'

/** A file that was looked at and may be kept. */
export interface Checked extends Content {
  fileName: string
  body: Uint8Array
}

/**
 * Looks at a file before anything is written: what it is, whether its name tells the truth, whether a scanner
 * has something against it.
 *
 * @throws Refusal `evidence.file_…`, `evidence.scanner_away`
 */
export async function checkFile({ files }: Context, file: UploadedFile): Promise<Checked> {
  const fileName = safeName(file.name)
  if (file.bytes.length === 0) refuse(problems.fileEmpty, { name: fileName })
  const mediaType = await typeOf(fileName, file.bytes)
  const scannedBy = await scan(files, fileName, file.bytes)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return { sha256, mediaType, bytes: file.bytes.length, scannedBy, fileName, body: file.bytes }
}

async function typeOf(name: string, bytes: Uint8Array): Promise<string> {
  const verdict = judgeFile(name, await sniff(bytes))
  if ('mediaType' in verdict) return verdict.mediaType
  const { refused, found } = verdict
  if (refused === 'macros') return refuse(problems.fileWithMacros, { name })
  if (refused === 'misnamed') return refuse(problems.fileMisnamed, { name, found })
  return refuse(problems.fileRefused, { name, found: refused === 'unknown' ? '' : found })
}

async function scan({ scanner }: Context['files'], name: string, bytes: Uint8Array): Promise<string | null> {
  if (scanner === undefined) return null
  const verdict = await scanner.scan(bytes).catch(() => refuse(problems.scannerAway))
  if (!verdict.clean) refuse(problems.fileInfected, { name, found: verdict.found })
  return scanner.place
}

/**
 * Makes the content known to the region, keeps its bytes, and does what follows. Where that fails, a file that
 * was not there before goes again with the transaction that would have named it.
 *
 * @param act told whether the region has had this content before
 * @throws Refusal `evidence.store_away`
 */
export async function keeping<R>(
  ctx: Context,
  content: Checked,
  act: (store: () => Promise<void>, isNew: boolean) => Promise<R>,
): Promise<R> {
  const { store } = ctx.files
  const name = contentName(ctx.tenant, content.sha256)
  const isNew = await claimContent(ctx.tx, ctx.tenant, content, ctx.now)
  let written = false
  const keep = async (): Promise<void> => {
    if (!isNew && (await store.has(name))) return
    await store.put(name, content.body, content.mediaType)
    written = isNew
  }
  try {
    return await act(() => keep().catch(refuseUnstored), isNew)
  } catch (cause) {
    if (written) await store.remove(name).catch(() => {})
    throw cause
  }
}

/** That there is no room is said by the house, for whatever is sent. */
const refuseUnstored = (cause: unknown): never => {
  if (isStorageFull(cause)) throw cause
  return refuse(problems.storeAway)
}
