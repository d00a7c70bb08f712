// Chance that can be repeated: every draw depends on the seed and on what it is for, never on the order of work, so
// that regions may be simulated side by side.

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** A number from 0 (included) to 1 (excluded), the same for the same seed and purpose; mulberry32 over the hash. */
export function chance(seed: number, ...purpose: readonly (string | number)[]): number {
  let state = (hash(`${seed}|${purpose.join('|')}`) + 0x6d2b79f5) >>> 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
}

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller). */
export function normal(seed: number, ...purpose: readonly (string | number)[]): number {
  const [u, v] = [1 - chance(seed, 'u', ...purpose), chance(seed, 'v', ...purpose)]
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
}

/** One of the choices. */
export const choose = <C>(choices: readonly C[], seed: number, ...purpose: readonly (string | number)[]): C =>
  choices[Math.floor(chance(seed, ...purpose) * choices.length)] as C

/** So many of the choices, without one twice, in their own order. */
export function draw<C>(
  choices: readonly C[],
  count: number,
  seed: number,
  ...purpose: readonly (string | number)[]
): C[] {
  const ranked = choices.map((choice, i) => ({ choice, i, key: chance(seed, i, ...purpose) }))
  const drawn = ranked.sort((a, b) => a.key - b.key).slice(0, count)
  return drawn.sort((a, b) => a.i - b.i).map(({ choice }) => choice)
}

/** A steady identifier in the form of a UUID (version 8), the same for the same seed and name. */
export function steadyId(seed: number, name: string): string {
  const part = (n: number) => hash(`${seed}|${n}|${name}`).toString(16).padStart(8, '0')
  const hex = part(0) + part(1) + part(2) + part(3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
