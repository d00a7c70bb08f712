import { randomUUID } from 'node:crypto'
import { listRegions } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type {
  AddCandidates,
  CreateRound,
  ExtendAnswers,
  GetRoundTemplate,
  OpenRound,
  RemoveCandidate,
  Round,
  RoundDetail,
  RoundPlan,
  RoundSummary,
  UpdateRound,
} from '../contract.ts'
import { AnswersExtended, CandidatesChanged, RoundOpened, RoundPlanned } from '../facts.ts'
import * as problems from '../problems.ts'
import { readRoundTemplate } from '../reference.ts'
import { faultsOf } from '../rules/criteria.ts'
import { endOfDay, MINISTRY } from '../rules/place.ts'
import { missingToOpen } from '../rules/round.ts'
import * as candidates from '../store/candidates.ts'
import * as store from '../store/rounds.ts'
import { getRound, lockFor } from './hold-round.ts'
import { listMissingToDecide } from './ranking.ts'
import { askCandidates } from './tell.ts'

/** Every round the reader may see, with how far its candidates are. */
export async function listRounds(ctx: Context): Promise<RoundSummary[]> {
  const rounds = await store.listRounds(ctx.tx)
  const all = await candidates.listCandidates(ctx.tx, ctx.tenant === MINISTRY ? {} : { region: ctx.tenant })
  const summaries = rounds.map((round) => summaryOf(ctx, round, all))
  const isShown = ({ round, mine }: RoundSummary) =>
    ctx.tenant === MINISTRY || (mine !== null && round.state !== 'draft')
  return summaries.filter(isShown)
}

function summaryOf(
  ctx: Context,
  round: Round,
  all: Awaited<ReturnType<typeof candidates.listCandidates>>,
): RoundSummary {
  const own = all.filter(({ roundId }) => roundId === round.id)
  if (ctx.tenant !== MINISTRY) return { round, candidates: 0, submitted: 0, mine: own[0] ?? null }
  const submitted = own.filter(({ state }) => state === 'submitted').length
  return { round, candidates: own.length, submitted, mine: null }
}

export async function getRoundDetail(ctx: Context, { id }: { id: string }): Promise<RoundDetail> {
  const round = await getRound(ctx, id)
  const all = await candidates.listCandidates(ctx.tx, { roundId: id })
  const summary = summaryOf(ctx, round, all)
  return { ...summary, missing: ctx.tenant === MINISTRY ? await listMissing(ctx, round, all.length) : [] }
}

async function listMissing(ctx: Context, round: Round, count: number): Promise<RoundDetail['missing']> {
  if (round.state === 'draft') return missingToOpen(count, round.answersUntil, ctx.now)
  return round.state === 'open' ? listMissingToDecide(ctx, round) : []
}

/** What a new round begins with. */
export const getRoundTemplate = async (): Promise<Reply<typeof GetRoundTemplate>> => readRoundTemplate()

export async function createRound(ctx: Context, input: Input<typeof CreateRound>) {
  const { year, isExample, ...plan } = input
  const id = randomUUID()
  await store.insertRound(ctx.tx, { id, year, isExample, plan: planRow(plan) }, ctx.now)
  publish(ctx, RoundPlanned.of({ roundId: id, year, revision: 1 }))
  return { id }
}

/** @throws Refusal `selection.criteria_wrong` with every fault at once */
function planRow({ answersUntil, ...plan }: RoundPlan): store.PlanRow {
  const faults = faultsOf(plan.criteria, plan.questions)
  if (faults.length > 0) refuse(problems.criteriaWrong, { faults })
  return { ...plan, weightsBasis: plan.weightsBasis.trim(), answersUntil: endOfDay(answersUntil) }
}

export async function updateRound(ctx: Context, input: Input<typeof UpdateRound>) {
  const { id, revision, ...plan } = input
  const round = await lockFor(ctx, id, 'rewrite', revision)
  await store.updateRound(ctx.tx, id, planRow(plan))
  return planned(ctx, round)
}

async function planned(ctx: Context, round: Round) {
  const revision = round.revision + 1
  publish(ctx, RoundPlanned.of({ roundId: round.id, year: round.year, revision }))
  return { revision }
}

/** @throws Refusal `selection.region_unknown` naming every unknown code */
export async function addCandidates(ctx: Context, { id, regions }: Input<typeof AddCandidates>) {
  const round = await lockFor(ctx, id, 'list')
  const known = new Set((await listRegions(ctx.tx)).map(({ code }) => code))
  const codes = regions.filter((code) => !known.has(code))
  if (codes.length > 0) refuse(problems.regionUnknown, { codes })
  const added = await candidates.addCandidates(ctx.tx, id, [...new Set(regions)], ctx.now)
  if (round.state === 'open') await askCandidates(ctx, round, added)
  publish(ctx, CandidatesChanged.of({ roundId: id, added, removed: [] }))
  return { added: added.length }
}

export async function removeCandidate(ctx: Context, { id, region }: Input<typeof RemoveCandidate>) {
  await lockFor(ctx, id, 'remove')
  if (!(await candidates.removeCandidate(ctx.tx, id, region))) refuse(problems.candidateUnknown)
  publish(ctx, CandidatesChanged.of({ roundId: id, added: [], removed: [region] }))
  return { done: true as const }
}

/** Freezes criteria and questions and asks every candidate. @throws Refusal `selection.round_not_ready` */
export async function openRound(ctx: Context, { id, revision }: Input<typeof OpenRound>) {
  const round = await lockFor(ctx, id, 'open', revision)
  const regions = (await candidates.listCandidates(ctx.tx, { roundId: id })).map(({ region }) => region.code)
  const missing = missingToOpen(regions.length, round.answersUntil, ctx.now)
  if (missing.length > 0) refuse(problems.roundNotReady, { missing })
  await store.setRoundState(ctx.tx, id, 'open', ctx.now)
  await askCandidates(ctx, round, regions)
  publish(ctx, RoundOpened.of({ roundId: id, year: round.year, candidates: regions.length }))
  return { revision: revision + 1 }
}

/** @throws Refusal `selection.day_not_later` */
export async function extendAnswers(ctx: Context, { id, revision, ...input }: Input<typeof ExtendAnswers>) {
  const round = await lockFor(ctx, id, 'extend', revision)
  const { answersUntil } = input
  const isLater = answersUntil > dayInWib(round.answersUntil) && answersUntil >= dayInWib(ctx.now)
  if (!isLater) refuse(problems.dayNotLater)
  await store.setAnswersUntil(ctx.tx, id, endOfDay(answersUntil))
  publish(ctx, AnswersExtended.of({ roundId: id, answersUntil }))
  return { revision: revision + 1 }
}
