import { listAssignments } from '#core/assessor/public.ts'
import { getRound, type Round } from '#core/cycle/public.ts'
import { listPeopleNames } from '#core/identity/public.ts'
import { listRevealedNotes, listRevealedSheets } from '#core/scoring/public.ts'
import { findSubmission } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetModeration, Room, RoomRating } from '../contract.ts'
import { mayConclude, type Standing } from '../policy.ts'
import { questionUnknown } from '../problems.ts'
import { closingOf, isStepOpen } from '../rules/opening.ts'
import type { Case } from '../store/moderations.ts'
import { listStatements, type StatementRow } from '../store/statements.ts'
import { listCandidates } from './name-moderator.ts'
import { componentsOf } from './read-board.ts'
import { getAdmitted } from './standing.ts'

/** One moderation with all that is needed to speak in it. */
export async function readRoom(
  ctx: Context,
  { moderationId }: Input<typeof GetModeration>,
): Promise<Reply<typeof GetModeration>> {
  const { moderation, standing } = await getAdmitted(ctx, moderationId)
  const { region, year } = moderation
  const round = await getRound(ctx.tx, region, year)
  const statements = await listStatements(ctx.tx, region, moderationId)
  const ratings = await ratingsOf(ctx, moderation)
  const names = await listPeopleNames(ctx.tx, peopleOf(moderation, statements, ratings))
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? '–' })
  const isOpen = moderation.closedAt === null && isStepOpen(round.cycle, ctx.now)
  const { ratingsBefore: _, closedBy, ...summary } = moderation
  return {
    moderation: summary,
    region: round.participation.region,
    closesAt: closingOf(round.cycle),
    ...questionOf(round, moderation.question),
    claim: await claimOf(ctx, moderation),
    ratings: ratings.map(({ assessorId, ...rating }) => ({ assessor: nameOf(assessorId), ...rating })),
    statements: statements.map((row) => statementReply(row, nameOf)),
    moderator: moderation.moderatorId === null ? null : nameOf(moderation.moderatorId),
    closedBy: closedBy === null ? null : nameOf(closedBy).name,
    candidates: standing === 'secretariat' && isOpen ? await listCandidates(ctx, region, year) : [],
    may: allowedTo(standing, isOpen, ratings),
  }
}

const allowedTo = (
  standing: Standing,
  isOpen: boolean,
  ratings: readonly { isMine: boolean }[],
): Room['may'] => ({
  speak: isOpen,
  revise: isOpen && standing === 'assessor' && ratings.some(({ isMine }) => isMine),
  conclude: isOpen && mayConclude(standing),
  nameModerator: isOpen && standing === 'secretariat',
})

type Rating = Omit<RoomRating, 'assessor'> & { assessorId: string }

/** One row for each assigned assessor, also for whoever gave no rating; and for whoever rated and has left. */
async function ratingsOf(ctx: Context, { region, year, question, ratingsBefore }: Case): Promise<Rating[]> {
  const sheets = await listRevealedSheets(ctx.tx, year, region)
  const notes = await listRevealedNotes(ctx.tx, region, year)
  const assigned = await listAssignments(ctx.tx, year, region)
  const ids = new Set([...assigned, ...sheets, ...ratingsBefore].map(({ assessorId }) => assessorId))
  return [...ids].map((assessorId) => {
    const by = (one: { assessorId: string }) => one.assessorId === assessorId
    return {
      assessorId,
      before: ratingsBefore.find(by)?.value ?? null,
      now: sheets.find(by)?.ratings[question] ?? null,
      note: notes.find((one) => by(one) && one.question === question)?.text ?? null,
      isMine: assessorId === ctx.actor.id && sheets.some(by),
    }
  })
}

async function claimOf({ tx }: Context, { region, year, question }: Case): Promise<Room['claim']> {
  const submission = await findSubmission(tx, region, year)
  const claim = submission?.claims.find((one) => one.question === question)
  return claim === undefined ? null : { value: claim.value, text: claim.text, evidence: [...claim.evidence] }
}

function questionOf({ instrument }: Round, code: string): Pick<Room, 'component' | 'question'> {
  const question = instrument.questions.find((one) => one.code === code)
  const component = componentsOf([instrument]).find(({ key }) => key === question?.component)
  if (question === undefined || component === undefined) return refuse(questionUnknown, { question: code })
  const { label, element, rubric } = question
  return { component, question: { code, label, element, rubric: rubric ?? null } }
}

const peopleOf = (
  { moderatorId, closedBy }: Case,
  statements: readonly StatementRow[],
  ratings: readonly Rating[],
): string[] => [
  ...[moderatorId, closedBy].filter((id) => id !== null),
  ...statements.map(({ authorId }) => authorId),
  ...ratings.map(({ assessorId }) => assessorId),
]

const statementReply = (
  { id, authorId, kind, text, before, after, saidAt }: StatementRow,
  nameOf: (id: string) => { id: string; name: string },
): Room['statements'][number] => ({ id, author: nameOf(authorId), kind, text, before, after, saidAt })
