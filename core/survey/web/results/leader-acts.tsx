import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  ConfirmSurvey,
  GetSurvey,
  GetSurveyFigures,
  GetSurveyResult,
  ReopenSurvey,
  type SurveyState,
} from '../../contract.ts'
import { useResultWords } from './words.ts'

const STALE = [GetSurvey, GetSurveyFigures, GetSurveyResult]

/** The head of the region answers for the validity, or takes that back with a reason. */
export function LeaderActs({ year, state }: { year: number; state: SurveyState }) {
  const { w } = useResultWords()
  const may = useMay(ConfirmSurvey)
  const [asking, setAsking] = useState(false)
  if (!may || (state !== 'stopped' && state !== 'confirmed')) return null
  const isConfirmed = state === 'confirmed'
  const Ask = isConfirmed ? AskReopen : AskConfirm
  return (
    <>
      <button
        type="button"
        className={isConfirmed ? 'button' : 'button button--main'}
        onClick={() => setAsking(true)}
      >
        {isConfirmed ? w.reopen : w.confirm}
      </button>
      {asking ? <Ask year={year} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

interface AskProps {
  year: number
  onClose: () => void
}

function AskConfirm({ year, onClose }: AskProps) {
  const { w } = useResultWords()
  const say = useSay()
  const act = useAct(ConfirmSurvey, {
    refresh: STALE,
    onDone: () => {
      onClose()
      say(w.confirmed)
    },
  })
  return (
    <Confirm
      title={w.confirmTitle}
      act={act}
      label={w.confirm}
      onConfirm={() => void act.run({ year, valid: true })}
      onClose={onClose}
    >
      <p>{w.confirmLead}</p>
    </Confirm>
  )
}

function AskReopen({ year, onClose }: AskProps) {
  const { w } = useResultWords()
  const say = useSay()
  return (
    <Dialog title={w.reopenTitle} onClose={onClose}>
      <p>{w.reopenLead}</p>
      <ActForm
        endpoint={ReopenSurvey}
        refresh={STALE}
        submit={w.reopen}
        input={(typed) => ({ ...typed, year })}
        onDone={() => {
          onClose()
          say(w.reopened)
        }}
        onCancel={onClose}
      >
        <InputField name="reason" label={w.reason} />
      </ActForm>
    </Dialog>
  )
}
