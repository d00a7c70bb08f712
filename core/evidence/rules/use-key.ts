const KEY = /^(\d{4}):(.+)$/

/**
 * What the key of a citation names.
 *
 * @example readUseKey('2026:A01') // { year: 2026, code: 'A01' }
 */
export function readUseKey(key: string): { year: number | null; code: string } {
  const [, year, code] = KEY.exec(key) ?? []
  return year === undefined || code === undefined ? { year: null, code: key } : { year: Number(year), code }
}
