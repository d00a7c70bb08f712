import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { SaveNotes } from '../contract.ts'
import { questionUnknown } from '../problems.ts'
import { merge, sentFrom } from '../rules/merge.ts'
import { keepNotes, listOwnNotes } from '../store/notes.ts'
import { refuseConflicts } from './conflict.ts'
import { lockOwnSheet } from './own-sheet.ts'

/** Keeps notes and flags beside questions; like drafts of ratings they leave no fact. */
export async function saveNotes(
  ctx: Context,
  { year, notes, device }: Input<typeof SaveNotes>,
): Promise<Reply<typeof SaveNotes>> {
  const { instrument, key } = await lockOwnSheet(ctx, year)
  const codes = new Set(instrument.questions.map(({ code }) => code))
  for (const { question } of notes) if (!codes.has(question)) refuse(questionUnknown, { question })
  const before = await listOwnNotes(ctx.tx, ctx.tenant, key)
  const { changes, conflicts } = merge(
    sentFrom(device, notes),
    before,
    (a, b) => a.text === b.text && a.flagged === b.flagged,
  )
  refuseConflicts(ctx, conflicts, (note) => (note === undefined ? '–' : `“${shorten(note.text)}”`))
  if (changes.length > 0) await keepNotes(ctx.tx, ctx.tenant, key, changes, ctx.now)
  const now = new Map(changes.map(({ question, revision }) => [question, { revision, savedAt: ctx.now }]))
  const was = new Map(before.map(({ question, revision, savedAt }) => [question, { revision, savedAt }]))
  const questions = [...new Set(notes.map(({ question }) => question))]
  return { kept: questions.flatMap((question) => told(question, now.get(question) ?? was.get(question))) }
}

const told = (question: string, kept: { revision: number; savedAt: Date } | undefined) =>
  kept === undefined ? [] : [{ question, revision: kept.revision, savedAt: kept.savedAt.toISOString() }]

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
