// Proofs over a Merkle tree as RFC 9162, 2.1 defines them: how they are made from hashes of perfect subtrees, and how
// anybody checks them.
import { EMPTY_ROOT, hashNode } from './hash.ts'

/** Hash of a perfect subtree: leaves from `index * 2 ** height` on, so many as `2 ** height`. */
export type NodeReader = (height: number, index: number) => Buffer

/** The largest power of two below a number above one. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/** Hash over the leaves from `start` up to, without, `end`. `start` is a multiple of the size's power of two. */
function hashOfRange(start: number, end: number, node: NodeReader): Buffer {
  const count = end - start
  const height = Math.log2(count)
  if (Number.isInteger(height) && start % count === 0) return node(height, start / count)
  const split = splitOf(count)
  return hashNode(hashOfRange(start, start + split, node), hashOfRange(start + split, end, node))
}

/** Hash of the tree over the first `size` leaves. */
export const rootOf = (size: number, node: NodeReader): Buffer =>
  size === 0 ? EMPTY_ROOT : hashOfRange(0, size, node)

/**
 * Neighbours on the way from leaf `index` to the root of the tree of `size` leaves, lowest first (2.1.3.1).
 *
 * @param index from 0, below `size`
 */
export function inclusionPath(index: number, size: number, node: NodeReader): Buffer[] {
  const walk = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return index < middle
      ? [...walk(start, middle), hashOfRange(middle, end, node)]
      : [...walk(middle, end), hashOfRange(start, middle, node)]
  }
  return walk(0, size)
}

/**
 * Hashes that prove the tree of `from` leaves to be the beginning of the tree of `to` leaves (2.1.4.1).
 *
 * @param from from 1 to `to`; for equal sizes the proof is empty
 */
export function consistencyPath(from: number, to: number, node: NodeReader): Buffer[] {
  const walk = (start: number, end: number, whole: boolean): Buffer[] => {
    if (end === from) return whole ? [] : [hashOfRange(start, end, node)]
    const middle = start + splitOf(end - start)
    return from <= middle
      ? [...walk(start, middle, whole), hashOfRange(middle, end, node)]
      : [...walk(middle, end, false), hashOfRange(start, middle, node)]
  }
  return walk(0, to, true)
}

/** Whether a path leads from a leaf to a root (2.1.3.2). */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size) return false
  let [fn, sn] = [index, size - 1]
  let hash: Uint8Array = leaf
  for (const neighbour of path) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      hash = hashNode(neighbour, hash)
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else hash = hashNode(hash, neighbour)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && same(hash, root)
}

/** Whether a path proves one tree to be the beginning of another (2.1.4.2). */
export function verifyConsistency(
  from: { size: number; root: Uint8Array },
  to: { size: number; root: Uint8Array },
  path: readonly Uint8Array[],
): boolean {
  if (from.size < 1 || from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && same(from.root, to.root)
  const steps = isPowerOfTwo(from.size) ? [from.root, ...path] : [...path]
  const [first, ...rest] = steps
  if (first === undefined) return false
  let [fn, sn] = [from.size - 1, to.size - 1]
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)]
  let [fr, sr] = [first, first]
  for (const hash of rest) {
    if (sn === 0) return false
    if (isOdd(fn) || fn === sn) {
      ;[fr, sr] = [hashNode(hash, fr), hashNode(hash, sr)]
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else sr = hashNode(sr, hash)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && same(fr, from.root) && same(sr, to.root)
}

// Sizes pass 2 ** 31, where shifts of JavaScript would lose bits.
const isOdd = (n: number): boolean => n % 2 === 1
const half = (n: number): number => Math.floor(n / 2)
const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n))
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
