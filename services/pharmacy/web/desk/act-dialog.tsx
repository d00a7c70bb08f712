import { type SubmitEvent, useId } from 'react'
import { typedIn } from '#platform/client/form/typed.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { GetTicket, MISTAKES, type PrescriptionItem, type WorklistTicket } from '../../contract.ts'
import { unitWord } from '../unit.ts'
import { usePharmacyWords } from '../words.ts'
import { inputOf } from './act-input.ts'
import type { DeskAct } from './acts.ts'
import { ReplacementFields } from './replacement-fields.tsx'
import { useDeskWords } from './words.ts'

const ASKS: readonly DeskAct[] = ['clarify', 'answer', 'fail', 'handOver', 'cancel']

/** Whether an act needs words before it is sent. */
export const needsDialog = (act: DeskAct): boolean => ASKS.includes(act)

interface ActDialogProps {
  act: DeskAct
  ticket: WorklistTicket
  onClose: () => void
  onSend: (input: Record<string, unknown>) => void
}

/** What an act needs to know, and one button. */
export function ActDialog({ act, ticket, onClose, onSend }: ActDialogProps) {
  const { w } = useDeskWords()
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSend(inputOf(act, typedIn(event.currentTarget)))
  }
  return (
    <Dialog title={`${w.acts[act]}: ${ticket.number}`} onClose={onClose}>
      <form className="act-form" onSubmit={send}>
        {act === 'handOver' ? <HandOverFields ticket={ticket} /> : null}
        {act === 'fail' ? <MistakeFields /> : null}
        {act === 'clarify' || act === 'cancel' ? <Words name="reason" label={w.reason} /> : null}
        {act === 'answer' ? (
          <>
            <Words name="answer" label={w.answerOf} />
            <ReplacementFields ticketId={ticket.id} />
          </>
        ) : null}
        <div className="act-form__foot">
          <button type="submit" className="button button--main">
            {w.acts[act]}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Words({ name, label }: { name: string; label: string }) {
  const { w } = useDeskWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        className="input input--area"
        rows={3}
        required
        minLength={5}
        maxLength={500}
        aria-describedby={`${id}-help`}
      />
      <p className="field__help" id={`${id}-help`}>
        {w.reasonHelp}
      </p>
    </div>
  )
}

function MistakeFields() {
  const { w: shared } = usePharmacyWords()
  const { w } = useDeskWords()
  return (
    <>
      <label className="field">
        <span>{w.mistake}</span>
        <select className="input" name="mistake">
          {MISTAKES.map((one) => (
            <option key={one} value={one}>
              {shared.mistakes[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{w.note}</span>
        <textarea className="input input--area" name="note" rows={2} maxLength={500} />
      </label>
    </>
  )
}

const IDENTITIES = ['bpjs_card', 'hospital_card', 'identity_card', 'proxy_letter'] as const

function HandOverFields({ ticket }: { ticket: WorklistTicket }) {
  const { w } = useDeskWords()
  const found = useEndpoint(GetTicket, { ticketId: ticket.id, purpose: 'service' })
  return (
    <>
      <Answer of={found} lines={3}>
        {({ patient, prescription }) => (
          <>
            <p className="row__name">{[patient.name, patient.birthDate].filter(Boolean).join(' · ')}</p>
            <details className="past">
              <summary>{w.owedHelp}</summary>
              {prescription.items.map((item) => (
                <OwedField key={item.id} item={item} />
              ))}
            </details>
          </>
        )}
      </Answer>
      <label className="field">
        <span>{w.identifiedBy}</span>
        <select className="input" name="identifiedBy">
          {IDENTITIES.map((one) => (
            <option key={one} value={one}>
              {w.identities[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-tick">
        <input type="checkbox" name="isProxy" value="ya" /> <span>{w.isProxy}</span>
      </label>
      <label className="desk-tick">
        <input type="checkbox" name="educated" value="ya" required /> <span>{w.educated}</span>
      </label>
    </>
  )
}

function OwedField({ item }: { item: PrescriptionItem }) {
  const { w } = useDeskWords()
  return (
    <label className="field">
      <span>
        {w.owed(item.name)} ({unitWord(item.unit)})
      </span>
      <input className="input input--short" name={`owed-${item.id}`} inputMode="decimal" autoComplete="off" />
    </label>
  )
}
