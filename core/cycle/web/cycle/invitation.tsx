import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  AnswerInvitation,
  type Cycle,
  GetCycle,
  GetMyRound,
  ListCycles,
  type Participation,
  WithdrawParticipation,
} from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { useNow } from './use-now.ts'

const READS = [GetCycle, GetMyRound, ListCycles]

interface InvitationProps {
  cycle: Cycle
  mine: Participation
}

/** Where the region stands, and what it may still say. */
export function Invitation({ cycle, mine }: InvitationProps) {
  const { w, language } = useCycleWords()
  const closesAt = cycle.deadlines.find(({ step }) => step === 'answer')?.closesAt
  const now = useNow()
  const isOver = closesAt !== undefined && Date.parse(closesAt) < now.getTime()
  const isAsked = mine.state === 'invited' && cycle.state === 'open'
  return (
    <>
      <Notice
        tone={isAsked ? 'attention' : mine.state === 'accepted' ? 'good' : 'plain'}
        title={w.partIs[mine.state]}
      >
        {isAsked && !isOver ? (
          <p>
            {w.askAnswer} {closesAt === undefined ? null : w.askUntil(wib(closesAt, language))}
          </p>
        ) : null}
        {isAsked && isOver ? <p>{w.answerOver}</p> : null}
        {mine.reason === null ? null : (
          <p>
            {w.reason}: {mine.reason}
          </p>
        )}
      </Notice>
      {cycle.state === 'open' ? <Acts cycle={cycle} mine={mine} isOver={isOver} /> : null}
    </>
  )
}

function Acts({ cycle, mine, isOver }: InvitationProps & { isOver: boolean }) {
  const { w } = useCycleWords()
  const may = useMay(AnswerInvitation)
  const say = useSay()
  const accept = useAct(AnswerInvitation, { refresh: READS, onDone: () => say(w.accepted) })
  const [asking, setAsking] = useState<'decline' | 'withdraw'>()
  const { year } = cycle
  if (!may) return mine.state === 'invited' ? <p className="small">{w.onlySecretariat}</p> : null
  const mayAnswer = !isOver && (mine.state === 'invited' || mine.state === 'declined')
  return (
    <>
      {accept.problem === undefined ? null : <ProblemNote problem={accept.problem} />}
      <p className="row-acts">
        {mayAnswer ? (
          <button
            type="button"
            className="button button--main"
            disabled={accept.pending}
            onClick={() => void accept.run({ year, answer: 'accepted' })}
          >
            {w.accept}
          </button>
        ) : null}
        {mayAnswer && mine.state === 'invited' ? (
          <button type="button" className="button" onClick={() => setAsking('decline')}>
            {w.decline}
          </button>
        ) : null}
        {mine.state === 'accepted' ? (
          <button type="button" className="button" onClick={() => setAsking('withdraw')}>
            {w.withdraw}
          </button>
        ) : null}
      </p>
      {asking === undefined ? null : (
        <ReasonDialog asking={asking} year={year} onClose={() => setAsking(undefined)} />
      )}
    </>
  )
}

function ReasonDialog(props: { asking: 'decline' | 'withdraw'; year: number; onClose: () => void }) {
  const { w } = useCycleWords()
  const say = useSay()
  const { asking, year, onClose } = props
  const isDecline = asking === 'decline'
  return (
    <Dialog title={isDecline ? w.decline : w.withdraw} onClose={onClose}>
      <p>{isDecline ? w.declineLead : w.withdrawLead}</p>
      <ActForm
        endpoint={isDecline ? AnswerInvitation : WithdrawParticipation}
        refresh={READS}
        submit={isDecline ? w.decline : w.withdraw}
        input={({ reason }) => ({ year, reason, ...(isDecline ? { answer: 'declined' } : {}) })}
        onDone={() => {
          say(isDecline ? w.declined : w.withdrawn)
          onClose()
        }}
        onCancel={onClose}
      >
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
