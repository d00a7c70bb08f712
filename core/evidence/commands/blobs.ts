import { blobName } from '#platform/blob/blob-store.ts'

/** Where the file itself lies. */
export const contentName = (tenant: string, sha256: string): string => blobName(tenant, 'content', sha256)

/** Where a picture of it lies. */
export const pictureName = (tenant: string, size: 'thumb' | 'picture', sha256: string): string =>
  blobName(tenant, size, sha256)
