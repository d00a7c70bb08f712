import { randomUUID } from 'node:crypto'
import { getCycle, listParticipations, refuseIfClosed } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetProposal, Proposal, ProposeAssignments } from '../contract.ts'
import { AssignmentsProposed } from '../facts.ts'
import { nobodyInPool, nothingToAssign, proposalUnknown } from '../problems.ts'
import { assigningOf, contentOf, type Year } from '../rules/proposing.ts'
import { solve } from '../solver/solve.ts'
import { listAssignments } from '../store/assignments.ts'
import { findProposal, insertProposal } from '../store/proposals.ts'
import { listPool } from './pool.ts'

/**
 * Lets the solver propose a year's assignments and keeps the proposal. Nothing is assigned.
 *
 * @throws Refusal of the cycle when it is not open for rating; `assessor.nobody_in_pool`, `assessor.nothing_to_assign`
 */
export async function proposeAssignments(
  ctx: Context,
  input: Input<typeof ProposeAssignments>,
): Promise<Proposal> {
  const year = await readYear(ctx, input)
  const assigning = assigningOf(year)
  if (!assigning.pool.some(({ capacity }) => capacity > 0)) refuse(nobodyInPool)
  if (assigning.regions.every(({ open }) => open === 0)) refuse(nothingToAssign, input)
  const begun = performance.now()
  const seats = await solve(assigning)
  const content = {
    ...contentOf(year, assigning, seats),
    milliseconds: Math.round(performance.now() - begun),
  }
  const id = randomUUID()
  await insertProposal(ctx.tx, { id, ...input }, content, { now: ctx.now, actor: ctx.actor.id })
  publish(ctx, AssignmentsProposed.of({ proposalId: id, year: input.year, seats: seats.length }))
  return getProposal(ctx, { proposalId: id })
}

async function readYear(
  ctx: Context,
  { year, perRegion, seed }: Input<typeof ProposeAssignments>,
): Promise<Year> {
  refuseIfClosed(ctx, await getCycle(ctx.tx, year), 'rating')
  const taking = (await listParticipations(ctx.tx, year)).filter(({ state }) => state === 'accepted')
  return {
    pool: await listPool(ctx),
    regions: taking.map(({ region }) => region),
    standing: await listAssignments(ctx.tx, year),
    perRegion,
    seed,
  }
}

/** @throws Refusal `assessor.proposal_unknown` */
export const getProposal = async (
  ctx: Context,
  { proposalId }: Input<typeof GetProposal>,
): Promise<Proposal> => (await findProposal(ctx.tx, proposalId)) ?? refuse(proposalUnknown)
