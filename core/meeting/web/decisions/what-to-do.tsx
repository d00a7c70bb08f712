import { useState } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  ChangeDecision,
  type DecisionWithSteps,
  FinishDecision,
  GetDecision,
  GetMeeting,
  JudgeDecision,
  ListDecisions,
  WithdrawDecision,
} from '../../contract.ts'
import { useMeetingWords } from '../words.ts'
import { DecisionForm } from './decision-form.tsx'

const REFRESH = [GetDecision, ListDecisions, GetMeeting]

interface OfDecision {
  one: DecisionWithSteps
}

/** What the reader may do with a decision now; nothing where that is nothing. */
export function WhatToDo({ one }: OfDecision) {
  const { acts } = one
  return (
    <>
      {acts.includes('finish') ? <FinishForm one={one} /> : null}
      {acts.includes('judge') ? <JudgeForm one={one} /> : null}
      {acts.includes('change') ? <Correct one={one} /> : null}
    </>
  )
}

const ofOne = ({ id, revision }: DecisionWithSteps) => ({ decisionId: id, revision })

function FinishForm({ one }: OfDecision) {
  const { w } = useMeetingWords()
  const say = useSay()
  const [evidence, setEvidence] = useState<string[]>([])
  return (
    <Panel title={w.decisions.finish}>
      <ActForm
        endpoint={FinishDecision}
        refresh={REFRESH}
        input={(typed) => ({ ...typed, ...ofOne(one), evidence })}
        submit={w.decisions.finish}
        onDone={() => say(w.decisions.finished)}
      >
        <AreaField name="note" label={w.decisions.finishNote} />
        <fieldset className="field">
          <legend>{w.decisions.evidence}</legend>
          <p className="small mute">{w.decisions.evidenceHelp}</p>
          <EvidencePicker chosen={evidence} onChange={setEvidence} />
        </fieldset>
      </ActForm>
    </Panel>
  )
}

/** One note, two ends: confirmed, or opened again. */
function JudgeForm({ one }: OfDecision) {
  const { w } = useMeetingWords()
  const say = useSay()
  const [note, setNote] = useState('')
  const done = () => say(w.decisions.judged)
  const reopen = useAct(JudgeDecision, { refresh: REFRESH, onDone: done })
  const input = (accepted: boolean) => ({ ...ofOne(one), accepted, note: note.trim() })
  return (
    <Panel title={w.decisions.judge}>
      <ActForm
        endpoint={JudgeDecision}
        refresh={REFRESH}
        input={() => input(true)}
        submit={w.decisions.accept}
        onDone={done}
      >
        {reopen.problem === undefined ? null : <ProblemNote problem={reopen.problem} writing />}
        <AreaField name="note" label={w.decisions.judgeNote} value={note} onChange={setNote} />
        <button
          type="button"
          className="button"
          disabled={reopen.pending || note.trim().length < 3}
          onClick={() => void reopen.run(input(false))}
        >
          {w.decisions.reopen}
        </button>
      </ActForm>
    </Panel>
  )
}

/** Words, owner or date were wrong, or the decision is no longer wanted. */
function Correct({ one }: OfDecision) {
  const { w } = useMeetingWords()
  const [opened, setOpened] = useState<'change' | 'withdraw'>()
  const close = () => setOpened(undefined)
  return (
    <div className="act-form__foot">
      <button type="button" className="button" onClick={() => setOpened('change')}>
        {w.decisions.change}
      </button>
      <button type="button" className="button" onClick={() => setOpened('withdraw')}>
        {w.decisions.withdraw}
      </button>
      {opened === 'change' ? <ChangeDialog one={one} onClose={close} /> : null}
      {opened === 'withdraw' ? <WithdrawDialog one={one} onClose={close} /> : null}
    </div>
  )
}

function ChangeDialog({ one, onClose }: OfDecision & { onClose: () => void }) {
  const { w } = useMeetingWords()
  const say = useSay()
  return (
    <Dialog title={w.decisions.change} onClose={onClose}>
      <DecisionForm
        endpoint={ChangeDecision}
        fixed={ofOne(one)}
        decision={one}
        least={one.meeting.heldOn}
        refresh={REFRESH}
        submit={w.save}
        onCancel={onClose}
        onDone={() => say(w.decisions.changed)}
      />
    </Dialog>
  )
}

function WithdrawDialog({ one, onClose }: OfDecision & { onClose: () => void }) {
  const { w } = useMeetingWords()
  const say = useSay()
  return (
    <Dialog title={w.decisions.withdraw} onClose={onClose}>
      <ActForm
        endpoint={WithdrawDecision}
        refresh={REFRESH}
        input={(typed) => ({ ...typed, ...ofOne(one) })}
        submit={w.decisions.withdraw}
        onCancel={onClose}
        onDone={() => say(w.decisions.withdrawn)}
      >
        <InputField name="reason" label={w.reason} help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
