import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Chore } from '#platform/module.ts'
import { sendToBpjs } from '../bpjs/send.ts'
import { BpjsTaskAccepted, BpjsTaskSent } from '../facts.ts'
import { openSatusehat } from '../satusehat/client.ts'
import { sendPair } from '../satusehat/send.ts'
import { type ConnectionRow, listOpenConnections, pauseConnection } from '../store/exchange/connections.ts'
import { lockDue, type OutboxRow, settleOutbox } from '../store/exchange/outbox.ts'
import { CONNECTION_MINUTES, MESSAGE_MINUTES, nextTry } from './pause.ts'
import type { Outcome } from './reach.ts'
import { openFor } from './secrets.ts'

/** Messages a minute to one exchange: four times the peak of a hospital (60–120 prescriptions an hour, 3–4 drugs). */
const BATCH = 200
/** A slow exchange does not keep the other chores from their turn. */
const PATIENCE_MS = 40_000

export const sendChore: Chore = {
  name: 'pharmacy.exchange',
  everyMinutes: 1,
  behind: 'regions',
  run: sendDue,
}

/**
 * Sends what is due. Each message is locked while it is told and settled in the same transaction: one that is cut off
 * stays waiting, is asked for at the exchange before it is made again, and so is neither lost nor doubled.
 */
export async function sendDue(ctx: Context): Promise<void> {
  const drafts: FactDraft[] = []
  for (const connection of await listOpenConnections(ctx.tx, ctx.tenant, ctx.now)) {
    drafts.push(...(await sendAll(ctx, connection)))
  }
  await publish(ctx, ...drafts)
}

async function sendAll(ctx: Context, connection: ConnectionRow): Promise<FactDraft[]> {
  const send = await senderOf(ctx, connection)
  const drafts: FactDraft[] = []
  const began = performance.now()
  let isHeard = false
  for (let sent = 0; sent < BATCH && performance.now() - began < PATIENCE_MS; ) {
    const rows = await lockDue(ctx.tx, ctx.tenant, connection, ctx.now, BATCH - sent)
    if (rows.length === 0) break
    for (const row of rows) {
      sent += 1
      const outcome = await send(row)
      drafts.push(...factsOf(row, outcome))
      await settle(ctx, row, outcome)
      if (outcome.kind === 'pause') {
        const until = nextTry(ctx.now, isHeard ? 0 : connection.failures, CONNECTION_MINUTES)
        await pauseConnection(ctx.tx, ctx.tenant, connection, until)
        return drafts
      }
      isHeard = true
    }
  }
  if (isHeard && connection.failures > 0) await pauseConnection(ctx.tx, ctx.tenant, connection, null)
  return drafts
}

async function senderOf(
  ctx: Context,
  connection: ConnectionRow,
): Promise<(row: OutboxRow) => Promise<Outcome>> {
  const secret = await openFor(ctx, connection, connection.sealedSecret)
  const { clientId } = connection
  if (connection.kind === 'bpjs') {
    const userKey = await openFor(ctx, connection, connection.sealedUserKey)
    return (row) => sendToBpjs(ctx, connection, { consId: clientId, secret, userKey }, row)
  }
  const satusehat = openSatusehat({ address: connection.address.replace(/\/$/, ''), clientId, secret })
  return (row) => sendPair(ctx, satusehat, connection, row)
}

async function settle(ctx: Context, { id, attempts }: OutboxRow, outcome: Outcome): Promise<void> {
  const isOver = outcome.kind === 'accepted' || outcome.kind === 'refused'
  const to = {
    state: isOver ? (outcome.kind as 'accepted' | 'refused') : ('waiting' as const),
    nextAt: isOver ? ctx.now : nextTry(ctx.now, attempts, MESSAGE_MINUTES),
    lastProblem: outcome.kind === 'accepted' ? null : outcome.problem,
    remote: outcome.remote,
  }
  await settleOutbox(ctx.tx, ctx.tenant, id, to, ctx.now)
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
