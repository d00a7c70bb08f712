import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { AnswerTransfer, GetBoard, ListIncidents, ListTransfers, type TransferCard } from '../../contract.ts'
import { elapsed } from '../logic/clock.ts'
import { ExampleTag } from '../parts/marks.tsx'
import { useNow } from '../parts/use-now.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useBoardWords } from './words.ts'

const REFRESH = [ListTransfers, ListIncidents, GetBoard]

/** Incidents that a neighbouring centre offers, each with the time that is left for an answer. */
export function OffersPanel() {
  const { w } = useBoardWords()
  const { data = [] } = useEndpoint(ListTransfers, {})
  const offers = data.filter(({ direction, state }) => direction === 'in' && state === 'offered')
  if (offers.length === 0) return null
  return (
    <Panel title={w.offers}>
      <ul className="rows" aria-live="polite">
        {offers.map((one) => (
          <Offer key={one.id} offer={one} />
        ))}
      </ul>
    </Panel>
  )
}

function Offer({ offer }: { offer: TransferCard }) {
  const { w } = useBoardWords()
  const { categoryName } = useCentre()
  const say = useSay()
  const mayAnswer = useMay(AnswerTransfer)
  const [isRefusing, setRefusing] = useState(false)
  const answer = useAct(AnswerTransfer, { refresh: REFRESH, onDone: () => say(w.taken) })
  return (
    <li className="row">
      <span className="row__name">
        {w.offerFrom(offer.neighbour, offer.theirNumber)} <ExampleTag shown={offer.isExample} />
      </span>
      <span className="row__note">
        {categoryName(offer.category)} · {offer.priority}
        {offer.via === 'eido' ? null : <AnswerUntil dueAt={offer.dueAt} />}
      </span>
      {answer.problem === undefined ? null : <ProblemNote problem={answer.problem} />}
      {mayAnswer ? (
        <span className="row-acts">
          <button
            type="button"
            className="button button--main"
            disabled={answer.pending}
            onClick={() => void answer.run({ transferId: offer.id, accepted: true })}
          >
            {w.take}
          </button>
          <button type="button" className="button" onClick={() => setRefusing(true)}>
            {w.refuse}
          </button>
        </span>
      ) : null}
      {isRefusing ? <RefuseDialog offer={offer} onClose={() => setRefusing(false)} /> : null}
    </li>
  )
}

/** The clock of an offer made on this installation. */
function AnswerUntil({ dueAt }: { dueAt: string }) {
  const { w } = useBoardWords()
  const left = elapsed(new Date(useNow()).toISOString(), Date.parse(dueAt))
  return (
    <>
      {' '}
      · {w.offerUntil} <span className="number">{left}</span>
    </>
  )
}

function RefuseDialog({ offer, onClose }: { offer: TransferCard; onClose: () => void }) {
  const { w } = useBoardWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  return (
    <Dialog title={w.refuse} onClose={onClose}>
      <ActForm
        endpoint={AnswerTransfer}
        refresh={REFRESH}
        input={(typed) => ({ ...typed, transferId: offer.id, accepted: false })}
        submit={w.refuse}
        onCancel={onClose}
        onDone={() => {
          say(w.refused)
          onClose()
        }}
      >
        <InputField name="reason" label={w.refuseReason} help={shared.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
