import { listMembers } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Delegation, HandoverChoices, StandingIn } from '../contract.ts'
import { mayEnd, mayHandOver, mayLend } from '../policy.ts'
import { endingOf, LENDABLE, mostDays, stateOf } from '../rules/delegation.ts'
import { type DelegationRow, listDelegations as listRows } from '../store/delegations.ts'
import { askerOf, ownOnly } from './asker.ts'

export async function listDelegations(ctx: Context): Promise<Delegation[]> {
  const rows = await listRows(ctx.tx, ctx.tenant, ownOnly(ctx))
  return rows.map((row) => shown(ctx, row))
}

function shown(
  ctx: Context,
  { endedAt: _endedAt, isRecalled: _isRecalled, ...row }: DelegationRow,
): Delegation {
  const times = { beginsAt: row.beginsAt, endsAt: row.endsAt, endedAt: _endedAt, isRecalled: _isRecalled }
  const state = stateOf(times, ctx.now)
  const parties = { fromPersonId: row.from.personId, toPersonId: row.to.personId }
  return {
    ...row,
    beginsAt: row.beginsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    state,
    ending: endingOf(times, ctx.now),
    mayEnd: state !== 'ended' && mayEnd(askerOf(ctx, 'delegation'), parties),
  }
}

/** What the reader may lend or hand over, and to whom. */
export async function listHandoverChoices(ctx: Context): Promise<HandoverChoices> {
  const members = await listMembers(ctx.tx, ctx.tenant)
  const memberships = members
    .filter(({ role }) => LENDABLE.includes(role))
    .map(({ membershipId, personId, name, role, opd }) => ({
      membershipId,
      person: { personId, name },
      role,
      opd,
      mayLend: mayLend(askerOf(ctx, 'delegation'), { personId, role }),
      mayHandOver: mayHandOver(askerOf(ctx, 'role'), { personId }),
      mostDays: mostDays(role),
    }))
    .filter((one) => one.mayLend || one.mayHandOver)
  return { memberships, people: peopleOf(members) }
}

function peopleOf(members: Awaited<ReturnType<typeof listMembers>>): HandoverChoices['people'] {
  const people = new Map<string, HandoverChoices['people'][number]>()
  for (const { personId, name, role } of members) {
    const serves = people.get(personId)?.serves ?? []
    people.set(personId, { personId, name, serves: [...new Set([...serves, role])] })
  }
  return [...people.values()]
}

export async function getStandingIn(ctx: Context): Promise<StandingIn> {
  const mine = await listRows(ctx.tx, ctx.tenant, { personId: ctx.actor.id })
  const running = mine.filter((row) => stateOf(row, ctx.now) === 'running')
  return {
    forOthers: running
      .filter(({ to }) => to.personId === ctx.actor.id)
      .map(({ from, role, opd, endsAt }) => ({ name: from.name, role, opd, endsAt: endsAt.toISOString() })),
    byOthers: running
      .filter(({ from }) => from.personId === ctx.actor.id)
      .map(({ to, role, endsAt }) => ({ name: to.name, role, endsAt: endsAt.toISOString() })),
  }
}
