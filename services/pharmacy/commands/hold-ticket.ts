import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { FacilitySettings, Lane, TicketEventKind } from '../contract.ts'
import * as problems from '../problems.ts'
import {
  apply,
  foldTicket,
  obstacleTo,
  type TicketEventData,
  type TicketFold,
  timeOf,
} from '../rules/states.ts'
import { findFacility } from '../store/facilities.ts'
import { addEvent, type Detail, listEventData } from '../store/ledger.ts'
import { lockTicket, numberOf, saveFold, type TicketRow } from '../store/tickets.ts'

/** A ticket held by an act, with what it has become. */
export interface HeldTicket {
  row: TicketRow
  fold: TicketFold
  settings: FacilitySettings
}

/** @throws Refusal `pharmacy.ticket_unknown` */
export async function holdTicket(ctx: Context, ticketId: string): Promise<HeldTicket> {
  const row = (await lockTicket(ctx.tx, ctx.tenant, ticketId)) ?? refuse(problems.ticketUnknown)
  return holdRow(ctx, row)
}

/** As {@link holdTicket}, of a ticket whose row is locked already. */
export async function holdRow(ctx: Context, row: TicketRow): Promise<HeldTicket> {
  const fold = foldTicket(await listEventData(ctx.tx, ctx.tenant, row.id))
  const { settings } = await getFacility(ctx, row.facility)
  return { row, fold, settings }
}

/** @throws Refusal `pharmacy.facility_unknown` */
export const getFacility = async (ctx: Context, code: string) =>
  (await findFacility(ctx.tx, ctx.tenant, code)) ?? refuse(problems.facilityUnknown)

/** What an act says beside its kind. */
export interface Act {
  /** True time of an act that is entered afterwards. */
  at?: string | undefined
  asked?: Partial<Pick<TicketEventData, 'lane' | 'counter' | 'mistake' | 'owed' | 'substituted'>>
  detail?: Detail
  /** Free text: kept apart from the ledger, erasable. */
  note?: string | undefined
}

/**
 * The event an act would be, if nothing stands against it.
 *
 * @throws Refusal `pharmacy.act_forbidden`, `time_implausible`, `checker_picked` or `compounded_never_express`
 */
export function eventOf(
  ctx: Context,
  held: HeldTicket,
  kind: TicketEventKind,
  act: Act = {},
): TicketEventData {
  const { fold, row, settings } = held
  const named = act.at === undefined ? undefined : new Date(act.at)
  const time = timeOf(named, ctx.now, fold.lastAt, settings.lateEntryHours)
  const event = { kind, by: ctx.actor.id, ...(time ?? { at: fold.lastAt, isLate: false }), ...act.asked }
  refuseObstacle(held, event, row)
  return time ? event : refuse(problems.timeImplausible)
}

function refuseObstacle({ fold }: HeldTicket, event: TicketEventData, row: TicketRow): void {
  const obstacle = obstacleTo(fold, event, row)
  if (obstacle === 'forbidden') {
    const { state, isClarifying } = fold
    refuse(problems.actForbidden, { act: event.kind, state, isClarifying })
  }
  if (obstacle === 'time') refuse(problems.timeImplausible)
  if (obstacle === 'checker') refuse(problems.checkerPicked)
  if (obstacle === 'compounded') refuse(problems.compoundedNeverExpress)
}

/** Writes one more event into the ledger and keeps what the ticket has become by it. */
export async function happen(
  ctx: Context,
  held: HeldTicket,
  kind: TicketEventKind,
  act: Act = {},
): Promise<HeldTicket & { at: Date }> {
  const event = eventOf(ctx, held, kind, act)
  const fold = apply(held.fold, event)
  const { id } = held.row
  await addEvent(ctx, {
    ticketId: id,
    n: fold.events,
    event,
    ...(act.detail ? { detail: act.detail } : {}),
    note: act.note,
  })
  await saveFold(ctx.tx, ctx.tenant, id, fold)
  return { ...held, fold, at: event.at }
}

/** What every fact about a ticket carries. */
export function ofTicket({ row, fold }: { row: TicketRow; fold: { lane: Lane } }) {
  return {
    ticketId: row.id,
    facility: row.facility,
    lane: fold.lane,
    number: numberOf(row),
    isExample: row.isExample,
  }
}

/** The same with what was prescribed, as counts, and when it was handed in. */
export const wayOf = ({ row, fold }: Pick<HeldTicket, 'row' | 'fold'>) => ({
  ...ofTicket({ row, fold }),
  items: row.items,
  compounded: row.compounded,
  receivedAt: fold.receivedAt.toISOString(),
})
