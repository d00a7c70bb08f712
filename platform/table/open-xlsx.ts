import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal, refuse } from '#platform/problem/problem.ts'
import { tableUnreadable, tableZipBomb } from './problems.ts'

/** No workbook of a table needs more parts than this. */
const MAX_ENTRIES = 2_000
/** Bytes: what the directory declares for everything, pictures included; and what we unpack of it. */
const MAX_DECLARED = 400_000_000
const MAX_UNPACKED = 64_000_000
/** Deflate reaches 1032:1; tables of numbers stay far below this. Small parts may be that regular. */
const MAX_RATIO = 250
const RATIO_FROM = 8_000_000

/** The parts of a workbook that may carry a table, unpacked within the limits: path → bytes. */
export type Parts = Map<string, Uint8Array>

/**
 * Unpacks the XML parts of an XLSX. The directory of the archive is checked first (number of parts,
 * declared sizes, ratio, encryption); then the bytes that really come out are counted, because the
 * directory may lie. Pictures, embedded files and links to other workbooks are never unpacked.
 */
export async function openXlsx(bytes: Uint8Array): Promise<Parts> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    })
    return await unpack(zip, checked(await listEntries(zip)))
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse(tableUnreadable, { reason: 'broken' })
  }
}

const refuseBomb = (): never => refuse(tableZipBomb, { maxBytes: MAX_UNPACKED })

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) refuseBomb()
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

function checked(entries: readonly Entry[]): Entry[] {
  const parts = entries.filter(isTablePart)
  if (parts.some((entry) => entry.isEncrypted())) refuse(tableUnreadable, { reason: 'encrypted' })
  if (declared(entries) > MAX_DECLARED || declared(parts) > MAX_UNPACKED) refuseBomb()
  if (parts.some(isSuspiciouslyDense)) refuseBomb()
  return parts
}

const declared = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)

const isSuspiciouslyDense = (entry: Entry): boolean =>
  entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * MAX_RATIO

const OTHER_PARTS =
  /(^|\/)(media|drawings|charts|embeddings|externalLinks|pivotCache|pivotTables|theme|customXml|docProps)\//

const isTablePart = (entry: Entry): boolean =>
  /\.(xml|rels)$/.test(entry.fileName) && !OTHER_PARTS.test(entry.fileName)

/** One part after the other, so that no more than one stream is open and the sum is always known. */
async function unpack(zip: ZipFile, entries: readonly Entry[]): Promise<Parts> {
  const parts: Parts = new Map()
  let left = MAX_UNPACKED
  for (const entry of entries) {
    const bytes = await inflate(zip, entry, left)
    left -= bytes.length
    parts.set(entry.fileName, bytes)
  }
  return parts
}

async function inflate(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) refuseBomb()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
