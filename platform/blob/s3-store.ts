import { S3mini } from 's3mini'
import type { BlobStore } from './blob-store.ts'

export interface S3Access {
  /** Address of the bucket, path style: `https://objects.example.go.id/penataran`. */
  bucketUrl: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const THIRTY_SECONDS = 30_000

/** Files in a bucket of any store that speaks S3; several processes share it. */
export function s3Store({ bucketUrl, ...keys }: S3Access): BlobStore {
  const bucket = new S3mini({ endpoint: bucketUrl, requestAbortTimeout: THIRTY_SECONDS, ...keys })
  return {
    place: bucketUrl,
    put: async (name, bytes, mediaType) => {
      // A put is seen as a whole or not at all: that is S3's own promise.
      const response = await bucket.putObject(name, Buffer.from(bytes), mediaType)
      if (!response.ok) throw new Error(`The store answered ${response.status} when a file was written.`)
    },
    find: async (name) => {
      const bytes = await bucket.getObjectArrayBuffer(name)
      return bytes === null ? undefined : new Uint8Array(bytes)
    },
    has: async (name) => (await bucket.objectExists(name)) === true,
    remove: async (name) => void (await bucket.deleteObject(name)),
    check: async () => {
      if (!(await bucket.bucketExists())) throw new Error('The bucket does not exist.')
    },
  }
}
