import type { Context } from '#platform/context.ts'
import type { Fact } from '#platform/facts/fact.ts'
import type { Subscription } from '#platform/module.ts'
import { TransferOffered } from '../facts.ts'
import { askDelivery } from './commands/keep-eido.ts'

export const interopSubscriptions: readonly Subscription[] = [
  { name: 'dispatch.send-offered-incidents', facts: [TransferOffered], handle: sendOffered },
]

/** A hand-over to a centre outside of this installation goes there as EIDO; the transfer's id is the delivery's. */
export async function sendOffered(ctx: Context, { payload }: Fact): Promise<void> {
  const { transferId, incidentId, neighbour, via } = payload as Record<string, string>
  if (via !== 'eido' || transferId === undefined || incidentId === undefined || neighbour === undefined)
    return
  await askDelivery(ctx, { deliveryId: transferId, incidentId, neighbour })
}
