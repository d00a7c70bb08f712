import { listServing } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  AssignInterviews,
  Criterion,
  Interview,
  InterviewSheet,
  ListInterviews,
  RemoveInterview,
  Round,
  SaveFigure,
  SaveInterview,
  SubmitInterview,
} from '../contract.ts'
import { FigureEntered, InterviewSubmitted, InterviewsAssigned } from '../facts.ts'
import * as problems from '../problems.ts'
import { isLevel } from '../rules/criteria.ts'
import { fromText } from '../rules/exact.ts'
import { MINISTRY } from '../rules/place.ts'
import { listAnswers } from '../store/answers.ts'
import { listCandidates } from '../store/candidates.ts'
import * as store from '../store/interviews.ts'
import { mapProfiles } from '../store/readiness.ts'
import { getCandidate, getRound, lockFor } from './hold-round.ts'
import { answerOf } from './questionnaire.ts'
import { tellInterviewers } from './tell.ts'

const INTERVIEWERS = ['ministry_admin', 'assessor'] as const

/** Who interviews whom, without scores. A region is told nothing of it. */
export async function listProgress(
  ctx: Context,
  { id }: { id: string },
): Promise<Reply<typeof ListInterviews>> {
  await getRound(ctx, id)
  if (ctx.tenant !== MINISTRY) return { interviews: [], people: [] }
  const rows = await store.listInterviews(ctx.tx, { roundId: id })
  const interviews = rows.map(({ region, person, scores, submittedAt }) => ({
    region,
    person,
    begun: scores.length > 0,
    submittedAt: submittedAt?.toISOString() ?? null,
  }))
  return { interviews, people: await listPossible(ctx) }
}

/** People of the ministry who may interview, each once. */
async function listPossible(ctx: Context): Promise<{ id: string; name: string }[]> {
  const serving = await listServing(ctx.tx, MINISTRY, INTERVIEWERS)
  return [...new Map(serving.map(({ personId, name }) => [personId, { id: personId, name }])).values()]
}

/** @throws Refusal `selection.interviewer_unknown` or `selection.candidate_unknown` */
export async function assignInterviews(
  ctx: Context,
  { id, regions, people }: Input<typeof AssignInterviews>,
) {
  const round = await lockFor(ctx, id, 'score')
  const possible = new Set((await listPossible(ctx)).map((person) => person.id))
  if (people.some((person) => !possible.has(person))) refuse(problems.interviewerUnknown)
  const listed = new Set((await listCandidates(ctx.tx, { roundId: id })).map(({ region }) => region.code))
  if (regions.some((region) => !listed.has(region))) refuse(problems.candidateUnknown)
  const asked = { roundId: id, regions: [...new Set(regions)], people: [...new Set(people)] }
  const added = await store.addInterviews(ctx.tx, asked, ctx.now)
  if (added > 0) await tellInterviewers(ctx, round, asked.people)
  publish(ctx, InterviewsAssigned.of({ roundId: id, added, removed: 0 }))
  return { added }
}

/** @throws Refusal `selection.interview_begun` */
export async function removeInterview(ctx: Context, { id, region, person }: Input<typeof RemoveInterview>) {
  await lockFor(ctx, id, 'score')
  const removed = await store.removeInterview(ctx.tx, { roundId: id, region, personId: person })
  if (!removed) refuse(problems.interviewBegun)
  publish(ctx, InterviewsAssigned.of({ roundId: id, added: 0, removed: 1 }))
  return { done: true as const }
}

/** What an interviewer works with; the others' scores stay hidden until the own ones are in. */
export async function getInterview(
  ctx: Context,
  { id, region }: { id: string; region: string },
): Promise<InterviewSheet> {
  if (ctx.tenant !== MINISTRY) return refuse(problems.roundUnknown)
  const round = await getRound(ctx, id)
  const candidate = await getCandidate(ctx, id, region)
  const all = (await store.listInterviews(ctx.tx, { roundId: id, region })).map(interviewOf)
  const mine = all.find(({ person }) => person.id === ctx.actor.id) ?? null
  const others = all.filter((one) => one !== mine)
  const mayLook = mine === null || mine.submittedAt !== null
  return {
    round,
    candidate,
    answers: (await listAnswers(ctx.tx, region, id)).map((row) => answerOf(row, new Map())),
    readiness: (await mapProfiles(ctx.tx, [region])).get(region) ?? null,
    mine,
    others: mayLook ? others.filter(({ submittedAt }) => submittedAt !== null) : [],
    othersTotal: others.length,
  }
}

const interviewOf = ({
  region,
  person,
  scores,
  note,
  revision,
  submittedAt,
}: store.InterviewRow): Interview => ({
  region,
  person,
  scores,
  note,
  revision,
  submittedAt: submittedAt?.toISOString() ?? null,
})

/** The caller's own interview in an open round. @throws Refusal `selection.not_assigned` or `…_submitted` */
async function getMine(ctx: Context, id: string, region: string) {
  const round = await lockFor(ctx, id, 'score')
  const [mine] = await store.listInterviews(ctx.tx, { roundId: id, region, personId: ctx.actor.id })
  if (mine === undefined) return refuse(problems.notAssigned)
  return mine.submittedAt === null ? { round, mine } : refuse(problems.interviewSubmitted)
}

const interviewed = ({ criteria }: Round): Criterion[] => criteria.filter(({ kind }) => kind === 'interview')

/** Saves the own scores while they are written. No fact: a draft is nobody's news. */
export async function saveInterview(ctx: Context, input: Input<typeof SaveInterview>) {
  const { id, region, scores, note, revision } = input
  const { round } = await getMine(ctx, id, region)
  const codes = new Set(interviewed(round).map(({ code }) => code))
  const stray = scores.find(({ criterion }) => !codes.has(criterion))
  if (stray !== undefined) refuse(problems.criterionUnknown, { criterion: stray.criterion })
  const at = { roundId: id, region, personId: ctx.actor.id, revision }
  const written = await store.writeScores(ctx.tx, at, { scores, note })
  return { revision: written ?? refuse(problems.changedMeanwhile), savedAt: ctx.now.toISOString() }
}

/** @throws Refusal `selection.scores_missing` naming each criterion without score or note */
export async function submitInterview(ctx: Context, { id, region, revision }: Input<typeof SubmitInterview>) {
  const { round, mine } = await getMine(ctx, id, region)
  if (mine.revision !== revision) refuse(problems.changedMeanwhile)
  const given = new Map(mine.scores.map((score) => [score.criterion, score]))
  const missing = interviewed(round).filter(({ code }) => (given.get(code)?.note ?? '').trim() === '')
  if (missing.length > 0) refuse(problems.scoresMissing, { criteria: missing.map(({ name }) => name) })
  await store.submitScores(ctx.tx, { roundId: id, region, personId: ctx.actor.id }, ctx.now)
  publish(ctx, InterviewSubmitted.of({ roundId: id, region }))
  return { done: true as const }
}

/** Enters what is known of a candidate. @throws Refusal `selection.criterion_unknown` or `selection.level_wrong` */
export async function saveFigure(ctx: Context, input: Input<typeof SaveFigure>) {
  const { id, criterion, region, value, note, revision } = input
  const round = await lockFor(ctx, id, 'score')
  await getCandidate(ctx, id, region)
  const kind = round.criteria.find(({ code }) => code === criterion)?.kind
  if (kind !== 'score' && kind !== 'number') return refuse(problems.criterionUnknown, { criterion })
  if (kind === 'score' && !isLevel(fromText(value))) return refuse(problems.levelWrong)
  const at = { roundId: id, region, criterion, revision, by: ctx.actor.id }
  const written = await store.writeFigure(ctx.tx, at, { value, note: note.trim() }, ctx.now)
  if (written === undefined) return refuse(problems.changedMeanwhile)
  publish(ctx, FigureEntered.of({ roundId: id, region, criterion, revision: written }))
  return { revision: written }
}
