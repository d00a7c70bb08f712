import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import { TransferReceived, TransferSettled } from '../facts.ts'
import {
  atNeighbour,
  insertTransfer,
  lockTransfer,
  settleTransfer,
  type TransferRow,
} from '../store/transfers.ts'
import { settleOffer } from './transfers.ts'

// What one centre says is carried to the other by the worker, behind whose wall the fact stands. Each reaction
// publishes behind the other wall alone, and may be run again (docs/adr/0018).

interface Told {
  transferId: string
  neighbour: string
  via: string
}

/** Lays an offer before the neighbour; an offer that lapsed is taken from their list again. */
export async function carryOffer(ctx: Context, fact: Fact): Promise<void> {
  const { transferId, neighbour, via } = fact.payload as unknown as Told
  if (via !== 'installation') return
  if (fact.name === TransferSettled.name) return takeBack(ctx, fact)
  const row = await lockTransfer(ctx.tx, ctx.tenant, transferId)
  if (row === undefined || row.state !== 'offered') return
  await atNeighbour(ctx, neighbour, async (there) => {
    const theirs: TransferRow = { ...row, direction: 'in', neighbour: ctx.tenant, incidentId: null }
    if (!(await insertTransfer(there.tx, there.tenant, theirs))) return
    const offeredAt = row.offeredAt.toISOString()
    publish(there, TransferReceived.of({ transferId, neighbour: ctx.tenant, via: row.via, offeredAt }))
  })
}

async function takeBack(ctx: Context, fact: Fact): Promise<void> {
  const { transferId, neighbour, state } = fact.payload as unknown as Told & { state: string }
  if (state !== 'lapsed') return
  const end = { state: 'lapsed', at: fact.recordedAt, reason: '' } as const
  await atNeighbour(ctx, neighbour, (there) => settleTransfer(there.tx, there.tenant, transferId, end))
}

/** Tells the centre that offered how it was answered. An answer that comes after the lapse changes nothing there. */
export async function carryAnswer(ctx: Context, fact: Fact): Promise<void> {
  const { transferId, neighbour, via, accepted, answeredAt } = fact.payload as unknown as Told & {
    accepted: boolean
    answeredAt: string
  }
  if (via !== 'installation') return
  const ours = await lockTransfer(ctx.tx, ctx.tenant, transferId)
  const end = {
    state: accepted ? ('acknowledged' as const) : ('refused' as const),
    at: new Date(answeredAt),
    reason: accepted ? '' : (ours?.reason ?? ''),
  }
  await atNeighbour(ctx, neighbour, async (there) => {
    publish(there, ...(await settleOffer(there, transferId, end)))
  })
}
