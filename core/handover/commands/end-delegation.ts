import { endDueDelegations, endDelegation as endLent } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { EndDelegation } from '../contract.ts'
import { DelegationEnded } from '../facts.ts'
import { mayEnd } from '../policy.ts'
import { delegationOver, delegationUnknown, notYours } from '../problems.ts'
import { stateOf } from '../rules/delegation.ts'
import { type DelegationRow, listDelegations, markRecalled } from '../store/delegations.ts'
import { askerOf, ownOnly } from './asker.ts'

/**
 * Recalls a delegation or gives it back; the lent permissions are gone with the next request.
 *
 * @throws Refusal `handover.delegation_unknown`, `handover.not_yours` or `handover.delegation_over`
 */
export async function endDelegation(ctx: Context, { id }: Input<typeof EndDelegation>) {
  const [found] = await listDelegations(ctx.tx, ctx.tenant, { id, ...ownOnly(ctx) })
  if (!found) return refuse(delegationUnknown)
  const parties = { fromPersonId: found.from.personId, toPersonId: found.to.personId }
  if (!mayEnd(askerOf(ctx, 'delegation'), parties)) refuse(notYours)
  if (stateOf(found, ctx.now) === 'ended') refuse(delegationOver)
  await endLent(ctx, id)
  await markRecalled(ctx.tx, ctx.tenant, id, ctx.actor.id)
  await tellBoth(ctx, found, 'recalled')
  publish(ctx, DelegationEnded.of({ delegationId: id, how: 'recalled' }))
  return { done: true as const }
}

/** Notes what came to its last day and tells both; a chore of every region. */
export async function endDue(ctx: Context): Promise<void> {
  for (const id of await endDueDelegations(ctx)) {
    const [found] = await listDelegations(ctx.tx, ctx.tenant, { id })
    if (!found) continue
    await tellBoth(ctx, found, 'date')
    publish(ctx, DelegationEnded.of({ delegationId: id, how: 'date' }))
  }
}

const SAYS = {
  recalled: { id: 'Delegasi dicabut sebelum waktunya.', en: 'The delegation was ended early.' },
  date: { id: 'Delegasi berakhir pada tanggalnya.', en: 'The delegation ended on its day.' },
}

async function tellBoth(ctx: Context, { id, from, to, acts }: DelegationRow, how: keyof typeof SAYS) {
  await notify(ctx, {
    key: `handover.ended:${id}`,
    to: [from.personId, to.personId].filter((personId) => personId !== ctx.actor.id),
    title: {
      id: `${to.name} tidak lagi menggantikan ${from.name}`,
      en: `${to.name} no longer stands in for ${from.name}`,
    },
    body: {
      id: `${SAYS[how].id} Tercatat ${acts} tindakan atas nama ${from.name}.`,
      en: `${SAYS[how].en} ${acts} acts on behalf of ${from.name} are on record.`,
    },
    path: 'tugas/delegasi',
  })
}
