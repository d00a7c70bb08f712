import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { CopyLine } from '#platform/client/view/copy-line.tsx'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import type { Static } from '#platform/schema/schema.ts'
import {
  type GrantablePermission,
  ListMachineClients,
  type MachineClient,
  type NewSecret,
  RegisterMachineClient,
  ReviseMachineClient,
  RevokeMachineClient,
  RotateMachineSecret,
} from '../contract.ts'
import { useMachineWords } from './words.ts'

export type Grantable = Static<typeof GrantablePermission>

interface ClientDialogProps {
  grantable: readonly Grantable[]
  /** Absent: a new one. */
  client?: MachineClient
  onClose: () => void
  onSecret: (made: NewSecret) => void
}

/** What a program is called, is for and may do. */
export function ClientDialog({ grantable, client, onClose, onSecret }: ClientDialogProps) {
  const { w } = useMachineWords()
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>(client?.permissions ?? [])
  const shared = {
    refresh: [ListMachineClients],
    onCancel: onClose,
    children: <Fields grantable={grantable} client={client} chosen={chosen} onChoose={setChosen} />,
  }
  return (
    <Dialog title={client ? w.reviseOf(client.name) : w.register} onClose={onClose}>
      {client ? (
        <ActForm
          {...shared}
          endpoint={ReviseMachineClient}
          submit={w.save}
          input={(typed) => ({ ...typed, clientId: client.id, permissions: chosen })}
          onDone={() => {
            onClose()
            say(w.revised)
          }}
        />
      ) : (
        <ActForm
          {...shared}
          endpoint={RegisterMachineClient}
          submit={w.register}
          input={(typed) => ({ ...typed, permissions: chosen })}
          onDone={onSecret}
        />
      )}
    </Dialog>
  )
}

interface FieldsProps extends Pick<ClientDialogProps, 'grantable'> {
  client: MachineClient | undefined
  chosen: readonly string[]
  onChoose: (chosen: readonly string[]) => void
}

function Fields({ grantable, client, chosen, onChoose }: FieldsProps) {
  const { w, language } = useMachineWords()
  const toggle = (name: string) =>
    onChoose(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  return (
    <>
      <InputField name="name" label={w.name} help={w.nameHelp} value={client?.name ?? ''} />
      <AreaField
        name="purpose"
        label={w.purpose}
        help={w.purposeHelp}
        value={client?.purpose ?? ''}
        rows={2}
      />
      <fieldset className="checks">
        <legend>{w.permissions}</legend>
        <p className="field__help">{grantable.length === 0 ? w.noPermissions : w.permissionsHelp}</p>
        {grantable.map(({ name, label }) => (
          <label key={name} className="check">
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />{' '}
            <span>{label[language]}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

interface OneClientProps {
  client: MachineClient
  onClose: () => void
}

export function RotateDialog({
  client,
  onClose,
  onSecret,
}: OneClientProps & Pick<ClientDialogProps, 'onSecret'>) {
  const { w } = useMachineWords()
  const act = useAct(RotateMachineSecret, { refresh: [ListMachineClients], onDone: onSecret })
  return (
    <Confirm
      title={w.rotateOf(client.name)}
      act={act}
      label={w.rotate}
      onConfirm={() => void act.run({ clientId: client.id })}
      onClose={onClose}
    >
      <p>{w.rotateLead}</p>
    </Confirm>
  )
}

export function RevokeDialog({ client, onClose }: OneClientProps) {
  const { w } = useMachineWords()
  const say = useSay()
  const done = () => {
    onClose()
    say(w.revoked)
  }
  const act = useAct(RevokeMachineClient, { refresh: [ListMachineClients], onDone: done })
  return (
    <Confirm
      title={w.revokeOf(client.name)}
      act={act}
      label={w.revoke}
      onConfirm={() => void act.run({ clientId: client.id })}
      onClose={onClose}
    >
      <p>{w.revokeLead}</p>
    </Confirm>
  )
}

/** The secret, shown this once, with what its holder needs to use it. */
export function SecretDialog(props: { made: NewSecret; tokenUrl: string; onClose: () => void }) {
  const { w } = useMachineWords()
  const { clientId, secret } = props.made
  return (
    <Dialog title={w.secretTitle} onClose={props.onClose}>
      <p>{secret === null ? w.secretGone : w.secretLead}</p>
      <CopyLine label={w.clientId} text={clientId} />
      {secret === null ? null : <CopyLine label={w.secret} text={secret} />}
      <CopyLine label={w.tokenUrl} text={props.tokenUrl} />
      <p className="small mute">{w.signing}</p>
      <div className="act-form__foot">
        <button type="button" className="button button--main" onClick={props.onClose}>
          {w.saved}
        </button>
      </div>
    </Dialog>
  )
}
