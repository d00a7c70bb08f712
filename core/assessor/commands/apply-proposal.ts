import { getCycle, listParticipations, refuseIfClosed } from '#core/cycle/public.ts'
import { startAssessorMembership } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ApplyProposal, Proposal, RegionName } from '../contract.ts'
import { AssessorAssigned, ProposalApplied } from '../facts.ts'
import { obstaclesOf } from '../policy.ts'
import { proposalApplied, proposalStale, proposalUnknown } from '../problems.ts'
import { insertAssignments, listAssignments } from '../store/assignments.ts'
import { findProposal, markApplied } from '../store/proposals.ts'
import { noticeOf } from './assign.ts'
import { listPool, loadsIn } from './pool.ts'

interface Seat {
  region: RegionName
  personId: string
}

/**
 * Assigns what was proposed and shown, all of it or nothing.
 *
 * @throws Refusal `assessor.proposal_unknown`, `assessor.proposal_applied`, or `assessor.proposal_stale` when a
 * conflict, a withdrawal or another assignment stands against one seat by now
 */
export async function applyProposal(
  ctx: Context,
  { proposalId }: Input<typeof ApplyProposal>,
): Promise<{ assigned: number }> {
  const proposal = (await findProposal(ctx.tx, proposalId, true)) ?? refuse(proposalUnknown)
  if (proposal.appliedAt !== null) refuse(proposalApplied)
  const { year } = proposal
  refuseIfClosed(ctx, await getCycle(ctx.tx, year), 'rating')
  const seats = seatsOf(proposal)
  await refuseStale(ctx, proposal, seats)
  const by = { now: ctx.now, actor: ctx.actor.id }
  const rows = seats.map(({ region, personId }) => ({ region: region.code, year, personId, proposalId }))
  await insertAssignments(ctx.tx, rows, by)
  await markApplied(ctx.tx, proposalId, by)
  // Regions come in the order of their codes, so that two acts never wait for each other crosswise.
  for (const { region, personId } of rows) await startAssessorMembership(ctx, region, personId)
  await tellEach(ctx, year, seats)
  const assigned = rows.map(({ region, personId }) => AssessorAssigned.of({ year, region, personId }))
  publish(ctx, ...assigned, ProposalApplied.of({ proposalId, assigned: rows.length }))
  return { assigned: rows.length }
}

const seatsOf = ({ regions }: Proposal): Seat[] =>
  regions.flatMap(({ region, added }) => added.map((personId) => ({ region, personId })))

/** The world may have moved between the proposal and its application. */
async function refuseStale(ctx: Context, proposal: Proposal, seats: readonly Seat[]): Promise<void> {
  const pool = new Map((await listPool(ctx)).map((one) => [one.personId, one]))
  const taking = new Set(
    (await listParticipations(ctx.tx, proposal.year))
      .filter(({ state }) => state === 'accepted')
      .map(({ region }) => region.code),
  )
  const standing = new Set(
    (await listAssignments(ctx.tx, proposal.year)).map((one) => `${one.region} ${one.assessorId}`),
  )
  const loads = await loadsIn(ctx, proposal.year)
  const stale = seats.filter(({ region, personId }) => {
    const assessor = pool.get(personId)
    const load = loads.get(personId) ?? 0
    loads.set(personId, load + 1)
    if (assessor === undefined || !taking.has(region.code)) return true
    const isAssigned = standing.has(`${region.code} ${personId}`)
    return obstaclesOf({ assessor, region: region.code, load, isAssigned }).obstacles.length > 0
  })
  const [first] = stale
  if (first === undefined) return
  const name = pool.get(first.personId)?.name
  refuse(proposalStale, {
    count: stale.length,
    first: {
      id: `${name ?? 'seorang yang bukan asesor lagi'} di ${first.region.name}`,
      en: `${name ?? 'somebody who is no assessor any more'} in ${first.region.name}`,
    },
  })
}

async function tellEach(ctx: Context, year: number, seats: readonly Seat[]): Promise<void> {
  for (const personId of new Set(seats.map((seat) => seat.personId))) {
    const names = seats.filter((seat) => seat.personId === personId).map(({ region }) => region.name)
    await notify(ctx, noticeOf(ctx, year, personId, names))
  }
}
