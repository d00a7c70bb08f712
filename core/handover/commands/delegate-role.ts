import { endDueDelegations, getStanding, listMembers, startDelegation } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { DelegateRole } from '../contract.ts'
import { RoleDelegated } from '../facts.ts'
import { mayLend } from '../policy.ts'
import { delegationNotPossible, membershipUnknown, notYours, personNotServing } from '../problems.ts'
import { faultOf, mostDays, spanOf } from '../rules/delegation.ts'
import { insertDelegation } from '../store/delegations.ts'
import { askerOf } from './asker.ts'

/**
 * Lets somebody of the region stand in for a role from the first to the last day.
 *
 * @throws Refusal `handover.membership_unknown`, `handover.not_yours`, `handover.person_not_serving`,
 * `handover.delegation_not_possible`, or `identity.already_member` where the stand-in has that very role
 */
export async function delegateRole(ctx: Context, input: Input<typeof DelegateRole>): Promise<{ id: string }> {
  await endDueDelegations(ctx)
  const lent = await getMembership(ctx, input.membershipId)
  if (!mayLend(askerOf(ctx, 'delegation'), lent)) refuse(notYours)
  await refuseFaults(ctx, input, lent)
  const span = spanOf(input, ctx.now)
  const given = { membershipId: lent.membershipId, personId: input.toPersonId, ...span }
  const id = await startDelegation(ctx, given)
  await insertDelegation(ctx.tx, ctx.tenant, { id, reason: input.reason.trim(), byId: ctx.actor.id }, ctx.now)
  await tellBoth(ctx, { id, ...input, giver: lent })
  const { personId: fromPersonId, role, opd } = lent
  const said = { delegationId: id, fromPersonId, toPersonId: input.toPersonId, role, opdId: opd?.id ?? null }
  publish(
    ctx,
    RoleDelegated.of({ ...said, beginsAt: span.beginsAt.toISOString(), endsAt: span.endsAt.toISOString() }),
  )
  return { id }
}

/** A membership of the region in its person's own right. @throws Refusal `handover.membership_unknown` */
export async function getMembership(ctx: Context, membershipId: string) {
  const members = await listMembers(ctx.tx, ctx.tenant)
  return members.find((member) => member.membershipId === membershipId) ?? refuse(membershipUnknown)
}

type Member = Awaited<ReturnType<typeof getMembership>>

async function refuseFaults(ctx: Context, input: Input<typeof DelegateRole>, lent: Member): Promise<void> {
  const { roles } = await getStanding(ctx.tx, ctx.tenant, input.toPersonId)
  if (roles.length === 0) refuse(personNotServing)
  const { role, personId } = lent
  const wish = { role, personId, standIn: { personId: input.toPersonId, roles }, ...input }
  const fault = faultOf(wish, dayInWib(ctx.now))
  if (fault !== undefined) refuse(delegationNotPossible, { fault, most: mostDays(role) })
}

async function tellBoth(
  ctx: Context,
  told: { id: string; toPersonId: string; from: string; until: string; reason: string; giver: Member },
): Promise<void> {
  const { giver, from, until, reason } = told
  await notify(ctx, {
    key: `handover.delegated:${told.id}`,
    to: [told.toPersonId, giver.personId].filter((id) => id !== ctx.actor.id),
    title: { id: `Delegasi peran ${giver.name}`, en: `The role of ${giver.name} is delegated` },
    body: {
      id: `Dari ${from} sampai ${until}. Alasan: ${reason}`,
      en: `From ${from} until ${until}. Reason: ${reason}`,
    },
    path: 'tugas/delegasi',
  })
}
