import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInclusion, type Inclusion, leafOf } from './check-inclusion.ts'

// A second, recursive reading of RFC 9162 §2.1.1 and §2.1.3.1 to hold the loop against.

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leafAt = (i: number) => sha256(Buffer.of(0), Buffer.from(`fact ${i}`))
const split = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
const rootOf = (leaves: Buffer[]): Buffer =>
  leaves.length === 1
    ? (leaves[0] as Buffer)
    : sha256(
        Buffer.of(1),
        rootOf(leaves.slice(0, split(leaves.length))),
        rootOf(leaves.slice(split(leaves.length))),
      )
const pathOf = (m: number, leaves: Buffer[]): Buffer[] => {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  return m < k
    ? [...pathOf(m, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(m - k, leaves.slice(k)), rootOf(leaves.slice(0, k))]
}
const proofOf = (index: number, size: number): Inclusion => {
  const leaves = Array.from({ length: size }, (_, i) => leafAt(i))
  const hex = (bytes: Buffer) => bytes.toString('hex')
  return {
    index,
    size,
    leaf: hex(leafAt(index)),
    path: pathOf(index, leaves).map(hex),
    root: hex(rootOf(leaves)),
  }
}

describe('a proof of inclusion', () => {
  test('holds for every leaf of every tree up to forty', async () => {
    for (let size = 1; size <= 40; size++)
      for (let index = 0; index < size; index++)
        expect([size, index, await checkInclusion(proofOf(index, size))]).toEqual([size, index, true])
  })

  test('falls with another leaf, place, step, root or length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 60 }), fc.nat(), async (size, any) => {
        const proof = proofOf(any % size, size)
        const other = '00'.repeat(32)
        const changed: Inclusion[] = [
          { ...proof, leaf: other },
          { ...proof, root: other },
          { ...proof, path: proof.path.map((step, i) => (i === 0 ? other : step)) },
          { ...proof, path: proof.path.slice(1) },
          { ...proof, path: [...proof.path, other] },
          { ...proof, index: size },
        ]
        for (const one of changed) expect(await checkInclusion(one)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test('begins at the fingerprint of the canonical form', async () => {
    expect(await leafOf('fact 7')).toBe(leafAt(7).toString('hex'))
  })
})
