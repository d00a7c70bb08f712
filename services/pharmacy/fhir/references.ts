import { refuse } from '#platform/problem/problem.ts'
import { referenceUnknown } from './problems.ts'

const PLAIN = /^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/

/** The id of a reference to a type, relative or absolute. */
export function idOf(reference: string | undefined, type: string): string | undefined {
  const [, found, id] =
    /([A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference ?? '') ?? []
  return found === type ? id : undefined
}

/** Every reference inside of a resource, however deep. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  )
}

/**
 * A copy whose references are what they stand for.
 *
 * @param stands what a `urn:uuid:…` or condition was found or made to be: `Patient/…`
 * @throws Refusal `pharmacy.fhir_reference_unknown`
 */
export function replaceReferences<V>(value: V, stands: ReadonlyMap<string, string>, base: string): V {
  if (Array.isArray(value)) return value.map((one) => replaceReferences(one, stands, base)) as V
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'reference' && typeof inner === 'string'
        ? settled(inner, stands, base)
        : replaceReferences(inner, stands, base),
    ]),
  ) as V
}

function settled(reference: string, stands: ReadonlyMap<string, string>, base: string): string {
  const known = stands.get(reference)
  if (known !== undefined) return known
  const own = reference.startsWith(`${base}/`) ? reference.slice(base.length + 1) : reference
  return own.startsWith('#') || PLAIN.test(own)
    ? own
    : refuse(referenceUnknown, { reference: reference.slice(0, 200) })
}
