import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { mayPropose } from '../policy.ts'
import type { Definition } from '../rules/definition.ts'
import { assignmentOf, listAssignments } from '../store/assignments.ts'

/** Codes of the indicators whose values the reader may propose. */
export async function listMine(ctx: Context, definitions: readonly Definition[]): Promise<Set<string>> {
  const assignments = await listAssignments(ctx.tx, ctx.tenant)
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const isSecretariat = roles.includes('region_admin')
  const mine = definitions.filter(({ code }) =>
    mayPropose(assignmentOf(assignments, code).owner?.id ?? null, isSecretariat, opdIds),
  )
  return new Set(mine.map(({ code }) => code))
}
