import { useState } from 'react'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  GetRecommendation,
  JudgeFollowUp,
  ListRecommendations,
  type RecommendationWithSteps,
} from '../../contract.ts'
import { useFollowUpWords } from '../words.ts'

/** Accept what was proven, or give it back; either way with reasons the region reads. */
export function JudgeForm({ one }: { one: RecommendationWithSteps }) {
  const { w } = useFollowUpWords()
  const say = useSay()
  const [note, setNote] = useState('')
  const act = useAct(JudgeFollowUp, { refresh: [GetRecommendation, ListRecommendations] })
  const judge = async (accepted: boolean) => {
    const done = await act.run({ id: one.id, revision: one.revision, accepted, note: note.trim() })
    if (done) say(accepted ? w.accepted : w.givenBack)
  }
  const isShort = note.trim().length < 3
  return (
    <div className="act-form">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <AreaField name="note" label={w.reason} help={w.reasonHelp} value={note} onChange={setNote} />
      <div className="act-form__foot">
        <button
          type="button"
          className="button button--main"
          disabled={act.pending || isShort}
          onClick={() => void judge(true)}
        >
          {w.accept}
        </button>
        <button
          type="button"
          className="button"
          disabled={act.pending || isShort}
          onClick={() => void judge(false)}
        >
          {w.giveBack}
        </button>
      </div>
    </div>
  )
}
