import type { Context } from '#platform/context.ts'
import type { Role } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { opdNeeded, opdUnknown, roleNotHere } from '../problems.ts'
import { mayCarry, needsOpd } from '../rules/members.ts'
import { lockOpenOpd } from '../store/opd.ts'

/**
 * The place a membership would take behind the wall of the request: a role that is given here, and an open
 * agency where the role needs one.
 *
 * @throws Refusal `identity.role_not_here`, `identity.opd_needed` or `identity.opd_unknown`
 */
export async function getPlace(ctx: Context, role: Role, opdId: string | undefined) {
  if (!mayCarry(ctx.tenant, role)) refuse(roleNotHere, { national: ctx.tenant === '00' })
  if (opdId === undefined) return needsOpd(role) ? refuse(opdNeeded) : { role, opdId: null }
  const opd = (await lockOpenOpd(ctx.tx, ctx.tenant, opdId)) ?? refuse(opdUnknown)
  return { role, opdId: opd.id }
}
