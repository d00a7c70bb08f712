const STARTS = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const

/** What a photograph is by its first bytes, whatever its name says; nothing for what is not taken. */
export function photoType(bytes: Uint8Array): string | undefined {
  const known = STARTS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (known !== undefined) return known[0]
  const word = (from: number) => String.fromCharCode(...bytes.slice(from, from + 4))
  return word(0) === 'RIFF' && word(8) === 'WEBP' ? 'image/webp' : undefined
}
