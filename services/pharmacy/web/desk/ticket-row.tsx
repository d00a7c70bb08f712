import type { WorklistTicket } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { stopwatch, urgencyOf } from './acts.ts'
import type { Unsent } from './unsent.ts'
import { useDeskWords } from './words.ts'

interface TicketRowProps {
  ticket: WorklistTicket
  /** The server's clock now, in milliseconds. */
  at: number
  isChosen: boolean
  unsent: readonly Unsent[]
  onChoose: () => void
}

/** One number of the queue: where it stands and how long it waits, in words as well as in colour. */
export function TicketRow({ ticket, at, isChosen, unsent, onChoose }: TicketRowProps) {
  const { w: shared } = usePharmacyWords()
  const { w } = useDeskWords()
  const elapsed = (at - new Date(ticket.receivedAt).getTime()) / 1000
  const urgency = urgencyOf(elapsed, ticket.promiseSeconds)
  const told = urgency === 'over' ? w.late : urgency === 'near' ? w.near : ''
  return (
    <li>
      <button
        type="button"
        className={`desk-ticket desk-ticket--${urgency}`}
        aria-pressed={isChosen}
        onClick={onChoose}
      >
        <span className="desk-ticket__number">{ticket.number}</span>
        <span className="desk-ticket__what">
          <span>
            {shared.states[ticket.state]}
            {ticket.isClarifying ? ` · ${w.clarifying}` : ''}
            {unsent.length > 0 ? ` · ${unsent.map(({ act }) => w.acts[act]).join(', ')}…` : ''}
          </span>
          <span className="row__note">
            {shared.lanes[ticket.lane]} · {w.items(ticket.items, ticket.compounded)}
            {ticket.isExample ? ` · ${shared.example}` : ''}
          </span>
        </span>
        <span className="desk-ticket__time">
          <span className="visually-hidden">{w.waitOf('')}</span>
          <span className="number">{stopwatch(elapsed)}</span>
          <span className="row__note">{told || (ticket.isStuck ? w.stuck : '')}</span>
        </span>
      </button>
    </li>
  )
}
