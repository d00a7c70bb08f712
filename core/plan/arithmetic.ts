// Lent to the modules above: one text for one content, so that it can be digested and compared.

/**
 * JSON with sorted keys and without spaces: the order in which somebody gives keys says nothing.
 *
 * @example canonicalJson({ b: 1, a: [null] }) // '{"a":[null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

/** Whether two contents say the same. */
export const isSameContent = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
