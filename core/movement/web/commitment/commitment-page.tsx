import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { type Commitment, ListCommitments, OpenCommitment } from '../../contract.ts'
import { OneCommitment } from './one-commitment.tsx'
import { OpenForm } from './open-form.tsx'
import { TextPanel } from './text-panel.tsx'
import { useCommitmentWords } from './words.ts'

/** The joint commitment of the region: sign it, follow it, prepare the next. */
export function CommitmentPage() {
  const { w } = useCommitmentWords()
  const all = useEndpoint(ListCommitments, {})
  return (
    <Screen eyebrow={w.movement} title={w.title} lead={w.lead}>
      <Answer of={all} lines={8}>
        {(commitments) => <Whole commitments={commitments} />}
      </Answer>
    </Screen>
  )
}

function Whole({ commitments }: { commitments: readonly Commitment[] }) {
  const { w } = useCommitmentWords()
  const mayPrepare = useMay(OpenCommitment)
  const [newest, ...earlier] = commitments
  return (
    <>
      {newest === undefined ? (
        <EmptyState title={w.none}>
          <p>{w.noneBody}</p>
        </EmptyState>
      ) : (
        <OneCommitment commitment={newest} />
      )}
      {mayPrepare ? <TextPanel /> : null}
      {mayPrepare && newest?.state !== 'open' ? <OpenForm /> : null}
      {earlier.length === 0 ? null : (
        <Panel title={w.earlier}>
          {earlier.map((one) => (
            <OneCommitment key={one.id} commitment={one} folded />
          ))}
        </Panel>
      )}
    </>
  )
}
