import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { count, day, wib } from '#platform/ui/format.ts'
import {
  CloseCommitment,
  type Commitment,
  GetCertificate,
  GetJourney,
  ListCommitments,
} from '../../contract.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { SignForm } from './sign-form.tsx'
import { SignatoryTable } from './signatory-table.tsx'
import { Witnesses } from './witnesses.tsx'
import { useCommitmentWords } from './words.ts'

interface OneProps {
  commitment: Commitment
  /** An earlier one: only what it came to, the rest on demand. */
  folded?: boolean
}

/** One commitment: how far it is, its text, who has signed, and what the reader may do. */
export function OneCommitment({ commitment, folded }: OneProps) {
  const { w } = useCommitmentWords()
  if (folded) {
    return (
      <details className="past">
        <summary>{`${commitment.title}, ${w.states[commitment.state]}`}</summary>
        <Body commitment={commitment} />
      </details>
    )
  }
  return (
    <Panel title={commitment.title}>
      <Body commitment={commitment} />
    </Panel>
  )
}

function Body({ commitment }: { commitment: Commitment }) {
  const { w } = useCommitmentWords()
  const mine = commitment.signatories.filter(({ isMine }) => isMine)
  return (
    <>
      <Progress commitment={commitment} />
      <details className="past" open={mine.length > 0}>
        <summary>{w.readText}</summary>
        <p className="movement-text">{commitment.body}</p>
      </details>
      {mine.map((line) => (
        <SignForm key={line.id} commitment={commitment} line={line} />
      ))}
      <SignatoryTable commitment={commitment} />
      <Witnesses commitment={commitment} />
      <Ending commitment={commitment} />
    </>
  )
}

function Progress({ commitment }: { commitment: Commitment }) {
  const { w, language } = useCommitmentWords()
  const { signatories, state, dueOn, openedAt, endedAt, closeReason, digest, seal } = commitment
  const signed = signatories.filter(({ signature }) => signature !== null).length
  const progress = w.progress(count(signed, language), count(signatories.length, language))
  const tone = state === 'complete' ? 'tag--good' : state === 'open' ? 'tag--attention' : ''
  const frozen = endedAt === null ? w.due(day(dueOn, language)) : w.endedAt(`${wib(endedAt, language)} WIB`)
  return (
    <>
      <p>
        <span className={`tag ${tone}`}>{w.states[state]}</span> <strong>{progress}</strong>
      </p>
      <progress value={signed} max={signatories.length} aria-label={progress} />
      <p className="small mute">{`${w.openedAt(`${wib(openedAt, language)} WIB`)}. ${frozen}.`}</p>
      <FactList
        rows={[
          ...(closeReason === null ? [] : [[w.closeReason, closeReason] as [string, string]]),
          [
            w.digest,
            <span key="digest" className="movement-hash">
              {digest}
            </span>,
          ],
          ...(seal === null
            ? []
            : [
                [
                  w.seal,
                  <span key="seal" className="movement-hash">
                    {seal}
                  </span>,
                ] as [string, React.ReactNode],
              ]),
        ]}
      />
    </>
  )
}

/** A frozen one gives its certificate; an open one may be closed by the leader. */
function Ending({ commitment }: { commitment: Commitment }) {
  const { w } = useCommitmentWords()
  const mayClose = useMay(CloseCommitment)
  const [closing, setClosing] = useState(false)
  const proof = (
    <a className="button" href={`/komitmen/${commitment.code}`}>
      {w.proof}
    </a>
  )
  if (commitment.state !== 'open') {
    return (
      <p className="row-acts">
        <FileButton endpoint={GetCertificate} input={{ id: commitment.id }} label={w.download} />
        {proof}
      </p>
    )
  }
  return (
    <>
      <p className="row-acts">
        {mayClose ? (
          <button type="button" className="button" onClick={() => setClosing(true)}>
            {w.close}
          </button>
        ) : null}
        {proof}
      </p>
      {closing ? (
        <ReasonDialog
          title={w.close}
          lead={w.closeLead}
          endpoint={CloseCommitment}
          fixed={{ id: commitment.id, revision: commitment.revision }}
          refresh={[ListCommitments, GetJourney]}
          submit={w.close}
          said={w.closed}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </>
  )
}
