// A perceptual hash by the discrete cosine transform (Zauner 2010, “Implementation and Benchmarking of Perceptual
// Image Hash Functions”), with 256 bits instead of 64: pages of letters are alike in all but their finer bands.

/** The picture is looked at in this many pixels each way. */
export const LOOK_SIZE = 64
/** Bands each way that the fingerprint is made of. */
const BANDS = 16

/**
 * Bits that may differ where one picture is a copy of the other: scaled, compressed, brightened or scanned again.
 * Letters with one letterhead and different texts differ by more than this; see `fingerprint.test.ts`.
 */
export const ALIKE_BITS = 20

/** A picture whose grey values stray less than this says nothing: an empty page is like any other. */
const LEAST_SPREAD = 4

/**
 * The fingerprint of a picture, or nothing where it is too even to have one.
 *
 * @param grey 64 × 64 grey values, row by row
 * @returns 64 hexadecimal digits
 */
export function fingerprintOf(grey: Uint8Array): string | undefined {
  if (spreadOf(grey) < LEAST_SPREAD) return undefined
  const bands = bandsOf(grey)
  const median = medianOf(bands.slice(1))
  // The first band is the mean brightness and says nothing of the form.
  return hexOf(bands.map((value, i) => (i > 0 && value > median ? 1 : 0)))
}

/** How many bits of two fingerprints differ. */
export function distanceBetween(one: string, other: string): number {
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  for (; bits > 0n; bits &= bits - 1n) count += 1
  return count
}

function spreadOf(grey: Uint8Array): number {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  return Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length)
}

const COSINES = Array.from({ length: BANDS }, (_, u) =>
  Array.from({ length: LOOK_SIZE }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * LOOK_SIZE))),
)

/** The lowest bands of the two-dimensional transform: rows first, then columns. */
function bandsOf(grey: Uint8Array): number[] {
  const rows = Array.from({ length: LOOK_SIZE }, (_, y) =>
    COSINES.map((cosines) => dot(cosines, (x) => grey[y * LOOK_SIZE + x] ?? 0)),
  )
  return COSINES.flatMap((cosines) =>
    Array.from({ length: BANDS }, (_, u) => dot(cosines, (y) => rows[y]?.[u] ?? 0)),
  )
}

const dot = (weights: readonly number[], valueAt: (i: number) => number): number =>
  weights.reduce((sum, weight, i) => sum + weight * valueAt(i), 0)

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

const hexOf = (bits: readonly number[]): string =>
  Array.from({ length: bits.length / 4 }, (_, i) =>
    Number.parseInt(bits.slice(i * 4, i * 4 + 4).join(''), 2).toString(16),
  ).join('')
