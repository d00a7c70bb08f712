import type { Fact } from '#platform/facts/fact.ts'
import type { LiveTopic } from '#platform/live/topic.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import * as f from './facts.ts'

const OF_TICKETS = [
  f.PrescriptionReceived,
  f.Screened,
  f.ClarificationStarted,
  f.ClarificationEnded,
  f.Prepared,
  f.CheckFailed,
  f.Checked,
  f.MedicineReady,
  f.TicketCalled,
  f.TicketMissed,
  f.TicketReturned,
  f.MedicineHandedOver,
  f.OwedSettled,
  f.TicketClosed,
  f.TicketCancelled,
  f.LaneOverridden,
  f.ParcelSent,
  f.ParcelDelivered,
  f.ParcelReturned,
]

/** Numbers, lanes and counters; the ticket's id stays inside, for it leads to a prescription. */
function shown({ name, payload }: Fact): Record<string, unknown> {
  const { facility, number, lane, counter = null, calls = null } = payload
  return { happened: name.replace('pharmacy.', ''), facility, number, lane, counter, calls }
}

/** What the wall says: a number as any board shows it. */
const TICKER: Readonly<Record<string, (number: string) => Bilingual>> = {
  'pharmacy.ticket_called': (number) => ({ id: `${number} dipanggil`, en: `${number} called` }),
  'pharmacy.medicine_handed_over': (number) => ({
    id: `${number}: obat diserahkan`,
    en: `${number}: medicine handed over`,
  }),
}

export const live: readonly LiveTopic[] = [
  {
    name: 'pharmacy.desk',
    access: 'pharmacy.prescription.read',
    facts: [...OF_TICKETS, f.NearMissCaught],
    ticker: ({ name, payload }) => TICKER[name]?.(String(payload.number)),
  },
  /** Boards and phones of everybody: a number, and what happened to it. */
  { name: 'pharmacy.board', access: 'public', facts: OF_TICKETS, show: shown },
  { name: 'pharmacy.ticket', access: 'public', facts: OF_TICKETS, show: shown },
]
