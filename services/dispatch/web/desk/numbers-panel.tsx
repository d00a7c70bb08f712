import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetCall, LiftBlock, ListNumbers, type NumberStanding } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

/** Numbers that are blocked, or that the policy would block, by the beginning of their keyed hash; a person lifts or declines. */
export function NumbersPanel() {
  const { w } = useDeskWords()
  const { language } = useDispatchWords()
  const mayLift = useMay(LiftBlock)
  const { data = [] } = useEndpoint(ListNumbers, {})
  const [lifting, setLifting] = useState<NumberStanding>()
  if (data.length === 0) return null
  return (
    <details>
      <summary>
        {w.numbers} ({data.length})
      </summary>
      <ul className="rows">
        {data.map((one) => (
          <li key={one.key} className="row">
            <span>
              {w.numberLine(one.key.slice(0, 8), one.misuses)}
              {one.block === null ? '' : `, ${w.numberBlocked(wib(one.block.until, language))}`}
              {one.proposedAt === null ? '' : `, ${w.numberProposed(wib(one.proposedAt, language))}`}
            </span>
            {mayLift ? (
              <button type="button" className="button" onClick={() => setLifting(one)}>
                {w.lift}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {lifting === undefined ? null : <LiftDialog standing={lifting} onClose={() => setLifting(undefined)} />}
    </details>
  )
}

function LiftDialog({ standing, onClose }: { standing: NumberStanding; onClose: () => void }) {
  const { w } = useDeskWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  return (
    <Dialog title={w.lift} onClose={onClose}>
      <ActForm
        endpoint={LiftBlock}
        refresh={[ListNumbers, GetCall]}
        input={(typed) => ({ ...typed, key: standing.key })}
        submit={w.lift}
        onCancel={onClose}
        onDone={() => {
          say(w.lifted)
          onClose()
        }}
      >
        <InputField name="reason" label={w.liftReason} help={shared.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
