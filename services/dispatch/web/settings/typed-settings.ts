import type { EidoProofKind, Settings } from '../../contract.ts'

/**
 * Settings with what was typed put in their places: fields are named by where they stand (`settings/timers/arrive`), and
 * take the kind of what stood there before. What is no number stays text, so that the contract says so beside its field.
 */
export function settingsIn(before: Settings, typed: Readonly<Record<string, string>>): unknown {
  const after = structuredClone(before) as unknown as Record<string, unknown>
  for (const [name, value] of Object.entries(typed)) {
    const path = name.split('/').slice(1)
    const last = path.pop()
    const at = path.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), after)
    if (last !== undefined && isNode(at)) at[last] = alike(at[last], value)
  }
  return after
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function alike(before: unknown, value: string): unknown {
  const text = value.trim()
  if (typeof before === 'number') return /^-?\d+$/.test(text) ? Number(text) : text
  if (typeof before === 'boolean') return text === 'yes'
  if (Array.isArray(before)) {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }
  return text
}

/** A category used or not; the others stay as they are. */
export const withCategory = (settings: Settings, code: string, isClosed: boolean): Settings => ({
  ...settings,
  categories: settings.categories.map((one) => (one.code === code ? { ...one, isClosed } : one)),
})

/** How a centre proves itself as it was typed; a secret that was left empty stays as it is. */
export const proofFrom = (
  code: string,
  by: EidoProofKind,
  { tokenAddress = '', clientId = '', scope = '', secret = '' }: Readonly<Record<string, string>>,
) =>
  by === 'signature'
    ? { code, by }
    : {
        ...{ code, by, tokenAddress: tokenAddress.trim(), clientId: clientId.trim() },
        scope: scope.trim().replace(/\s+/g, ' '),
        ...(secret === '' ? {} : { secret }),
      }
