import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BlobStore, blobName } from './blob-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const nameOf = (bytes: Uint8Array, tenant = '35.05'): string => blobName(tenant, 'content', sha256(bytes))

let folder = ''
let server: S3rver
let port = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penataran-blob-'))
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'penataran' }],
  })
  port = (await server.run()).port
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** s3rver knows one pair of keys; its authors chose the words. */
const bucketAt = (path = 'penataran', secretAccessKey = 'S3RVER'): BlobStore =>
  s3Store({
    bucketUrl: `http://127.0.0.1:${port}/${path}`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey,
  })

const STORES: readonly [string, () => BlobStore][] = [
  ['a folder', () => folderStore(join(folder, 'local'))],
  ['a bucket', () => bucketAt()],
]

describe.each(STORES)('%s', (_name, open) => {
  test('gives back what it was given, byte for byte', async () => {
    const store = open()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), async (bytes) => {
        await store.put(nameOf(bytes), bytes, 'application/octet-stream')
        const found = await store.find(nameOf(bytes))
        expect(found && Buffer.from(found).equals(Buffer.from(bytes))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('keeps a file of several megabytes', async () => {
    const bytes = randomBytes(6_000_000)
    await open().put(nameOf(bytes), bytes, 'application/pdf')
    expect(sha256((await open().find(nameOf(bytes))) as Uint8Array)).toBe(sha256(bytes))
  })

  test('knows what it does not have', async () => {
    const absent = blobName('35.05', 'content', '0'.repeat(64))
    expect([await open().has(absent), await open().find(absent)]).toEqual([false, undefined])
  })

  test('keeps the files of regions apart', async () => {
    const bytes = Buffer.from('of one region only')
    await open().put(nameOf(bytes, '35.05'), bytes, 'text/plain')
    expect(await open().has(nameOf(bytes, '35.06'))).toBe(false)
  })

  test('forgets what is removed, also twice', async () => {
    const bytes = Buffer.from('to be removed')
    await open().put(nameOf(bytes), bytes, 'text/plain')
    await open().remove(nameOf(bytes))
    await open().remove(nameOf(bytes))
    expect(await open().has(nameOf(bytes))).toBe(false)
  })

  test('takes the same file from several writers at once', async () => {
    const bytes = randomBytes(200_000)
    await Promise.all([1, 2, 3, 4].map(() => open().put(nameOf(bytes), bytes, 'image/png')))
    expect(sha256((await open().find(nameOf(bytes))) as Uint8Array)).toBe(sha256(bytes))
  })

  test('says that it can be reached', async () => {
    await expect(open().check()).resolves.toBeUndefined()
  })
})

describe('a folder', () => {
  test('shows no unfinished file under its name, and leaves none behind', async () => {
    const root = join(folder, 'refusing')
    const bytes = Buffer.from('never whole')
    // A file stands where the folder of the hash would have to be made.
    await writeFile(root, 'in the way')
    const store = folderStore(root)
    await expect(store.put(nameOf(bytes), bytes, 'text/plain')).rejects.toThrow()
    await expect(store.check()).rejects.toThrow()
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('that may not be written to says so', async () => {
    const root = await mkdtemp(join(folder, 'closed-'))
    await chmod(root, 0o500)
    await expect(folderStore(root).check()).rejects.toThrow()
  })
})

describe('a bucket', () => {
  test('with a wrong key refuses to write', async () => {
    const bytes = Buffer.from('refused')
    const wrong = bucketAt('penataran', 'WRONG')
    await expect(wrong.put(nameOf(bytes), bytes, 'text/plain')).rejects.toThrow('403')
    expect(await bucketAt().has(nameOf(bytes))).toBe(false)
  })

  test('that does not exist says so', async () => {
    await expect(bucketAt('elsewhere').check()).rejects.toThrow()
  })

  test('that can not be reached fails, and is not taken for an empty one', async () => {
    const away = s3Store({
      bucketUrl: 'http://127.0.0.1:9/penataran',
      region: 'us-east-1',
      accessKeyId: 'a',
      secretAccessKey: 'b',
    })
    const name = blobName('35.05', 'content', '0'.repeat(64))
    await expect(away.find(name)).rejects.toThrow()
    await expect(away.has(name)).rejects.toThrow()
  })
})

test('a name that leaves its region is not made', () => {
  const hash = '0'.repeat(64)
  for (const [tenant, shelf, sha] of [
    ['../..', 'content', hash],
    ['35.05', 'content/..', hash],
    ['35.05', 'content', '../../etc/passwd'],
    ['', 'content', hash],
  ] as const)
    expect(() => blobName(tenant, shelf, sha)).toThrow('A name in the store')
})
