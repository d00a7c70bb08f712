import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  ApproveValue,
  type IndicatorRow,
  ListIndicators,
  ListManualValues,
  type ManualValue,
  ReturnValue,
} from '../../contract.ts'
import { shownValue } from '../parts/shown.ts'
import { useManualWords } from './words.ts'

interface DecideProps {
  value: ManualValue
  head: IndicatorRow
  onClose: () => void
}

const REFRESH = [ListManualValues, ListIndicators]

export const ApproveDialog = (props: DecideProps) =>
  props.value.evidence.length === 0 ? <ApproveWithReason {...props} /> : <ApproveConfirm {...props} />

/** A value without evidence is approved with the reason why none can be had. */
function ApproveWithReason({ value, head, onClose }: DecideProps) {
  const { w, language } = useManualWords()
  const say = useSay()
  return (
    <Dialog title={w.approveOf(head.name[language])} onClose={onClose}>
      <p>{w.approveLead(shownValue(value.value, head.unit, language))}</p>
      <p>{w.approveBare}</p>
      <ActForm
        endpoint={ApproveValue}
        refresh={REFRESH}
        submit={w.approve}
        input={(typed) => ({ ...typed, id: value.id })}
        onDone={() => {
          onClose()
          say(w.approved)
        }}
        onCancel={onClose}
      >
        <AreaField name="noEvidenceReason" label={w.bareReason} help={w.bareReasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}

function ApproveConfirm({ value, head, onClose }: DecideProps) {
  const { w, language } = useManualWords()
  const say = useSay()
  const done = () => {
    onClose()
    say(w.approved)
  }
  const act = useAct(ApproveValue, { refresh: REFRESH, onDone: done })
  return (
    <Confirm
      title={w.approveOf(head.name[language])}
      act={act}
      label={w.approve}
      onConfirm={() => void act.run({ id: value.id })}
      onClose={onClose}
    >
      <p>{w.approveLead(shownValue(value.value, head.unit, language))}</p>
    </Confirm>
  )
}

export function ReturnDialog({ value, head, onClose }: DecideProps) {
  const { w, language } = useManualWords()
  const say = useSay()
  return (
    <Dialog title={w.giveBackOf(head.name[language])} onClose={onClose}>
      <ActForm
        endpoint={ReturnValue}
        refresh={REFRESH}
        submit={w.giveBack}
        input={(typed) => ({ ...typed, id: value.id })}
        onDone={() => {
          onClose()
          say(w.returned)
        }}
        onCancel={onClose}
      >
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}
