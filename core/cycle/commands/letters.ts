import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  Cycle,
  GetLetterTemplate,
  IssueInvitationLetters,
  LetterKind,
  LetterProof,
  LetterTemplate,
  PreviewLetter,
  SaveLetterTemplate,
} from '../contract.ts'
import { LetterTemplateSaved } from '../facts.ts'
import {
  letterIncomplete,
  letterUnknown,
  notTakingPart,
  placeholderUnknown,
  templateChangedMeanwhile,
} from '../problems.ts'
import { getCycle } from '../public.ts'
import { dayOf } from '../rules/deadline.ts'
import {
  fill,
  fillingsOf,
  firstText,
  missingInLetter,
  placeholdersOf,
  unknownPlaceholders,
} from '../rules/letter.ts'
import { MINISTRY } from '../rules/place.ts'
import { findTemplate, saveTemplate } from '../store/letter-templates.ts'
import { findFollowing, findLetter, findLetterPdf, listLetterMarks } from '../store/letters.ts'
import { findParticipation } from '../store/participations.ts'
import { issueLetter, type LetterToIssue, printLetter } from './issue-letter.ts'
import { lockKnown, lockOpen } from './plan.ts'

/** The text of a kind of letters as it stands, or as it begins. */
export async function getLetterTemplate(
  ctx: Context,
  { year, kind }: Input<typeof GetLetterTemplate>,
): Promise<Reply<typeof GetLetterTemplate>> {
  await getCycle(ctx.tx, year)
  return { template: await templateOf(ctx, year, kind), placeholders: [...placeholdersOf(kind)] }
}

export async function saveLetterTemplate(
  ctx: Context,
  { year, kind, revision, ...text }: Input<typeof SaveLetterTemplate>,
): Promise<Reply<typeof SaveLetterTemplate>> {
  await lockKnown(ctx, year)
  const unknown = unknownPlaceholders(kind, text)
  if (unknown.length > 0) refuse(placeholderUnknown, { unknown, known: placeholdersOf(kind) })
  const saved =
    (await saveTemplate(ctx.tx, { year, kind, revision }, text)) ?? refuse(templateChangedMeanwhile)
  publish(ctx, LetterTemplateSaved.of({ year, kind, revision: saved }))
  return { revision: saved }
}

/** How a letter would print now; never kept. */
export async function previewLetter(
  ctx: Context,
  { year, kind, region }: Input<typeof PreviewLetter>,
): Promise<FileReply> {
  const cycle = await getCycle(ctx.tx, year)
  const template = await templateOf(ctx, year, kind)
  const written = { ...template, number: template.number || '…', datedOn: template.datedOn ?? todayOf(ctx) }
  const letter = await letterTo(ctx, cycle, kind, written, region)
  return { name: `pratinjau-${region}.pdf`, type: PDF, body: await printLetter(letter, null) }
}

const PDF = 'application/pdf'
const todayOf = (ctx: Context): string => dayOf(ctx.now.toISOString())

/** Issues the invitation letter to those of the regions that have none of this number and day yet. */
export async function issueInvitationLetters(
  ctx: Context,
  { year, regions }: Input<typeof IssueInvitationLetters>,
): Promise<Reply<typeof IssueInvitationLetters>> {
  const cycle = await lockOpen(ctx, year)
  const template = await templateOf(ctx, year, 'invitation')
  const missing = missingInLetter(template)
  if (missing.length > 0 || template.datedOn === null) return refuse(letterIncomplete, { missing })
  const written = { ...template, datedOn: template.datedOn }
  const had = await listLetterMarks(ctx.tx, year, 'invitation')
  let issued = 0
  for (const region of [...new Set(regions)].sort()) {
    const mark = had.get(region)
    if (mark?.number === written.number && mark.datedOn === written.datedOn) continue
    const letter = await letterTo(ctx, cycle, 'invitation', written, region)
    if (await issueLetter(ctx, letter)) issued += 1
  }
  return { issued }
}

const templateOf = async (ctx: Context, year: number, kind: LetterKind): Promise<LetterTemplate> =>
  (await findTemplate(ctx.tx, year, kind)) ?? { ...firstText(kind), revision: 0 }

/** The letter to one region on the list. @throws Refusal `cycle.not_taking_part` */
async function letterTo(
  ctx: Context,
  cycle: Cycle,
  kind: LetterKind,
  written: LetterTemplate & { datedOn: string },
  code: string,
): Promise<LetterToIssue> {
  const { year, isExample, title, deadlines } = cycle
  const part = (await findParticipation(ctx.tx, code, year)) ?? refuse(notTakingPart, { year })
  const answer = deadlines.find(({ step }) => step === 'answer')
  const fillings = fillingsOf({
    region: part.region.name,
    year,
    track: part.track,
    title: title.id,
    answerDay: answer ? dayOf(answer.closesAt) : null,
  })
  const { number, datedOn, place, signatory } = written
  return {
    year,
    kind,
    region: part.region,
    isExample,
    number,
    datedOn,
    place,
    signatory,
    subject: fill(written.subject, fillings),
    body: fill(written.body, fillings),
  }
}

/** A letter as it was issued; a region gets its own, the ministry every one. */
export async function readLetterPdf(ctx: Context, { id }: { id: string }): Promise<FileReply> {
  const region = id.slice(0, 5)
  const may = ctx.tenant === region || ctx.tenant === MINISTRY
  const body = (may ? await findLetterPdf(ctx.tx, region, id) : undefined) ?? refuse(letterUnknown)
  return { name: `surat-${id}.pdf`, type: PDF, body }
}

/** What everybody may check of a letter. */
export async function verifyLetter(ctx: Context, { id }: { id: string }): Promise<LetterProof> {
  const letter = (await findLetter(ctx.tx, id.slice(0, 5), id)) ?? refuse(letterUnknown)
  const { body: _, ...proof } = letter
  return { ...proof, followedBy: await findFollowing(ctx.tx, letter) }
}
