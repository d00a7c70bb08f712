import { useState } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  GetRecommendation,
  ListRecommendations,
  ProveFollowUp,
  type RecommendationWithSteps,
  ReportFollowUp,
} from '../../contract.ts'
import { useFollowUpWords } from '../words.ts'

const REFRESH = [GetRecommendation, ListRecommendations]

/** What was done, with evidence: a report on the way, or the word that it is done. */
export function FollowUpForm({ one }: { one: RecommendationWithSteps }) {
  const { w } = useFollowUpWords()
  const say = useSay()
  const [note, setNote] = useState('')
  const [evidence, setEvidence] = useState<string[]>([])
  const clear = (said: string) => {
    say(said)
    setNote('')
    setEvidence([])
  }
  const prove = useAct(ProveFollowUp, { refresh: REFRESH, onDone: () => clear(w.provedSaid) })
  const input = { id: one.id, revision: one.revision, note: note.trim(), evidence }
  return (
    <ActForm
      endpoint={ReportFollowUp}
      refresh={REFRESH}
      submit={w.reportSubmit}
      input={() => input}
      onDone={() => clear(w.reported)}
    >
      {prove.problem === undefined ? null : <ProblemNote problem={prove.problem} writing />}
      <AreaField name="note" label={w.note} help={w.noteHelp} value={note} onChange={setNote} />
      <fieldset className="field">
        <legend>{w.evidence}</legend>
        <p className="small mute">{w.evidenceHelp}</p>
        <EvidencePicker chosen={evidence} onChange={setEvidence} />
      </fieldset>
      <button
        type="button"
        className="button"
        disabled={prove.pending || note.trim().length < 3}
        onClick={() => void prove.run(input)}
      >
        {w.proveSubmit}
      </button>
    </ActForm>
  )
}
