// RFC 9162 §2.1.1 and §2.1.3.2, in the browser's own SHA-256: the screen need not be believed by the server's word.

export interface Inclusion {
  /** Number of the leaf from 0. */
  index: number
  size: number
  /** All hashes in hexadecimal. */
  leaf: string
  path: readonly string[]
  root: string
}

/** Whether the way from the leaf ends at the root; nothing where the browser offers no SHA-256 (plain http). */
export async function checkInclusion(proof: Inclusion): Promise<boolean | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined
  if (proof.index >= proof.size) return false
  let [place, last] = [proof.index, proof.size - 1]
  let hash = bytesOf(proof.leaf)
  for (const step of proof.path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = await sha256(NODE, bytesOf(step), hash)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      hash = await sha256(NODE, hash, bytesOf(step))
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && hexOf(hash) === proof.root
}

/** The fingerprint of a fact: SHA-256 over a zero byte and its canonical form. */
export const leafOf = async (canonical: string): Promise<string> =>
  hexOf(await sha256(LEAF, new TextEncoder().encode(canonical)))

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
const half = (n: number): number => Math.floor(n / 2)

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', whole))
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
