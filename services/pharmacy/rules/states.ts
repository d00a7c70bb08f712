import type { Lane, Mistake, TicketEventKind, TicketState } from '../contract/words.ts'

// Invariants
//
// 1. State is a fold over the events of a ticket; nobody writes it.
// 2. Time never runs back on a ticket: handed over ≥ ready ≥ received, whatever was entered afterwards.
// 3. Whoever prepared a medicine never checks it (Permenkes 72/2016: a second person).
// 4. Compounded medicine is never in the express lane.
// 5. While a doctor is asked nothing goes on but the answer, a cancellation or another lane; the clock runs.
//
//                 clarification_started / _ended (from received, screened, prepared; the state stays)
//
//  received --screened--> screened --prepared--> prepared --checked--> checked --ready--> ready <---+
//                            ^                      |                                     | |       | returned,
//                            +----- check_failed ---+                        called (again) |       | parcel_returned
//                                                                                 v         |       |
//            partial <--handed_over (owed)-- called --missed--> no_show ----------|---------|-------+
//               |                              |                   |              |         |       |
//      owed_settled (last)                handed_over         parcel_sent <-------+---------+       |
//               v                              v                   v                                |
//          handed_over <-----------------------+                  sent --parcel_delivered--> delivered
//               |                                                   +-------------------------------+
//               +--closed--> closed <--closed-- delivered
//
//  cancelled: from every state before the medicine has left the pharmacy, no_show included.

/** What happened to a ticket, as far as its state asks. */
export interface TicketEventData {
  kind: TicketEventKind
  at: Date
  by: string
  isLate?: boolean
  lane?: Lane
  counter?: string
  mistake?: Mistake
  /** Items replaced by what was agreed with the doctor. */
  substituted?: number
  /** Items owed after a hand-over, or still owed after a settlement. */
  owed?: number
}

/** What a ticket has become. */
export interface TicketFold {
  events: number
  state: TicketState
  lane: Lane
  isClarifying: boolean
  clarifications: number
  clarifyingSince: Date | null
  receivedAt: Date
  screenedAt: Date | null
  preparedAt: Date | null
  preparedBy: string | null
  /** How often it was prepared; each preparation is checked anew. */
  round: number
  /** The first mistake caught since the last good check. */
  nearMiss: Mistake | null
  checkedAt: Date | null
  readyAt: Date | null
  calledAt: Date | null
  calls: number
  counter: string | null
  missedAt: Date | null
  wasMissed: boolean
  handedOverAt: Date | null
  sentAt: Date | null
  owed: number
  /** Nothing is left to do for the queue. */
  endedAt: Date | null
  since: Date
  lastAt: Date
  isLateEntry: boolean
}

/** From which states an act may happen; `received` begins a ticket. */
export const ALLOWED: Readonly<Record<TicketEventKind, readonly TicketState[]>> = {
  received: [],
  screened: ['received'],
  clarification_started: ['received', 'screened', 'prepared'],
  clarification_ended: ['received', 'screened', 'prepared'],
  prepared: ['screened'],
  check_failed: ['prepared'],
  checked: ['prepared'],
  ready: ['checked'],
  called: ['ready', 'called'],
  missed: ['called'],
  returned: ['no_show'],
  handed_over: ['called'],
  owed_settled: ['partial'],
  closed: ['handed_over', 'delivered'],
  cancelled: ['received', 'screened', 'prepared', 'checked', 'ready', 'called', 'no_show'],
  lane_overridden: ['received', 'screened', 'prepared', 'checked', 'ready', 'called', 'no_show'],
  parcel_sent: ['ready', 'called', 'no_show'],
  parcel_delivered: ['sent'],
  parcel_returned: ['sent'],
}

const WHILE_CLARIFYING: readonly TicketEventKind[] = ['clarification_ended', 'cancelled', 'lane_overridden']

/** Why an act cannot happen. */
export type Obstacle = 'forbidden' | 'time' | 'checker' | 'compounded'

/** @returns the first reason against an act, or nothing */
export function obstacleTo(
  fold: TicketFold,
  event: TicketEventData,
  ticket: { compounded: number },
): Obstacle | undefined {
  if (!ALLOWED[event.kind].includes(fold.state)) return 'forbidden'
  if (fold.isClarifying !== WHILE_CLARIFYING.includes(event.kind) && !isFree(event.kind)) return 'forbidden'
  if (event.at < fold.lastAt) return 'time'
  if (isCheck(event.kind) && event.by === fold.preparedBy) return 'checker'
  if (event.lane === 'express' && ticket.compounded > 0) return 'compounded'
  return undefined
}

/** Neither asks for a clarification nor minds one. */
const isFree = (kind: TicketEventKind): boolean => kind === 'cancelled' || kind === 'lane_overridden'

export const isCheck = (kind: TicketEventKind): boolean => kind === 'checked' || kind === 'check_failed'

/** A ticket as it begins. */
export const begin = (lane: Lane, at: Date, isLate = false): TicketFold => ({
  events: 1,
  state: 'received',
  lane,
  isClarifying: false,
  clarifications: 0,
  clarifyingSince: null,
  receivedAt: at,
  screenedAt: null,
  preparedAt: null,
  preparedBy: null,
  round: 0,
  nearMiss: null,
  checkedAt: null,
  readyAt: null,
  calledAt: null,
  calls: 0,
  counter: null,
  missedAt: null,
  wasMissed: false,
  handedOverAt: null,
  sentAt: null,
  owed: 0,
  endedAt: null,
  since: at,
  lastAt: at,
  isLateEntry: isLate,
})

type Change = (fold: TicketFold, event: TicketEventData) => Partial<TicketFold>

const CHANGES: Readonly<Record<TicketEventKind, Change>> = {
  received: () => ({}),
  screened: (_, { at }) => ({ state: 'screened', screenedAt: at }),
  clarification_started: ({ clarifications }, { at }) => ({
    isClarifying: true,
    clarifyingSince: at,
    clarifications: clarifications + 1,
  }),
  // What was picked before another drug was agreed on is picked anew.
  clarification_ended: ({ state, preparedAt, preparedBy }, { substituted = 0 }) => ({
    isClarifying: false,
    clarifyingSince: null,
    ...(state === 'prepared' && substituted > 0
      ? { state: 'screened', preparedAt: null, preparedBy: null }
      : { preparedAt, preparedBy }),
  }),
  prepared: ({ round }, { at, by }) => ({
    state: 'prepared',
    preparedAt: at,
    preparedBy: by,
    round: round + 1,
  }),
  check_failed: ({ nearMiss }, { mistake }) => ({
    state: 'screened',
    preparedAt: null,
    preparedBy: null,
    nearMiss: nearMiss ?? mistake ?? null,
  }),
  checked: (_, { at }) => ({ state: 'checked', checkedAt: at, nearMiss: null }),
  ready: (_, { at }) => ({ state: 'ready', readyAt: at }),
  called: ({ calls }, { at, counter }) => ({
    state: 'called',
    calledAt: at,
    calls: calls + 1,
    counter: counter ?? null,
  }),
  missed: (_, { at }) => ({ state: 'no_show', missedAt: at, wasMissed: true }),
  // Whoever comes back is called as often as anybody.
  returned: () => ({ state: 'ready', calls: 0, counter: null }),
  handed_over: (_, { at, owed = 0 }) => ({
    state: owed > 0 ? 'partial' : 'handed_over',
    handedOverAt: at,
    endedAt: at,
    owed,
  }),
  owed_settled: (_, { owed = 0 }) => ({ state: owed > 0 ? 'partial' : 'handed_over', owed }),
  closed: () => ({ state: 'closed' }),
  cancelled: (_, { at }) => ({ state: 'cancelled', endedAt: at, isClarifying: false, clarifyingSince: null }),
  lane_overridden: ({ lane }, event) => ({ lane: event.lane ?? lane }),
  parcel_sent: (_, { at }) => ({ state: 'sent', sentAt: at, endedAt: at }),
  parcel_delivered: () => ({ state: 'delivered' }),
  parcel_returned: () => ({ state: 'ready', sentAt: null, endedAt: null, calls: 0, counter: null }),
}

/** A ticket after one more event that was allowed. */
export function apply(fold: TicketFold, event: TicketEventData): TicketFold {
  const change = CHANGES[event.kind](fold, event)
  const isMoved = change.state !== undefined && change.state !== fold.state
  return {
    ...fold,
    ...change,
    events: fold.events + 1,
    since: isMoved ? event.at : fold.since,
    lastAt: event.at,
    isLateEntry: fold.isLateEntry || event.isLate === true,
  }
}

/** The state of a ticket from all that happened to it; the first event is `received` with its lane. */
export function foldTicket(events: readonly TicketEventData[]): TicketFold {
  const [first, ...others] = events
  if (first?.kind !== 'received' || first.lane === undefined)
    throw new Error('A ticket begins by being received.')
  return others.reduce(apply, begin(first.lane, first.at, first.isLate))
}

/** Latest plausible difference between the clock of a desk and ours, in milliseconds. */
const CLOCK_SLACK = 30_000

/**
 * When an act happened. What is entered at once takes our clock, and never lies before the ticket's last event even
 * if the clock was set back; what is entered afterwards keeps its own time and is marked.
 *
 * @returns nothing where the time named is in the future, before the last event, or too long ago
 */
export function timeOf(
  named: Date | undefined,
  now: Date,
  lastAt: Date | null,
  lateEntryHours: number,
): { at: Date; isLate: boolean } | undefined {
  if (named === undefined) return { at: lastAt !== null && lastAt > now ? lastAt : now, isLate: false }
  const age = now.getTime() - named.getTime()
  if (age < -CLOCK_SLACK || age > lateEntryHours * 3_600_000) return undefined
  if (lastAt !== null && named < lastAt) return undefined
  return { at: named, isLate: age > CLOCK_SLACK }
}
