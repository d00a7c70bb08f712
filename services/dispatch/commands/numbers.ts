import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { BlockNumber, LiftBlock, NumberStanding } from '../contract.ts'
import { NumberBlocked, NumberBlockProposed, NumberUnblocked } from '../facts.ts'
import { callUnknown, misusePolicyOff, numberNotBlocked, numberWithheld } from '../problems.ts'
import { misusesOf, proposesBlock, WINDOW_DAYS } from '../rules/nuisance.ts'
import { type CallRow, findCall, listHistory } from '../store/calls.ts'
import {
  findNumber,
  listNumberLog,
  listNumberRows,
  logNumber,
  type NumberAct,
  type NumberRow,
  putNumber,
} from '../store/numbers.ts'
import { settingsOf } from './settings.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
/** No history of a number is longer than this. */
const MOST = 1000

const fresh = (key: string): NumberRow => ({
  key,
  blockedUntil: null,
  target: null,
  reason: '',
  proposedAt: null,
  misuses: 0,
  blocks: 0,
})

/** Counts the misuses of a number after a call of it was classified, and proposes a block where the policy says so. */
export async function proposeBlockOf(ctx: Context, call: CallRow): Promise<FactDraft[]> {
  const key = call.numberKey
  if (key === null) return []
  const { misuse } = await settingsOf(ctx)
  if (!misuse.isOn) return []
  const from = new Date(ctx.now.getTime() - WINDOW_DAYS * DAY)
  const none = '00000000-0000-0000-0000-000000000000'
  const calls = await listHistory(ctx.tx, ctx.tenant, key, { exceptCall: none, from, limit: MOST })
  const known = (await findNumber(ctx.tx, ctx.tenant, key)) ?? fresh(key)
  const misuses = misusesOf(calls, misuse, ctx.now)
  const proposes = proposesBlock(misuses, misuse, known.blockedUntil, ctx.now)
  const isNew = proposes && known.proposedAt === null
  const proposedAt = proposes ? (known.proposedAt ?? ctx.now) : null
  await putNumber(ctx.tx, ctx.tenant, { ...known, misuses, proposedAt })
  if (!isNew) return []
  await log(ctx, key, 'proposed', `${misuses}/${misuse.threshold}`)
  return [NumberBlockProposed.of({ key, misuses })]
}

const log = (ctx: Context, key: string, act: NumberAct, reason: string): Promise<void> =>
  logNumber(ctx.tx, ctx.tenant, { key, act, reason, byId: ctx.actor.id, at: ctx.now })

export async function listNumbers(ctx: Context): Promise<NumberStanding[]> {
  const rows = await listNumberRows(ctx.tx, ctx.tenant, ctx.now)
  const entries = await listNumberLog(
    ctx.tx,
    ctx.tenant,
    rows.map(({ key }) => key),
  )
  return rows.map((row) => standingOf(row, entries, ctx.now))
}

function standingOf(
  row: NumberRow,
  entries: Awaited<ReturnType<typeof listNumberLog>>,
  now: Date,
): NumberStanding {
  const { key, blockedUntil, target, reason, proposedAt, misuses, blocks } = row
  const holds = blockedUntil !== null && blockedUntil > now
  return {
    key,
    block: holds ? { until: blockedUntil.toISOString(), target: target ?? 'machine', reason } : null,
    proposedAt: proposedAt?.toISOString() ?? null,
    misuses,
    blocks,
    log: entries
      .filter((entry) => entry.key === key)
      .map(({ act, at, byId, reason: why }) => ({ act, at: at.toISOString(), byId, reason: why })),
  }
}

/**
 * Blocks a number for a while. Only a person does, and only in a region that has switched its policy on.
 *
 * @throws Refusal `dispatch.call_unknown`, `dispatch.number_withheld` or `dispatch.misuse_policy_off`
 */
export async function blockNumber(
  ctx: Context,
  { callId, hours, target, reason }: Input<typeof BlockNumber>,
): Promise<Reply<typeof BlockNumber>> {
  const call = (await findCall(ctx.tx, ctx.tenant, callId)) ?? refuse(callUnknown)
  const key = call.numberKey ?? refuse(numberWithheld)
  if (!(await settingsOf(ctx)).misuse.isOn) refuse(misusePolicyOff)
  const known = (await findNumber(ctx.tx, ctx.tenant, key)) ?? fresh(key)
  const blockedUntil = new Date(ctx.now.getTime() + hours * HOUR)
  const blocks = known.blocks + 1
  await putNumber(ctx.tx, ctx.tenant, { ...known, blockedUntil, target, reason, proposedAt: null, blocks })
  await log(ctx, key, 'blocked', reason)
  const until = blockedUntil.toISOString()
  publish(ctx, NumberBlocked.of({ key, until }))
  return { key, until }
}

/** @throws Refusal `dispatch.number_not_blocked` */
export async function liftBlock(
  ctx: Context,
  { key, reason }: Input<typeof LiftBlock>,
): Promise<{ done: true }> {
  const known = await findNumber(ctx.tx, ctx.tenant, key)
  const isBlocked = known?.blockedUntil != null && known.blockedUntil > ctx.now
  if (known === undefined || !(isBlocked || known.proposedAt !== null)) return refuse(numberNotBlocked)
  await putNumber(ctx.tx, ctx.tenant, {
    ...known,
    blockedUntil: null,
    target: null,
    reason: '',
    proposedAt: null,
  })
  await log(ctx, key, isBlocked ? 'lifted' : 'declined', reason)
  publish(ctx, NumberUnblocked.of({ key }))
  return { done: true }
}
