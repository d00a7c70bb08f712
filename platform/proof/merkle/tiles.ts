// Tiles as transparency logs keep them: hashes of level L are those of perfect subtrees of 256 ** L leaves, 256 a tile.
// A hash of another height is computed from at most one tile, so any proof reads a handful of rows.
import { HASH, hashNode } from './hash.ts'
import type { NodeReader } from './proofs.ts'

/** Hashes in a full tile. */
export const WIDTH = 256
const HEIGHT = 8

/** Where a tile lies; its text form `level/tile` is the key of the maps below. */
export interface TilePlace {
  level: number
  tile: number
}
export interface Tile extends TilePlace {
  hashes: Buffer
}
export const placeOf = ({ level, tile }: TilePlace): string => `${level}/${tile}`

/** The growing end of each level. */
export interface Edge {
  size: number
  /** The last tile of each level that is not full, by level. */
  partial: ReadonlyMap<number, Tile>
}

/** Last tiles that are not full in a tree of `size` leaves: what a sealer reads before it appends. */
export function partialPlaces(size: number): TilePlace[] {
  const places: TilePlace[] = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / WIDTH)) {
    if (count % WIDTH > 0) places.push({ level, tile: Math.floor(count / WIDTH) })
  }
  return places
}

/** Tiles that change when leaves are appended, as they stand afterwards. */
export function appendLeaves({ size, partial }: Edge, leaves: readonly Buffer[]): Tile[] {
  const changed = new Map<string, { level: number; tile: number; parts: Buffer[]; count: number }>()
  const counts = [size]
  const countAt = (level: number): number => counts[level] ?? Math.floor(size / WIDTH ** level)
  const append = (level: number, hash: Buffer): void => {
    const count = countAt(level)
    const tile = Math.floor(count / WIDTH)
    const key = placeOf({ level, tile })
    const before = partial.get(level)
    const open = changed.get(key) ?? {
      level,
      tile,
      parts: count % WIDTH > 0 && before ? [before.hashes] : [],
      count: count % WIDTH,
    }
    open.parts.push(hash)
    open.count++
    changed.set(key, open)
    counts[level] = count + 1
    if (open.count === WIDTH) append(level + 1, foldHashes(Buffer.concat(open.parts)))
  }
  for (const leaf of leaves) append(0, leaf)
  return [...changed.values()].map(({ level, tile, parts }) => ({
    level,
    tile,
    hashes: Buffer.concat(parts),
  }))
}

/** Hash of the perfect subtree over adjoining hashes, a power of two of them. */
function foldHashes(hashes: Buffer): Buffer {
  if (hashes.length === HASH) return hashes
  const middle = hashes.length / 2
  return hashNode(foldHashes(hashes.subarray(0, middle)), foldHashes(hashes.subarray(middle)))
}

/** The tile that holds what a hash is computed from, and where in it. */
function partOf(height: number, index: number): TilePlace & { start: number; count: number } {
  const level = Math.floor(height / HEIGHT)
  const count = 2 ** (height % HEIGHT)
  const first = index * count
  return { level, tile: Math.floor(first / WIDTH), start: first % WIDTH, count }
}

/**
 * Computes something from hashes of subtrees. `act` runs twice: first to learn which tiles it needs, then on them,
 * so it must ask the same whatever the hashes are; roots and proofs do.
 *
 * @throws Error where a tile is missing or too short
 */
export async function withTiles<R>(
  read: (places: readonly TilePlace[]) => Promise<readonly Tile[]>,
  act: (node: NodeReader) => R,
): Promise<R> {
  const wanted = new Map<string, TilePlace>()
  act((height, index) => {
    const { level, tile } = partOf(height, index)
    wanted.set(placeOf({ level, tile }), { level, tile })
    return BLANK
  })
  const tiles = new Map((await read([...wanted.values()])).map((tile) => [placeOf(tile), tile.hashes]))
  return act((height, index) => {
    const part = partOf(height, index)
    const from = part.start * HASH
    const to = from + part.count * HASH
    const hashes = tiles.get(placeOf(part))
    if (hashes === undefined || hashes.length < to) throw new Error(`Tile ${placeOf(part)} is incomplete.`)
    return foldHashes(hashes.subarray(from, to))
  })
}

const BLANK = Buffer.alloc(HASH)

/** A root from the leaves alone; for checks and small trees. */
export function inMemory(leaves: readonly Buffer[]): NodeReader {
  const known = new Map<string, Buffer>()
  const node: NodeReader = (height, index) => {
    const key = `${height}/${index}`
    const found = known.get(key)
    if (found) return found
    const leaf = leaves[index]
    const hash =
      height === 0 && leaf ? leaf : hashNode(node(height - 1, 2 * index), node(height - 1, 2 * index + 1))
    known.set(key, hash)
    return hash
  }
  return node
}
