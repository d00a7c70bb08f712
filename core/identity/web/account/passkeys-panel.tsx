import { useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetMyAccount, type MyAccount, RemovePasskey } from '../../contract.ts'
import { AddPasskey } from './add-passkey.tsx'
import { browserKnowsPasskeys } from './passkey.ts'
import { useAccountWords } from './words.ts'

type Passkey = MyAccount['passkeys'][number]

export function PasskeysPanel({ account }: { account: MyAccount }) {
  const { w } = useAccountWords()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Passkey>()
  return (
    <Panel title={w.passkeys} lead={w.passkeysLead}>
      {account.passkeys.length === 0 ? <p className="mute">{w.passkeysNone}</p> : null}
      <ul className="rows">
        {account.passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
        ))}
      </ul>
      {browserKnowsPasskeys() ? (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {w.passkeyAdd}
        </button>
      ) : (
        <p className="small mute">{w.passkeysNotHere}</p>
      )}
      {adding ? <AddPasskey account={account} onClose={() => setAdding(false)} /> : null}
      {removing ? <RemoveOne passkey={removing} onClose={() => setRemoving(undefined)} /> : null}
    </Panel>
  )
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { w, language } = useAccountWords()
  const used = passkey.usedAt === null ? w.passkeyUnused : w.passkeyUsed(wib(passkey.usedAt, language))
  return (
    <li className="row">
      <div>
        <p className="row__name">{passkey.label}</p>
        <p className="row__note">
          {w.passkeyMade(wib(passkey.createdAt, language))}, {used}
        </p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={`${w.passkeyRemove}: ${passkey.label}`}
        onClick={onRemove}
      >
        {w.passkeyRemove}
      </button>
    </li>
  )
}

function RemoveOne({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { w } = useAccountWords()
  const say = useSay()
  const act = useAct(RemovePasskey, {
    refresh: [GetMyAccount],
    onDone: () => {
      onClose()
      say(w.passkeyRemoved)
    },
  })
  return (
    <Confirm
      title={w.passkeyRemoveTitle(passkey.label)}
      act={act}
      label={w.passkeyRemove}
      onConfirm={() => void act.run({ passkeyId: passkey.id })}
      onClose={onClose}
    >
      <p>{w.passkeyRemoveLead}</p>
    </Confirm>
  )
}
