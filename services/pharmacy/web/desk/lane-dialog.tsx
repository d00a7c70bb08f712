import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetTicket, GetWorklist, LANES, OverrideLane, type WorklistTicket } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { useDeskWords } from './words.ts'

/** A pharmacist moves a ticket to another lane, with a reason. */
export function LaneDialogButton({ ticket }: { ticket: WorklistTicket }) {
  const { w: shared } = usePharmacyWords()
  const { w } = useDeskWords()
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  // Compounded medicine never enters the express lane; the server refuses it as well.
  const lanes = LANES.filter(
    (lane) => lane !== ticket.lane && (lane !== 'express' || ticket.compounded === 0),
  )
  if (!useMay(OverrideLane)) return null
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {w.override}
      </button>
      {isOpen ? (
        <Dialog title={w.override} onClose={close}>
          <ActForm
            endpoint={OverrideLane}
            refresh={[GetWorklist, GetTicket]}
            input={(typed) => ({ ...typed, ticketId: ticket.id })}
            submit={w.override}
            onCancel={close}
            onDone={() => {
              say(w.overridden)
              close()
            }}
          >
            <ChoiceField
              name="lane"
              label={shared.lane}
              choices={lanes.map((lane) => ({ value: lane, label: shared.lanes[lane] }))}
              value={lanes[0] ?? ''}
            />
            <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={2} />
          </ActForm>
        </Dialog>
      ) : null}
    </>
  )
}
