import { useEffect, useRef } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetTicket, type TicketFile, type WorklistTicket } from '../../contract.ts'
import { unitWord } from '../unit.ts'
import { usePharmacyWords } from '../words.ts'
import { type DeskAct, KEYS } from './acts.ts'
import { LaneDialogButton } from './lane-dialog.tsx'
import { ScanField } from './scan-field.tsx'
import { useDeskWords } from './words.ts'

interface TicketPanelProps {
  ticket: WorklistTicket
  may: readonly DeskAct[]
  counters: readonly string[]
  counter: string
  onCounter: (counter: string) => void
  /** The prescription is shown, and the read noted. */
  isOpen: boolean
  onOpen: () => void
  onAct: (act: DeskAct) => void
  onChecked: () => void
}

/** The chosen number: its next steps, and its prescription once somebody asks for it. */
export function TicketPanel(props: TicketPanelProps) {
  const { w: shared } = usePharmacyWords()
  const { w } = useDeskWords()
  const { ticket, may, onAct } = props
  const head = useRef<HTMLHeadingElement>(null)
  // On a phone the panel lies below the list: what was chosen comes into sight. Nothing is handed back to React, for
  // newer browsers answer a scroll with a promise, and that is no clean-up.
  useEffect(() => void head.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <>
      <h2 ref={head} className="desk-panel__head">
        {w.chosen(ticket.number)}
      </h2>
      <p className="row__note">
        {shared.states[ticket.state]} · {shared.lanes[ticket.lane]}
        {ticket.calls > 0 ? ` · ${w.calls(ticket.calls)}` : ''}
      </p>
      {may.includes('call') ? <CounterField {...props} /> : null}
      <div className="desk-acts">
        {may.map((act, i) => (
          <button
            key={act}
            type="button"
            className={i === 0 ? 'button button--main' : 'button'}
            onClick={() => onAct(act)}
          >
            {w.acts[act]} <kbd aria-label={w.keyOf(KEYS[act])}>{KEYS[act].toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      {props.isOpen ? (
        <Prescription {...props} />
      ) : (
        <>
          <button type="button" className="button" onClick={props.onOpen}>
            {w.open}
          </button>
          <p className="row__note">{w.openNote}</p>
        </>
      )}
    </>
  )
}

function CounterField({ counters, counter, onCounter }: TicketPanelProps) {
  const { w } = useDeskWords()
  return (
    <label className="field desk-counter">
      <span>{w.counter}</span>
      <select className="input" value={counter} onChange={(event) => onCounter(event.currentTarget.value)}>
        {counters.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}

function Prescription(props: TicketPanelProps) {
  const found = useEndpoint(GetTicket, { ticketId: props.ticket.id, purpose: 'service' })
  return (
    <Answer of={found} lines={6}>
      {(file) => <File {...props} file={file} />}
    </Answer>
  )
}

function File({ ticket, may, onChecked, file }: TicketPanelProps & { file: TicketFile }) {
  const { w, language } = useDeskWords()
  const { prescription, patient } = file
  return (
    <>
      {may.includes('check') ? <ScanField ticketId={ticket.id} onAll={onChecked} /> : null}
      <dl className="facts">
        <div>
          <dt>{w.patient}</dt>
          <dd>
            {patient.name ?? '—'}
            <span className="facts__note">
              {[patient.birthDate, patient.cardNumber, patient.nik].filter(Boolean).join(' · ')}
            </span>
          </dd>
        </div>
        <div>
          <dt>{w.prescriber}</dt>
          <dd>{prescription.prescriber ?? '—'}</dd>
        </div>
        <div>
          <dt>{w.because}</dt>
          <dd>
            {file.because[language]} <LaneDialogButton ticket={ticket} />
          </dd>
        </div>
      </dl>
      <Medicines file={file} isChecking={may.includes('check')} />
      <History file={file} />
    </>
  )
}

/** What was prescribed, with what the second person has read where a check is on. */
export function Medicines({ file, isChecking }: { file: TicketFile; isChecking: boolean }) {
  const { w } = useDeskWords()
  return (
    <>
      <h3>{w.medicines}</h3>
      <ul className="rows">
        {file.prescription.items.map((item) => (
          <li className="row" key={item.id}>
            <div>
              <p className="row__name">{item.name}</p>
              <p className="row__note">
                {item.quantity} {unitWord(item.unit)} · {w.dosage}: {item.dosage ?? '—'}
              </p>
              {item.substitution === null ? null : (
                <p className="row__note">
                  {w.replaced(item.substitution.prescribedName)}: {item.substitution.reason}
                </p>
              )}
            </div>
            {isChecking ? (
              <span className={item.isScanned ? 'tag tag--good' : 'tag'}>
                {item.isScanned ? w.scanned : w.notScanned}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What happened to the ticket, folded. */
export function History({ file }: { file: TicketFile }) {
  const { w, language } = useDeskWords()
  return (
    <details className="past">
      <summary>{w.history}</summary>
      <ol className="rows">
        {file.events.map((event) => (
          <li className="row" key={event.n}>
            <span>{w.events[event.kind]}</span>
            <span className="row__note">{wib(event.at, language)}</span>
            {event.note === null ? null : <p className="row__note">{event.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
