import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Behind, Errand } from '#platform/module.ts'
import { bpjsSender } from '../bpjs/send.ts'
import { BpjsTaskAccepted, BpjsTaskSent } from '../facts.ts'
import { satusehatSender } from '../satusehat/send.ts'
import { type ConnectionRow, listOpenConnections, pauseConnection } from '../store/exchange/connections.ts'
import { claimDue, type OutboxRow, settleOutbox } from '../store/exchange/outbox.ts'
import { CONNECTION_MINUTES, MESSAGE_MINUTES, nextTry } from './pause.ts'
import type { Outcome, Sender, Telling } from './reach.ts'

/** Messages a minute to one exchange: four times the peak of a hospital (60–120 prescriptions an hour, 3–4 drugs). */
const BATCH = 200
/** A slow exchange does not keep other facilities and regions from their turn. */
const PATIENCE_MS = 40_000
/** Far longer than a message takes at the slowest (five calls of ten seconds); then another worker may take it. */
const LEASE_MS = 5 * 60_000

export const sendErrand: Errand = {
  name: 'pharmacy.exchange',
  everyMinutes: 1,
  behind: 'regions',
  go: sendDue,
}

/**
 * Sends what is due: a message is claimed and written in one transaction, told without any, and settled in another. One
 * that is cut off in between is claimed again when its lease is over, is asked for at the exchange before it is made
 * again, and so is neither lost nor doubled.
 */
export async function sendDue(behind: Behind): Promise<void> {
  const open = await behind(async (ctx) => {
    const connections = await listOpenConnections(ctx.tx, ctx.tenant, ctx.now)
    return Promise.all(
      connections.map(async (one) => ({ connection: one, sender: await senderOf(ctx, one) })),
    )
  })
  for (const { connection, sender } of open) await sendAll(behind, connection, sender)
}

const senderOf = (ctx: Context, connection: ConnectionRow): Promise<Sender> =>
  connection.kind === 'bpjs' ? bpjsSender(ctx, connection) : satusehatSender(ctx, connection)

async function sendAll(behind: Behind, connection: ConnectionRow, compose: Sender): Promise<void> {
  const began = performance.now()
  let { failures } = connection
  for (let sent = 0; sent < BATCH && performance.now() - began < PATIENCE_MS; sent += 1) {
    const claimed = await behind((ctx) => claimNext(ctx, connection, compose))
    if (claimed === undefined) return
    const { telling } = claimed
    const outcome = typeof telling === 'function' ? await telling() : telling
    const isHeard = typeof telling === 'function' && outcome.kind !== 'pause'
    await behind(async (ctx) => {
      await noteAnswer(ctx, connection, outcome, { failures, isHeard })
      await settle(ctx, claimed, outcome)
    })
    if (outcome.kind === 'pause') return
    if (isHeard) failures = 0
  }
}

interface Claimed {
  row: OutboxRow
  until: Date
  telling: Telling | Outcome
}

async function claimNext(
  ctx: Context,
  connection: ConnectionRow,
  compose: Sender,
): Promise<Claimed | undefined> {
  const until = new Date(ctx.now.getTime() + LEASE_MS)
  const row = await claimDue(ctx.tx, ctx.tenant, connection, { now: ctx.now, until })
  return row && { row, until, telling: await compose(ctx, row) }
}

/** An exchange that is silent is left alone for a while, longer each time; one that answers is spoken to as before. */
async function noteAnswer(
  ctx: Context,
  connection: ConnectionRow,
  outcome: Outcome,
  { failures, isHeard }: { failures: number; isHeard: boolean },
): Promise<void> {
  if (outcome.kind === 'pause') {
    const again = nextTry(ctx.now, failures, CONNECTION_MINUTES)
    await pauseConnection(ctx.tx, ctx.tenant, connection, again)
  } else if (isHeard && failures > 0) {
    await pauseConnection(ctx.tx, ctx.tenant, connection, null)
  }
}

async function settle(ctx: Context, { row, until }: Claimed, outcome: Outcome): Promise<void> {
  const isOver = outcome.kind === 'accepted' || outcome.kind === 'refused'
  const to = {
    state: isOver ? (outcome.kind as 'accepted' | 'refused') : ('waiting' as const),
    nextAt: isOver ? ctx.now : nextTry(ctx.now, row.attempts, MESSAGE_MINUTES),
    lastProblem: outcome.kind === 'accepted' ? null : outcome.problem,
    remote: outcome.remote,
  }
  const isOurs = await settleOutbox(ctx.tx, ctx.tenant, { id: row.id, until }, to, ctx.now)
  if (isOurs) publish(ctx, ...factsOf(row, outcome))
}

/** Indicator 7 of the pharmacy: tasks accepted of tasks sent. What was sent again is the same task. */
function factsOf(row: OutboxRow, outcome: Outcome): FactDraft[] {
  if (row.action !== 'task' || row.task === null) return []
  const told = {
    ticketId: row.ticketId,
    facility: row.facility,
    task: row.task,
    at: row.toldAt.toISOString(),
  }
  const sent = row.attempts === 0 ? [BpjsTaskSent.of(told)] : []
  return outcome.kind === 'accepted' ? [...sent, BpjsTaskAccepted.of(told)] : sent
}
