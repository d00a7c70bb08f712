import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Chore } from '#platform/module.ts'
import { miss } from './commands/call-ticket.ts'
import { happen, holdTicket, ofTicket } from './commands/hold-ticket.ts'
import { forget } from './commands/retention.ts'
import { TicketClosed } from './facts.ts'
import { isMissed } from './rules/settings.ts'
import { listCalledBefore, listToClose } from './store/tickets.ts'

export const chores: readonly Chore[] = [
  { name: 'pharmacy.miss', everyMinutes: 1, behind: 'regions', run: missWhoDidNotCome },
  { name: 'pharmacy.close', everyMinutes: 30, behind: 'regions', run: closeServed },
  { name: 'pharmacy.forget', everyMinutes: 360, behind: 'regions', run: forget },
]

/** The shortest time-out a facility may set, in milliseconds. */
const SHORTEST = 5 * 60_000

/** Numbers that were called as often and waited for as long as their facility sets are missed. */
export async function missWhoDidNotCome(ctx: Context): Promise<void> {
  const rows = await listCalledBefore(ctx.tx, ctx.tenant, new Date(ctx.now.getTime() - SHORTEST))
  for (const { id } of rows) {
    const held = await holdTicket(ctx, id)
    if (held.fold.state === 'called' && isMissed(held.fold, held.settings, ctx.now)) await miss(ctx, held)
  }
}

/** Hours in which a mistake at the counter can still be put right before a ticket is closed. */
const CLOSE_AFTER = 12 * 3_600_000
const MOST = 500

/** What was handed over or delivered, with nothing owed, is closed. */
export async function closeServed(ctx: Context): Promise<void> {
  const ids = await listToClose(ctx.tx, ctx.tenant, new Date(ctx.now.getTime() - CLOSE_AFTER), MOST)
  for (const id of ids) {
    const held = await happen(ctx, await holdTicket(ctx, id), 'closed')
    publish(ctx, TicketClosed.of({ ...ofTicket(held), closedAt: held.at.toISOString() }))
  }
}
