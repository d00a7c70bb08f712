import { createHash, hash } from 'node:crypto'

/** Bytes of a SHA-256. */
export const HASH = 32

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

/** Hash of the tree of no entry (RFC 9162, 2.1.1). */
export const EMPTY_ROOT = sha256(new Uint8Array())

/** Hash of an entry: a zero byte before it, so that no entry can pass for a node (RFC 9162, 2.1.1). */
export function hashLeaf(entry: Uint8Array | string): Buffer {
  return createHash('sha256').update(ZERO).update(entry).digest()
}

const ZERO = new Uint8Array([0])

/** Hash of a node over its two children. */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  const both = Buffer.allocUnsafe(1 + 2 * HASH)
  both[0] = 1
  both.set(left, 1)
  both.set(right, 1 + HASH)
  return sha256(both)
}
