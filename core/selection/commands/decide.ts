import { createHash } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { DecideRound, PublishDecision, PublishedList, Round, SaveDecision } from '../contract.ts'
import { Decided, ListRecorded, MemberAdded, VerdictWritten } from '../facts.ts'
import { composeList } from '../print/list.ts'
import * as problems from '../problems.ts'
import { publishVerdicts } from '../store/candidates.ts'
import { addMembers, listCohorts } from '../store/cohorts.ts'
import {
  type DecisionRow,
  findDecisionList,
  findListPdf,
  insertDecisionList,
  listDecisions,
  type RecordedList,
  writeDecision,
} from '../store/decisions.ts'
import { inRegion } from '../store/in-region.ts'
import { insertList, listLists } from '../store/lists.ts'
import { setRoundState } from '../store/rounds.ts'
import { startCohort } from './cohorts.ts'
import { lockFor } from './hold-round.ts'
import { mirrorCohort } from './mirror-cohort.ts'
import { missingIn, reckonRows } from './ranking.ts'
import { tellDecided } from './tell.ts'

/** Says what is decided of a candidate. @throws Refusal `selection.knocked_out` */
export async function saveDecision(ctx: Context, input: Input<typeof SaveDecision>) {
  const { id, region, verdict, reason, revision } = input
  const round = await lockFor(ctx, id, 'judge')
  const row = (await reckonRows(ctx, round)).find(({ candidate }) => candidate.region.code === region)
  if (row === undefined) return refuse(problems.candidateUnknown)
  if (row.isKnockedOut && verdict !== 'not_chosen') refuseKnockedOut(round, row.parts)
  const at = { roundId: id, region, revision, by: ctx.actor.id }
  const written = await writeDecision(ctx.tx, at, { verdict, reason: reason.trim() }, ctx.now)
  if (written === undefined) return refuse(problems.changedMeanwhile)
  publish(ctx, VerdictWritten.of({ roundId: id, region, verdict, revision: written }))
  return { revision: written }
}

function refuseKnockedOut(
  round: Round,
  parts: readonly { criterion: string; isKnockedOut: boolean }[],
): never {
  const below = parts.find(({ isKnockedOut }) => isKnockedOut)?.criterion
  const criterion = round.criteria.find(({ code }) => code === below)?.name ?? { id: '', en: '' }
  return refuse(problems.knockedOut, { criterion })
}

/** Freezes numbers, verdicts and reasons with the printed list. @throws Refusal `selection.decisions_missing` */
export async function decideRound(ctx: Context, input: Input<typeof DecideRound>) {
  const { id, revision, number, datedOn, place, signatory } = input
  const round = await lockFor(ctx, id, 'decide', revision)
  const rows = await reckonRows(ctx, round)
  const missing = missingIn(rows)
  if (missing.length > 0) refuse(problems.decisionsMissing, { missing })
  const matter = { round, rows, number, datedOn, place, signatory }
  const pdf = await renderPdf(composeList({ ...matter, proofUrl: `${ctx.publicUrl}/angkatan/daftar/${id}` }))
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const list = { roundId: id, number, datedOn, place, signatory, rows, sha256, pdf, by: ctx.actor.id }
  await insertDecisionList(ctx.tx, list, ctx.now)
  await setRoundState(ctx.tx, id, 'decided', ctx.now)
  publish(ctx, ListRecorded.of({ roundId: id, sha256 }))
  return { revision: revision + 1 }
}

/** Publishes a decided list: the chosen join the cohort of the year, and every candidate is told. */
export async function publishDecision(ctx: Context, { id, revision }: Input<typeof PublishDecision>) {
  const round = await lockFor(ctx, id, 'publish', revision)
  const list = (await findDecisionList(ctx.tx, id)) ?? refuse(problems.listUnknown)
  const decisions = await listDecisions(ctx.tx, id)
  await joinCohort(ctx, round, list, regionsWith(decisions, 'chosen'))
  await publishVerdicts(ctx.tx, id, decisions)
  await insertList(ctx.tx, publishedOf(round, list), ctx.now)
  await setRoundState(ctx.tx, id, 'published', ctx.now)
  for (const { region, verdict } of decisions) {
    await inRegion(ctx, region, (there) => tellDecided(there, round, verdict))
  }
  publish(
    ctx,
    Decided.of({
      roundId: id,
      year: round.year,
      chosen: regionsWith(decisions, 'chosen'),
      reserve: regionsWith(decisions, 'reserve'),
      notChosen: regionsWith(decisions, 'not_chosen'),
      isExample: round.isExample,
    }),
  )
  return { done: true as const }
}

const regionsWith = (decisions: readonly DecisionRow[], verdict: DecisionRow['verdict']): string[] =>
  decisions.filter((one) => one.verdict === verdict).map(({ region }) => region)

/** An example leaves the shipped cohorts as they are but for members that say “contoh”. */
async function joinCohort(
  ctx: Context,
  round: Round,
  list: RecordedList,
  chosen: readonly string[],
): Promise<void> {
  const { year, isExample } = round
  const basis = {
    id: `daftar penetapan nomor ${list.number}, ${list.datedOn}${isExample ? ' (contoh)' : ''}`,
    en: `list number ${list.number} of ${list.datedOn}${isExample ? ' (example)' : ''}`,
  }
  if (!(await listCohorts(ctx.tx)).some((one) => one.year === year)) {
    await startCohort(ctx, { year, label: labelOf(round), basis, chosen: null })
  }
  const members = chosen.map((region) => ({
    region,
    year,
    from: list.datedOn,
    basis,
    origin: 'selection' as const,
    isExample,
  }))
  const added = await addMembers(ctx.tx, members, ctx.now)
  for (const region of added) publish(ctx, MemberAdded.of({ region, year, origin: 'selection' }))
  await mirrorCohort(ctx, year)
}

const labelOf = ({ year, isExample }: Round) => ({
  id: `Angkatan ${year}${isExample ? ' (contoh)' : ''}`,
  en: `Cohort of ${year}${isExample ? ' (example)' : ''}`,
})

/** What everybody may read of the list: who was chosen or is in reserve, never reasons or scores. */
function publishedOf(
  round: Round,
  list: RecordedList,
): Omit<PublishedList, 'year' | 'title' | 'publishedAt'> {
  const { number, datedOn, place, signatory, sha256 } = list
  const regions = list.rows.flatMap(({ candidate, decision }) =>
    decision === null || decision.verdict === 'not_chosen'
      ? []
      : [{ ...candidate.region, verdict: decision.verdict }],
  )
  const { id: roundId, isExample } = round
  return { roundId, number, datedOn, place, signatory, sha256, regions, isExample }
}

/** The list as it was printed. @throws Refusal `selection.list_unknown` before the round is decided */
export async function readListPdf(ctx: Context, { id }: { id: string }): Promise<FileReply> {
  const body = (await findListPdf(ctx.tx, id)) ?? refuse(problems.listUnknown)
  return { name: `daftar-penetapan-${id.slice(0, 8)}.pdf`, type: 'application/pdf', body }
}

/** What everybody may check. @throws Refusal `selection.list_unknown` */
export async function getPublishedList(
  ctx: Context,
  { roundId }: { roundId: string },
): Promise<PublishedList> {
  return (await listLists(ctx.tx, roundId))[0] ?? refuse(problems.listUnknown)
}
