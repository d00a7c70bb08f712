/** Where files of an installation lie: bytes under a name, written whole or not at all. */
export interface BlobStore {
  /** Folder or address, without secrets, for the operator. */
  place: string
  /**
   * Keeps bytes under a name; what lies there already is replaced by the same. After it returns, they are there
   * even when the machine loses its power.
   *
   * @param name made by {@link blobName}
   * @throws Error when they could not be written as a whole; nothing is there then
   */
  put: (name: string, bytes: Uint8Array, mediaType: string) => Promise<void>
  /** The bytes under a name, or nothing. @throws Error when the store can not be reached */
  find: (name: string) => Promise<Uint8Array | undefined>
  has: (name: string) => Promise<boolean>
  remove: (name: string) => Promise<void>
  /** The names of all that is kept; absent where the store has backups of its own kind. */
  list?: () => AsyncIterable<string>
  /** @throws Error when the store can not be reached or not be written to */
  check: () => Promise<void>
}

export const NAME = /^([0-9]{2}\.[0-9]{2}|00)\/[a-z]+\/[0-9a-f]{64}$/

/**
 * The name of something that is known by the hash of a content; a region's files lie under its code.
 *
 * @param shelf what it is: `content`, `picture`
 * @example blobName('35.05', 'content', sha256) // '35.05/content/9f86d0…'
 */
export function blobName(tenant: string, shelf: string, sha256: string): string {
  const name = `${tenant}/${shelf}/${sha256}`
  if (!NAME.test(name)) throw new Error('A name in the store is made of a region, a shelf and a hash.')
  return name
}
