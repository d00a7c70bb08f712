import { QrCode } from '#platform/ui/qr-code/qr-code.tsx'
import type { Facility, Taken } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { useIntakeWords } from './words.ts'

interface TicketSlipProps {
  taken: Taken
  facility: Facility
  onNext: () => void
}

/** The number on paper of 58 mm: number, lane, QR code; no name, no medicine. */
export function TicketSlip({ taken, facility, onNext }: TicketSlipProps) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useIntakeWords()
  return (
    <>
      <section className="ticket-slip" aria-label={w.takenTitle(taken.number)}>
        <p>{facility.name}</p>
        <p className="ticket-slip__number">{taken.number}</p>
        <p>{shared.lanes[taken.lane]}</p>
        <QrCode text={`${location.origin}/antrean-obat/${taken.token}`} label={w.qr} />
        <p>{w.scan}</p>
      </section>
      <div role="status">
        <p>
          {w.taken(shared.lanes[taken.lane])} {taken.because[language]}
        </p>
        {taken.isNew ? null : <p>{w.known}</p>}
      </div>
      <div className="act-form__foot">
        <button type="button" className="button button--main" onClick={() => print()}>
          {w.print}
        </button>
        <button type="button" className="button" onClick={onNext}>
          {w.next}
        </button>
      </div>
    </>
  )
}
