import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { CloseOpd, CreateOpd, ListOpd, type Opd, type OpdKind, RenameOpd } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { useOpdWords } from './words.ts'

const KINDS: readonly OpdKind[] = [
  'dinas',
  'badan',
  'sekretariat',
  'inspektorat',
  'kecamatan',
  'rumah_sakit',
  'bagian',
  'lainnya',
]

export function AddOpd({ onClose }: { onClose: () => void }) {
  const { w } = useOpdWords()
  const { w: shared } = useIdentityWords()
  const done = useDone(w.added, onClose)
  return (
    <Dialog title={w.add} onClose={onClose}>
      <ActForm
        endpoint={CreateOpd}
        refresh={[ListOpd]}
        submit={w.add}
        input={(typed) => ({ ...typed, ...(typed.code ? { code: typed.code.toUpperCase() } : {}) })}
        onDone={done}
        onCancel={onClose}
      >
        <InputField name="name" label={w.name} help={w.nameHelp} />
        <InputField name="code" label={w.code} help={w.codeHelp} />
        <ChoiceField
          name="kind"
          label={w.kind}
          value="dinas"
          choices={KINDS.map((value) => ({ value, label: shared.opdKinds[value] }))}
        />
      </ActForm>
    </Dialog>
  )
}

interface OneOpdProps {
  opd: Opd
  onClose: () => void
}

export function RenameOpdDialog({ opd, onClose }: OneOpdProps) {
  const { w } = useOpdWords()
  const done = useDone(w.renamed, onClose)
  return (
    <Dialog title={w.renameOf(opd.name)} onClose={onClose}>
      <ActForm
        endpoint={RenameOpd}
        refresh={[ListOpd]}
        submit={w.save}
        input={(typed) => ({ ...typed, opdId: opd.id })}
        onDone={done}
        onCancel={onClose}
      >
        <InputField name="name" label={w.name} value={opd.name} />
      </ActForm>
    </Dialog>
  )
}

export function CloseOpdDialog({ opd, onClose }: OneOpdProps) {
  const { w } = useOpdWords()
  const done = useDone(w.closed, onClose)
  const act = useAct(CloseOpd, { refresh: [ListOpd], onDone: done })
  return (
    <Confirm
      title={w.closeTitle(opd.name)}
      act={act}
      label={w.close}
      onConfirm={() => void act.run({ opdId: opd.id })}
      onClose={onClose}
    >
      <p>{w.closeLead}</p>
    </Confirm>
  )
}

function useDone(sentence: string, onClose: () => void): () => void {
  const say = useSay()
  return () => {
    onClose()
    say(sentence)
  }
}
