import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Candidate, Round } from '../contract.ts'
import * as problems from '../problems.ts'
import { MINISTRY } from '../rules/place.ts'
import { type Act, mayNow } from '../rules/round.ts'
import { listCandidates } from '../store/candidates.ts'
import { findRound, lockRound } from '../store/rounds.ts'

/**
 * A round as its reader may see it: the ministry every one, a region those that ask it.
 *
 * @throws Refusal `selection.round_unknown`
 */
export async function getRound(ctx: Context, id: string): Promise<Round> {
  const round = (await findRound(ctx.tx, id)) ?? refuse(problems.roundUnknown)
  if (ctx.tenant === MINISTRY) return round
  await getOwnCandidate(ctx, round)
  return round
}

/** The own region's part in a round. @throws Refusal `selection.round_unknown`, also for a draft */
export async function getOwnCandidate(ctx: Context, round: Round): Promise<Candidate> {
  const [mine] = await listCandidates(ctx.tx, { roundId: round.id, region: ctx.tenant })
  return mine === undefined || round.state === 'draft' ? refuse(problems.roundUnknown) : mine
}

/**
 * A round locked for an act of the ministry that is possible in its state.
 *
 * @param revision as the caller saw it; left out where the act does not change the round itself
 * @throws Refusal `selection.round_unknown`, `selection.not_now` or `selection.changed_meanwhile`
 */
export async function lockFor(ctx: Context, id: string, act: Act, revision?: number): Promise<Round> {
  const round = (await lockRound(ctx.tx, id)) ?? refuse(problems.roundUnknown)
  if (!mayNow(act, round.state)) refuse(problems.notNow, { state: round.state })
  if (revision !== undefined && revision !== round.revision) refuse(problems.changedMeanwhile)
  return round
}

/** @throws Refusal `selection.candidate_unknown` */
export async function getCandidate(ctx: Context, roundId: string, region: string): Promise<Candidate> {
  const [found] = await listCandidates(ctx.tx, { roundId, region })
  return found ?? refuse(problems.candidateUnknown)
}
