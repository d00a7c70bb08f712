import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Frontier } from './frontier.ts'
import { EMPTY_ROOT, hashLeaf } from './hash.ts'
import { consistencyPath, inclusionPath, rootOf, verifyConsistency, verifyInclusion } from './proofs.ts'
import { appendLeaves, inMemory, partialPlaces, placeOf, type Tile, withTiles } from './tiles.ts'

// The eight entries, roots and paths that the tests of Certificate Transparency publish
// (google/certificate-transparency, merkletree/merkle_tree_test.cc; RFC 6962 and RFC 9162 hash alike).
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = ENTRIES.map((hex) => hashLeaf(Buffer.from(hex, 'hex')))
const node = inMemory(leaves)
const hexOf = (path: readonly Uint8Array[]): string[] => path.map((hash) => Buffer.from(hash).toString('hex'))

describe('the published vectors', () => {
  test('the empty tree', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(rootOf(0, node)).toEqual(EMPTY_ROOT)
    expect(new Frontier().root()).toEqual(EMPTY_ROOT)
  })

  test.each(ROOTS.map((root, i) => ({ size: i + 1, root })))(
    'the root of $size entries',
    ({ size, root }) => {
      expect(rootOf(size, node).toString('hex')).toBe(root)
      const frontier = new Frontier()
      for (const leaf of leaves.slice(0, size)) frontier.append(leaf)
      expect(frontier.root().toString('hex')).toBe(root)
    },
  )

  test.each([
    { index: 0, size: 1, path: [] },
    {
      index: 0,
      size: 8,
      path: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      path: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      index: 2,
      size: 3,
      path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    },
    {
      index: 1,
      size: 5,
      path: [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('the path of entry $index among $size', ({ index, size, path }) => {
    expect(hexOf(inclusionPath(index, size, node))).toEqual(path)
  })

  test.each([
    { from: 1, to: 1, path: [] },
    {
      from: 1,
      to: 8,
      path: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      from: 6,
      to: 8,
      path: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      from: 2,
      to: 5,
      path: [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ])('the way from $from entries to $to', ({ from, to, path }) => {
    expect(hexOf(consistencyPath(from, to, node))).toEqual(path)
  })
})

const MOST = 200
const many = Array.from({ length: 1_000 }, (_, i) => hashLeaf(`entry ${i}`))
const manyNode = inMemory(many)

describe('proofs of every size up to two hundred', () => {
  const roots = Array.from({ length: MOST + 1 }, (_, size) => rootOf(size, manyNode))
  const leafAt = (index: number) => many[index] as Buffer

  test('each entry is proven, and no other entry, place or root is by the same path', () => {
    for (let size = 1; size <= MOST; size++) {
      for (let index = 0; index < size; index++) {
        const path = inclusionPath(index, size, manyNode)
        const root = roots[size] as Buffer
        if (!verifyInclusion(leafAt(index), index, size, path, root)) expect({ index, size }).toBe('proven')
        if (verifyInclusion(leafAt(index + 1), index, size, path, root))
          expect({ index, size }).toBe('refused')
        if (verifyInclusion(leafAt(index), index, size, path, roots[size - 1] as Buffer))
          expect({ index, size }).toBe('refused for another root')
        if (size > 1 && verifyInclusion(leafAt(index), (index + 1) % size, size, path, root))
          expect({ index, size }).toBe('refused in another place')
      }
    }
  })

  test('each tree is proven to be the beginning of each later one, and of no other', () => {
    for (let to = 1; to <= MOST; to++) {
      for (let from = 1; from <= to; from++) {
        const path = consistencyPath(from, to, manyNode)
        const [a, b] = [roots[from] as Buffer, roots[to] as Buffer]
        if (!verifyConsistency({ size: from, root: a }, { size: to, root: b }, path))
          expect({ from, to }).toBe('proven')
        if (verifyConsistency({ size: from, root: EMPTY_ROOT }, { size: to, root: b }, path))
          expect({ from, to }).toBe('refused')
      }
    }
  })

  test('a path with a hash too many, too few or changed proves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST }), fc.nat(), fc.nat(), (size, at, where) => {
        const index = at % size
        const path = inclusionPath(index, size, manyNode)
        const root = roots[size] as Buffer
        const holds = (other: Buffer[]) => verifyInclusion(leafAt(index), index, size, other, root)
        const changed = path.map((hash, i) => (i === where % path.length ? hashLeaf(hash) : hash))
        expect([holds(path), holds([...path, root]), holds(path.slice(1)), holds(changed)]).toEqual([
          true,
          false,
          false,
          false,
        ])
      }),
    )
  })
})

describe('tiles', () => {
  /** Appends in batches as a sealer does, keeping only what it would write. */
  async function build(total: number, cuts: readonly number[]) {
    const kept = new Map<string, Tile>()
    const read = async (places: readonly { level: number; tile: number }[]) =>
      places.flatMap((place) => kept.get(placeOf(place)) ?? [])
    const all = Array.from({ length: total }, (_, i) => hashLeaf(`entry ${i}`))
    let size = 0
    for (const cut of [...new Set(cuts.map((c) => c % total)), total].sort((a, b) => a - b)) {
      const partial = new Map((await read(partialPlaces(size))).map((tile) => [tile.level, tile]))
      for (const tile of appendLeaves({ size, partial }, all.slice(size, cut))) kept.set(placeOf(tile), tile)
      size = cut
    }
    return { read, all }
  }

  test('give the same roots and proofs as the leaves, however they were appended', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_500 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.nat(),
        async (total, cuts, any) => {
          const { read, all } = await build(total, cuts)
          const plain = inMemory(all)
          const size = (any % total) + 1
          const index = any % size
          expect(await withTiles(read, (at) => rootOf(size, at))).toEqual(rootOf(size, plain))
          expect(await withTiles(read, (at) => inclusionPath(index, total, at))).toEqual(
            inclusionPath(index, total, plain),
          )
          expect(await withTiles(read, (at) => consistencyPath(size, total, at))).toEqual(
            consistencyPath(size, total, plain),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  test('hold three levels', async () => {
    const { read, all } = await build(66_000, [1, 300, 65_000, 65_536])
    const frontier = new Frontier()
    for (const leaf of all) frontier.append(leaf)
    expect(await withTiles(read, (at) => rootOf(all.length, at))).toEqual(frontier.root())
  })

  test('that are missing are told, never guessed', async () => {
    const { read } = await build(10, [])
    await expect(withTiles(read, (at) => rootOf(11, at))).rejects.toThrow('incomplete')
  })
})
