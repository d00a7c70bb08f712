import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { useMovementWords } from '../words.ts'

interface ReasonDialogProps {
  title: string
  lead?: string
  endpoint: AnyEndpoint
  /** Fields of the input that are not typed. */
  fixed: Record<string, unknown>
  refresh: readonly AnyEndpoint[]
  submit: string
  said: string
  onClose: () => void
  /** Fields before the reason. */
  children?: React.ReactNode
}

/** An act that needs a reason which stays. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { w } = useMovementWords()
  const say = useSay()
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.lead === undefined ? null : <p>{props.lead}</p>}
      <ActForm
        endpoint={props.endpoint}
        refresh={props.refresh}
        submit={props.submit}
        input={(typed) => ({ ...typed, ...props.fixed })}
        onCancel={props.onClose}
        onDone={() => {
          say(props.said)
          props.onClose()
        }}
      >
        {props.children}
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}
