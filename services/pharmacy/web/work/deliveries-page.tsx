import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useLiveRefresh } from '#platform/client/live.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { rupiah } from '#platform/ui/format.ts'
import { EndParcel, type Facility, ListParcels, type Parcel, SendParcel } from '../../contract.ts'
import { OfFacility } from '../facility.tsx'
import { usePharmacyWords } from '../words.ts'
import { useWorkWords } from './words.ts'

/** Medicine brought home: what waits, is under way and arrived. */
export function DeliveriesPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useWorkWords()
  return (
    <Screen eyebrow={shared.eyebrow} title={w.deliveries.title} lead={w.deliveries.lead}>
      <OfFacility>{(facility) => <Parcels key={facility.code} facility={facility} />}</OfFacility>
    </Screen>
  )
}

function Parcels({ facility }: { facility: Facility }) {
  const { w } = useWorkWords()
  const { code } = usePlace()
  useLiveRefresh('pharmacy.desk', code, [ListParcels])
  const found = useEndpoint(ListParcels, { facility: facility.code, purpose: 'delivery' })
  return (
    <Answer of={found}>
      {({ parcels }) =>
        parcels.length === 0 ? (
          <EmptyState title={w.deliveries.empty}>
            <p>{w.deliveries.emptyBody}</p>
          </EmptyState>
        ) : (
          <>
            <p className="row__note">{w.deliveries.note}</p>
            <ul className="rows">
              {parcels.map((parcel) => (
                <ParcelRow key={parcel.ticketId} parcel={parcel} />
              ))}
            </ul>
          </>
        )
      }
    </Answer>
  )
}

function ParcelRow({ parcel }: { parcel: Parcel }) {
  const { w, language } = useWorkWords()
  const words = w.deliveries
  return (
    <li className="row">
      <div>
        <p className="row__name">
          {parcel.number} · {words.states[parcel.state]}
        </p>
        <p className="row__note">
          {[parcel.courier, parcel.parcelCode, parcel.fee === null ? null : rupiah(parcel.fee, language)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="row__note">{parcel.address}</p>
      </div>
      <ParcelActs parcel={parcel} />
    </li>
  )
}

function ParcelActs({ parcel }: { parcel: Parcel }) {
  const { w } = useWorkWords()
  const words = w.deliveries
  const [isSending, send] = useState(false)
  const end = useAct(EndParcel, { refresh: [ListParcels] })
  const { ticketId, number, state } = parcel
  return (
    <div className="row-acts">
      {end.problem === undefined ? null : <ProblemNote problem={end.problem} writing />}
      {state === 'waiting' || state === 'returned' ? (
        <button type="button" className="button" onClick={() => send(true)}>
          {words.send}
          <span className="visually-hidden"> {number}</span>
        </button>
      ) : null}
      {state === 'sent'
        ? (['delivered', 'returned'] as const).map((outcome) => (
            <button
              key={outcome}
              type="button"
              className="button"
              aria-label={words.of(words[outcome], number)}
              disabled={end.pending}
              onClick={() => void end.run({ ticketId, outcome })}
            >
              {words[outcome]}
            </button>
          ))
        : null}
      {isSending ? <SendDialog parcel={parcel} onClose={() => send(false)} /> : null}
    </div>
  )
}

function SendDialog({ parcel, onClose }: { parcel: Parcel; onClose: () => void }) {
  const { w } = useWorkWords()
  const words = w.deliveries
  const say = useSay()
  return (
    <Dialog title={words.of(words.send, parcel.number)} onClose={onClose}>
      <ActForm
        endpoint={SendParcel}
        refresh={[ListParcels]}
        input={({ fee = '', ...typed }) => ({ ...typed, fee: Number(fee), ticketId: parcel.ticketId })}
        submit={words.send}
        onCancel={onClose}
        onDone={() => {
          say(words.sentDone)
          onClose()
        }}
      >
        <InputField name="courier" label={words.courier} value="PT Pos" />
        <InputField name="parcelCode" label={words.parcelCode} />
        <InputField name="fee" label={words.fee} help={words.feeHelp} />
        <AreaField name="address" label={words.address} rows={3} />
        <InputField name="phone" label={words.phone} optional />
      </ActForm>
    </Dialog>
  )
}
