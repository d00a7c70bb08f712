import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Behind } from '#platform/module.ts'
import { settleOffer } from '../../commands/transfers.ts'
import { askAgainAt } from '../../rules/interop/delivery.ts'
import { claimDueQuestions, noteAsked, type QuestionRow } from '../../store/interop/answers.ts'
import { findNeighbourAddress } from '../../store/interop/incidents.ts'
import type { Outside } from '../outside.ts'
import { Unreadable } from '../warnings/read-xml.ts'
import { type AskProven, type Proof, proofOf, roundOf } from './prove.ts'
import { readToldOffer, type ToldOffer } from './read-offer.ts'

/** So many are asked at once. */
const MOST = 20
/** Longer than the slowest answer: then another worker may ask what this one claimed and never settled. */
const LEASE_MS = 60_000

interface Question {
  row: QuestionRow
  proof: Proof
}

/**
 * Asks neighbouring centres how our offers stand: claimed in one transaction, asked in none, settled each in one of its
 * own. What their desk took leaves our board, what it refused stays.
 */
export async function askAnswers(behind: Behind, outside: Outside = {}): Promise<void> {
  const claimed = await behind(claimDue)
  const ask = roundOf(behind, outside)
  await Promise.all(
    claimed.map(async ({ row, proof }) => {
      const told = await answerOf(ask, row, proof)
      await behind((ctx) => hear(ctx, row, told))
    }),
  )
}

async function claimDue(ctx: Context): Promise<Question[]> {
  const until = new Date(ctx.now.getTime() + LEASE_MS)
  const rows = await claimDueQuestions(ctx.tx, ctx.tenant, { now: ctx.now, until, most: MOST })
  const questions: Question[] = []
  for (const row of rows) {
    if ((await findNeighbourAddress(ctx.tx, ctx.tenant, row.neighbour)) === undefined)
      await noteAsked(ctx.tx, ctx.tenant, row.id, null)
    else questions.push({ row, proof: await proofOf(ctx, row.neighbour, '') })
  }
  return questions
}

/** @returns nothing where there is none to be had now */
async function answerOf(ask: AskProven, row: QuestionRow, proof: Proof): Promise<ToldOffer | undefined> {
  const { offerAddress } = row
  try {
    const reply = await ask(offerAddress, { method: 'GET', headers: { accept: 'application/json' } }, proof)
    return reply.status === 200 ? readToldOffer(reply, offerAddress) : undefined
  } catch (cause) {
    if (cause instanceof Unreadable) return undefined
    throw cause
  }
}

async function hear(ctx: Context, row: QuestionRow, told: ToldOffer | undefined): Promise<void> {
  const state = told?.state ?? 'offered'
  if (told !== undefined && (state === 'acknowledged' || state === 'refused')) {
    const at = told.answeredAt !== null && told.answeredAt < ctx.now ? told.answeredAt : ctx.now
    publish(ctx, ...(await settleOffer(ctx, row.id, { state, at, reason: told.reason })))
  }
  const askAt = state === 'offered' ? askAgainAt(row.asks + 1, row.deliveredAt, ctx.now) : null
  await noteAsked(ctx.tx, ctx.tenant, row.id, askAt)
}
