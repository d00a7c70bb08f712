import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { GetInterview, GetRanking, GetRound, ReturnQuestionnaire } from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

/** Gives a questionnaire back to the region with a reason. */
export function ReturnForm({ roundId, region }: { roundId: string; region: string }) {
  const { w } = useOneRoundWords()
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <div className="row-acts">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {w.returnIt}
      </button>
      {open ? (
        <Dialog title={w.returnIt} onClose={() => setOpen(false)}>
          <ActForm
            endpoint={ReturnQuestionnaire}
            refresh={[GetRanking, GetInterview, GetRound]}
            submit={w.returnIt}
            input={({ reason }) => ({ id: roundId, region, reason: reason ?? '' })}
            onDone={() => {
              say(w.returned)
              setOpen(false)
            }}
            onCancel={() => setOpen(false)}
          >
            <AreaField name="reason" label={w.reason} help={w.returnHelp} rows={3} />
          </ActForm>
        </Dialog>
      ) : null}
    </div>
  )
}
