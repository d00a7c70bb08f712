import { useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetVersion, ListVersions, WithdrawVersion } from '../../contract.ts'
import { useBookWords } from '../words.ts'

/** Takes a proposal back, asked once more. */
export function WithdrawButton({ id }: { id: string }) {
  const { w } = useBookWords()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const act = useAct(WithdrawVersion, {
    refresh: [GetVersion, ListVersions],
    onDone: () => {
      setAsking(false)
      say(w.withdrawn)
    },
  })
  return (
    <p>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {w.withdraw}
      </button>
      {asking ? (
        <Confirm
          title={w.withdraw}
          act={act}
          label={w.withdraw}
          onConfirm={() => void act.run({ id })}
          onClose={() => setAsking(false)}
        >
          <p>{w.withdrawAsk}</p>
        </Confirm>
      ) : null}
    </p>
  )
}
