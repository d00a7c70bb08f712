import { namesOf } from '#core/identity/directory.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { beginOfDay } from '#platform/time/time.ts'
import type { CallerRead, ListCallerReads, ListReads, ReadEntry } from '../contract.ts'
import { callUnknown } from '../problems.ts'
import { findCall } from '../store/calls.ts'
import { listReads as list, type ReadRow } from '../store/reads.ts'
import { numberOf } from './views.ts'

const DAY = 86_400_000
const MOST = 100
const MOST_OF_CALL = 500

/** @throws Refusal `dispatch.call_unknown` */
export async function listCallerReads(
  ctx: Context,
  { callId }: Input<typeof ListCallerReads>,
): Promise<CallerRead[]> {
  if ((await findCall(ctx.tx, ctx.tenant, callId)) === undefined) refuse(callUnknown)
  const rows = await list(ctx.tx, ctx.tenant, { subjectId: callId }, MOST_OF_CALL)
  const names = await readersOf(ctx, rows)
  return rows.map((row) => readOf(row, names))
}

/** The trail of all reads, which somebody who called may ask for (UU 27/2022 art. 32). */
export async function listReads(
  ctx: Context,
  { day, subjectId, after }: Input<typeof ListReads>,
): Promise<Reply<typeof ListReads>> {
  const from = day === undefined ? undefined : beginOfDay(day)
  const until = from && new Date(from.getTime() + DAY)
  const rows = await list(ctx.tx, ctx.tenant, { subjectId, from, until, after }, MOST + 1)
  const names = await readersOf(ctx, rows)
  return { reads: rows.slice(0, MOST).map((row) => entryOf(row, names)), hasMore: rows.length > MOST }
}

const readersOf = ({ tx, tenant }: Context, rows: readonly ReadRow[]) =>
  namesOf(
    tx,
    tenant,
    rows.map(({ byId }) => byId),
  )

const readOf = ({ at, byId, what, reason }: ReadRow, names: ReadonlyMap<string, string>): CallerRead => ({
  at: at.toISOString(),
  byId,
  byName: names.get(byId) ?? null,
  what,
  reason,
})

const entryOf = (row: ReadRow, names: ReadonlyMap<string, string>): ReadEntry => ({
  id: row.id,
  ...readOf(row, names),
  subjectId: row.subjectId,
  call:
    row.callAt === null ? null : { at: row.callAt.toISOString(), numberTail: tailOf(row.numberTail ?? '') },
  incident:
    row.year === null || row.number === null
      ? null
      : { number: numberOf({ year: row.year, number: row.number }) },
})

const tailOf = (tail: string): string => (tail === '' ? '' : `…${tail}`)
