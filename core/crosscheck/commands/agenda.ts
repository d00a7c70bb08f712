import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AgendaItem, RecordFinding, SaveAgenda, Session } from '../contract.ts'
import { AgendaKept, FindingRecorded } from '../facts.ts'
import { pointRecorded, pointUnknown, sessionChanged } from '../problems.ts'
import { listAgenda, putAgenda, recordFinding as record } from '../store/agenda.ts'
import { advanceRevision } from '../store/sessions.ts'
import { getSession, lockForChange, lockForWork } from './session.ts'

const hasFinding = ({ finding, followUp, verified }: AgendaItem): boolean =>
  finding !== '' || followUp !== '' || verified !== null

/**
 * Keeps order, minutes and points. Whoever edits an agenda that changed meanwhile is shown the newer one.
 *
 * @throws Refusal `crosscheck.session_changed`, `crosscheck.session_over`, or `crosscheck.point_recorded` when a point
 * with a finding would be lost
 */
export async function saveAgenda(ctx: Context, input: Input<typeof SaveAgenda>): Promise<Session> {
  const { sessionId, revision, items } = input
  const session = await lockForChange(ctx, sessionId)
  if (session.revision !== revision) refuse(sessionChanged)
  const before = new Map((await listAgenda(ctx.tx, ctx.tenant, sessionId)).map((item) => [item.id, item]))
  const entries = items.map((item) => {
    const known = item.id === undefined ? undefined : before.get(item.id)
    return { ...item, id: known?.id ?? randomUUID(), doubt: known?.doubt ?? null }
  })
  const kept = new Set(entries.map(({ id }) => id))
  if ([...before.values()].some((item) => hasFinding(item) && !kept.has(item.id))) refuse(pointRecorded)
  await putAgenda(ctx.tx, ctx.tenant, sessionId, entries)
  await advanceRevision(ctx.tx, ctx.tenant, sessionId)
  publish(ctx, AgendaKept.of({ sessionId, items: entries.length }))
  return getSession(ctx, { sessionId })
}

/** @throws Refusal `crosscheck.point_unknown`, or as for every act on a session */
export async function recordFinding(
  ctx: Context,
  input: Input<typeof RecordFinding>,
): Promise<{ done: true }> {
  const { sessionId, itemId, finding = '', followUp = '', verified } = input
  await lockForWork(ctx, sessionId)
  const isThere = await record(ctx.tx, ctx.tenant, sessionId, { id: itemId, finding, followUp, verified })
  if (!isThere) refuse(pointUnknown)
  publish(ctx, FindingRecorded.of({ sessionId, itemId, verified }))
  return { done: true }
}
