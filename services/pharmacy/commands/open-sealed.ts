import { randomUUID } from 'node:crypto'
import { namesOf } from '#core/identity/directory.ts'
import type { Context } from '#platform/context.ts'
import { publishNow } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GetOpened, ListOpenings, OpenSealed, ReviewOpening } from '../contract.ts'
import { OpeningReviewed, SealedOpened } from '../facts.ts'
import * as problems from '../problems.ts'
import {
  addOpening,
  listOpenings as list,
  lockOpening,
  type OpeningRow,
  reviewOpening as review,
} from '../store/openings.ts'
import { findTicket, readFile } from './read-tickets.ts'

/** Long enough to read one prescription and write down what was needed. */
const OPEN_MS = 30 * 60_000
const MOST = 100

/**
 * Opens one prescription to somebody it is sealed to. That it was opened, by whom and on what ground is a fact at once;
 * the written reason lies in its details, so that it is proven and can be erased.
 *
 * @throws Refusal `pharmacy.ticket_unknown`
 */
export async function openSealed(
  ctx: Context,
  { facility, number, day, ground, reason }: Input<typeof OpenSealed>,
): Promise<Reply<typeof OpenSealed>> {
  const { id: ticketId } = await findTicket(ctx, { facility, number, day })
  const openingId = randomUUID()
  const closesAt = new Date(ctx.now.getTime() + OPEN_MS)
  const told = { openingId, ticketId, facility, ground, closesAt: closesAt.toISOString() }
  const [factSeq = 0] = await publishNow(
    ctx,
    SealedOpened.of({ ...told, openedAt: ctx.now.toISOString() }, { reason }),
  )
  await addOpening(ctx, { id: openingId, ticketId, facility, ground, reason, factSeq, closesAt })
  return { openingId, closesAt: told.closesAt }
}

/** @throws Refusal `pharmacy.opening_unknown`, also for the opening of another, or `pharmacy.opening_over` */
export async function getOpened(
  ctx: Context,
  { openingId }: Input<typeof GetOpened>,
): Promise<Reply<typeof GetOpened>> {
  const opening = await getOpening(ctx, openingId)
  if (opening.openedBy !== ctx.actor.id) refuse(problems.openingUnknown)
  if (opening.closesAt <= ctx.now) refuse(problems.openingOver)
  return {
    closesAt: opening.closesAt.toISOString(),
    file: await readFile(ctx, opening.ticketId, 'opened'),
  }
}

const getOpening = async ({ tx, tenant }: Context, id: string): Promise<OpeningRow> =>
  (await lockOpening(tx, tenant, id)) ?? refuse(problems.openingUnknown)

export async function listOpenings({ tx, tenant }: Context): Promise<Reply<typeof ListOpenings>> {
  const openings = await list(tx, tenant, MOST)
  const names = await namesOf(
    tx,
    tenant,
    openings.map(({ openedBy }) => openedBy),
  )
  return { openings: openings.map((one) => ({ ...one, openedByName: names.get(one.openedBy) ?? null })) }
}

/** @throws Refusal `pharmacy.opening_unknown`, `pharmacy.opening_own` or `pharmacy.opening_reviewed` */
export async function reviewOpening(
  ctx: Context,
  { openingId, verdict }: Input<typeof ReviewOpening>,
): Promise<{ done: true }> {
  const opening = await getOpening(ctx, openingId)
  if (opening.openedBy === ctx.actor.id) refuse(problems.openingOwn)
  if (opening.verdict !== null) refuse(problems.openingReviewed)
  await review(ctx, openingId, verdict)
  await publishNow(ctx, OpeningReviewed.of({ openingId, verdict, reviewedAt: ctx.now.toISOString() }))
  return { done: true }
}
