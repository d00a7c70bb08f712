import { citeVersion, withdrawCitation } from '#core/evidence/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Content, SaveAnswer, SavedAnswer } from '../contract.ts'
import { answerChanged, questionUnknown } from '../problems.ts'
import { EMPTY, evidenceChange, isSame } from '../rules/content.ts'
import { lockOn } from '../rules/editing.ts'
import { type AnswerRow, findAnswer, writeContents } from '../store/answers.ts'
import { type OpenWorkbook, openWorkbook, personOf, refuseLock, writerOf } from './situation.ts'

/**
 * Saves one answer while somebody writes it. No fact: a draft is nobody's news. What is already stored is not
 * stored again, so a sending that is repeated after a lost reply is no conflict with itself.
 *
 * @throws Refusal `workbook.answer_changed` when the writer saw an older revision
 */
export async function saveAnswer(ctx: Context, input: Input<typeof SaveAnswer>): Promise<SavedAnswer> {
  const { year, question, revision } = input
  const open = await openWorkbook(ctx, year, 'share')
  const before = await findAnswer(ctx.tx, ctx.tenant, year, question)
  await refuseUnlessWritable(ctx, open, question, before)
  const content = contentOf(input)
  if (before !== undefined && isSame(before, content)) return savedAs(before, before.changedAt)
  const written = await writeContents(ctx.tx, ctx.tenant, year, [{ question, ...content, revision }], {
    personId: personOf(ctx),
    now: ctx.now,
  })
  const now = written.get(question) ?? refuse(answerChanged, { questions: question })
  await noteEvidence(ctx, `${year}:${question}`, before?.evidence ?? [], content.evidence)
  return savedAs({ state: before?.state ?? 'draft', revision: now }, ctx.now)
}

const savedAs = ({ state, revision }: Pick<AnswerRow, 'state' | 'revision'>, at: Date): SavedAnswer => ({
  state,
  revision,
  savedAt: at.toISOString(),
})

const contentOf = ({ value, text, selfRating, evidence }: Content): Content => ({
  value,
  text,
  selfRating,
  evidence: [...new Set(evidence)],
})

async function refuseUnlessWritable(
  ctx: Context,
  { workbook, round }: OpenWorkbook,
  question: string,
  before: AnswerRow | undefined,
): Promise<void> {
  if (!round.instrument.questions.some(({ code }) => code === question)) refuse(questionUnknown, { question })
  const answer = before ?? { ...EMPTY, state: 'draft' as const, opd: null }
  const situation = { workbook, question, state: answer.state, opdId: answer.opd?.id ?? null }
  const lock = lockOn(situation, await writerOf(ctx))
  if (lock !== undefined) refuseLock(lock, question)
}

/** The vault shows what a document is used for. */
async function noteEvidence(
  ctx: Context,
  key: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const { added, removed } = evidenceChange(before, after)
  for (const versionId of added) await citeVersion(ctx, { versionId, by: 'workbook.claim', key })
  for (const versionId of removed) await withdrawCitation(ctx, { versionId, by: 'workbook.claim', key })
}
