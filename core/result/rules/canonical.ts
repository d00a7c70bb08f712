/**
 * JSON with sorted keys and without spaces: the same figures give the same text, whoever writes them down. The hash
 * on a report is the SHA-256 of this text.
 *
 * @example canonical({ b: 1, a: ['x'] }) // '{"a":["x"],"b":1}'
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  const written = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`)
  return `{${written.join(',')}}`
}

/** Digits that are not mistaken for each other when read aloud (Crockford). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code on a report: the first 60 bits of its hash in twelve digits. */
export function codeOf(sha256: string): string {
  let bits = BigInt(`0x${sha256.slice(0, 15)}`)
  let code = ''
  for (let i = 0; i < 12; i++) {
    code = `${DIGITS[Number(bits & 31n)]}${code}`
    bits >>= 5n
  }
  return code
}
