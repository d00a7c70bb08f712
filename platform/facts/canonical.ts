import canonicalize from 'canonicalize'

/**
 * The one way of writing a value as JSON (RFC 8785), so that the same value has the same hash everywhere.
 *
 * @throws Error for what JSON cannot carry: NaN, Infinity, a lone surrogate
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Only a JSON value has a canonical form.')
  return text
}
