import { getRound, type Round } from '#core/cycle/public.ts'
import { questionsOf } from '#core/evaluation/arithmetic.ts'
import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type {
  Answer,
  AnswerAct,
  ComponentToAnswer,
  GetAnswer,
  GetComponent,
  QuestionToAnswer,
} from '../contract.ts'
import { questionUnknown } from '../problems.ts'
import { EMPTY } from '../rules/content.ts'
import { isOwn, type Lock, lockOfWhole, lockOn, type Writer } from '../rules/editing.ts'
import { actsIn } from '../rules/steps.ts'
import { type AnswerRow, findAnswer, mapAnswers } from '../store/answers.ts'
import { countComments } from '../store/comments.ts'
import { findWorkbook, type WorkbookRow } from '../store/workbooks.ts'
import { listReady } from './list-ready.ts'
import { closesAtOf } from './read-workbook.ts'
import { writerOf } from './situation.ts'

const WRITE = 'workbook.answer.write'

/** The questions of a component with everything their answer needs. */
export async function getComponent(
  ctx: Context,
  { year, component }: Input<typeof GetComponent>,
): Promise<ComponentToAnswer> {
  const { tx, tenant } = ctx
  const round = await getRound(tx, tenant, year)
  const found =
    round.instrument.components.find(({ key }) => key === component) ??
    refuse(questionUnknown, { question: component })
  const scene = await readScene(ctx, year)
  const { key, letter, label } = found
  return {
    key,
    letter,
    label,
    closesAt: closesAtOf(round.cycle),
    questions: questionsOf(round.instrument, component).map((question) => toAnswer(question, scene)),
  }
}

/** One answer as it stands now. */
export async function getAnswer(
  { tx, tenant }: Context,
  { year, question }: Input<typeof GetAnswer>,
): Promise<Answer> {
  const { instrument } = await getRound(tx, tenant, year)
  if (!instrument.questions.some(({ code }) => code === question)) refuse(questionUnknown, { question })
  const row = await findAnswer(tx, tenant, year, question)
  return answerOf(question, row, await namesOf(tx, row === undefined ? [] : [row]))
}

interface Scene {
  workbook: WorkbookRow
  answers: ReadonlyMap<string, AnswerRow>
  names: ReadonlyMap<string, string>
  comments: ReadonlyMap<string, number>
  ready: Awaited<ReturnType<typeof listReady>>
  /** Nobody, where the actor only reads. */
  writer: Writer | undefined
}

async function readScene(ctx: Context, year: number): Promise<Scene> {
  const { tx, tenant } = ctx
  const answers = await mapAnswers(tx, tenant, year)
  return {
    workbook: await findWorkbook(tx, tenant, year),
    answers,
    names: await namesOf(tx, [...answers.values()]),
    comments: await countComments(tx, tenant, year),
    ready: await listReady(ctx, tenant, year),
    writer: ctx.actor.permissions.has(WRITE) ? await writerOf(ctx) : undefined,
  }
}

const namesOf = (tx: Context['tx'], rows: readonly AnswerRow[]): Promise<Map<string, string>> =>
  listPeopleNames(tx, [...new Set(rows.flatMap(({ changedBy }) => (changedBy === null ? [] : [changedBy])))])

function toAnswer(question: Round['instrument']['questions'][number], scene: Scene): QuestionToAnswer {
  const { code, label, element, externalResultOf, rubric } = question
  const answer = answerOf(code, scene.answers.get(code), scene.names)
  const lock = lockFor(answer, scene)
  return {
    code,
    label,
    element,
    externalResultOf,
    rubric: rubric ?? null,
    answer,
    comments: scene.comments.get(code) ?? 0,
    ready: scene.ready.filter((offer) => offer.question === code),
    editable: lock === undefined,
    acts: actsFor(answer, scene),
    locked: lock === undefined ? null : WHY[lock],
  }
}

function lockFor({ question, state, opd }: Answer, { workbook, writer }: Scene): Lock | 'reader' | undefined {
  if (writer === undefined) return 'reader'
  return lockOn({ workbook, question, state, opdId: opd?.id ?? null }, writer)
}

/** What the reader may do with the answer now, in the order of its way. */
function actsFor({ question, state, opd }: Answer, { workbook, writer }: Scene): AnswerAct[] {
  if (writer === undefined || lockOfWhole({ workbook, question }) !== undefined) return []
  if (!isOwn(opd?.id ?? null, writer)) return []
  return actsIn(state).filter((act) => writer.isSecretariat || act === 'submit' || act === 'recall')
}

const WHY: Record<Lock | 'reader', Bilingual> = {
  reader: { id: 'Anda hanya membaca isian ini.', en: 'You only read this workbook.' },
  signed: { id: 'Isian sudah disetujui pimpinan.', en: 'The workbook is signed off.' },
  frozen: {
    id: 'Klaim ini sudah dikirim ke kementerian dan tidak dapat diubah.',
    en: 'This claim is with the ministry and can not be changed.',
  },
  not_yours: { id: 'Pertanyaan ini bukan tugas OPD Anda.', en: 'This question is not your agency’s.' },
  with_secretariat: {
    id: 'Jawaban ini sudah Anda kirim dan sedang di sekretariat.',
    en: 'This answer was sent and is with the secretariat.',
  },
}

function answerOf(question: string, row: AnswerRow | undefined, names: ReadonlyMap<string, string>): Answer {
  if (row === undefined) return { question, ...EMPTY, ...UNTOUCHED_ANSWER }
  const { changedBy, changedAt, ...rest } = row
  return {
    ...rest,
    changedBy: changedBy === null ? null : (names.get(changedBy) ?? null),
    changedAt: changedBy === null ? null : changedAt.toISOString(),
  }
}

const UNTOUCHED_ANSWER = {
  state: 'draft',
  reason: null,
  returnedBy: null,
  opd: null,
  dueOn: null,
  revision: 0,
  changedBy: null,
  changedAt: null,
} as const
