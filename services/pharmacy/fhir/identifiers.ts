import type { Context } from '#platform/context.ts'
import { lockNames, type Name } from '../store/exchange/names.ts'

/**
 * Holds the identifiers that resources bring until the transaction ends, before anything is looked up by them: whoever
 * brings the same one at the same moment waits, and then finds what the first made.
 */
export async function holdIdentifiers(
  ctx: Context,
  resources: readonly Record<string, unknown>[],
): Promise<void> {
  const names = resources.flatMap(namesIn)
  if (names.length > 0) await lockNames(ctx.tx, ctx.tenant, names)
}

/** As they were sent: nothing of the resource is read yet, and what is no identifier is refused later. */
export function namesIn({ resourceType, identifier, groupIdentifier }: Record<string, unknown>): Name[] {
  const all = [...(Array.isArray(identifier) ? identifier : []), groupIdentifier] as Partial<Name>[]
  return all.flatMap((one) =>
    typeof one?.value === 'string'
      ? [{ type: String(resourceType), system: String(one.system ?? ''), value: one.value }]
      : [],
  )
}
