import { useState } from 'react'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { mayCall, useFindPlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm, Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import type { DeclaredConflict } from '../../contract.ts'
import { useRegions } from '../use-regions.ts'
import { useAssessorWords } from '../words.ts'

interface Writes {
  declare: AnyEndpoint
  withdraw: AnyEndpoint
  /** The read that shows them. */
  refresh: AnyEndpoint
}

interface ConflictsPanelProps {
  conflicts: readonly DeclaredConflict[]
  writes: Writes
  fixed: Record<string, string>
  mayWithdraw: (conflict: DeclaredConflict) => boolean
}

/** Declared conflicts, with declaring and withdrawing. */
export function ConflictsPanel({ conflicts, writes, fixed, mayWithdraw }: ConflictsPanelProps) {
  const { w, language } = useAssessorWords()
  const may = mayCall(useFindPlace(), writes.declare)
  const [opened, setOpened] = useState<'declare' | DeclaredConflict>()
  const close = () => setOpened(undefined)
  const declare = (
    <button type="button" className="button" onClick={() => setOpened('declare')}>
      {w.conflicts.declare}
    </button>
  )
  return (
    <Panel title={w.conflicts.title} lead={w.conflicts.lead} acts={may ? declare : undefined}>
      {conflicts.length === 0 ? <p className="mute">{w.conflicts.none}</p> : null}
      <ul className="rows">
        {conflicts.map((one) => (
          <li key={one.id} className="row">
            <div>
              <p className="row__name">{one.region.name}</p>
              <p>{one.reason}</p>
              <p className="row__note">
                {one.byHerself ? w.conflicts.byHerself : w.conflicts.bySecretariat},{' '}
                {wib(one.declaredAt, language)}
              </p>
            </div>
            {mayWithdraw(one) ? (
              <button
                type="button"
                className="link"
                aria-label={w.conflicts.withdrawOf(one.region.name)}
                onClick={() => setOpened(one)}
              >
                {w.conflicts.withdraw}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {opened === 'declare' ? <DeclareDialog writes={writes} fixed={fixed} onClose={close} /> : null}
      {opened !== undefined && opened !== 'declare' ? (
        <WithdrawDialog conflict={opened} writes={writes} fixed={fixed} onClose={close} />
      ) : null}
    </Panel>
  )
}

interface DialogProps {
  writes: Writes
  fixed: Record<string, string>
  onClose: () => void
}

function DeclareDialog({ writes, fixed, onClose }: DialogProps) {
  const { w } = useAssessorWords()
  const { choices } = useRegions()
  const say = useSay()
  return (
    <Dialog title={w.conflicts.declare} onClose={onClose}>
      <ActForm
        endpoint={writes.declare}
        refresh={[writes.refresh]}
        submit={w.conflicts.declare}
        input={(typed) => ({ ...typed, ...fixed })}
        onDone={() => {
          onClose()
          say(w.conflicts.declared)
        }}
        onCancel={onClose}
      >
        <ChoiceField name="region" label={w.region} choices={choices} placeholder={w.chooseRegion} />
        <InputField name="reason" label={w.reason} help={w.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}

function WithdrawDialog({ conflict, writes, fixed, onClose }: DialogProps & { conflict: DeclaredConflict }) {
  const { w } = useAssessorWords()
  const say = useSay()
  const act = useAct(writes.withdraw, {
    refresh: [writes.refresh],
    onDone: () => {
      onClose()
      say(w.conflicts.withdrawn)
    },
  })
  return (
    <Confirm
      title={w.conflicts.withdrawOf(conflict.region.name)}
      act={act}
      label={w.conflicts.withdraw}
      onConfirm={() => void act.run({ ...fixed, conflictId: conflict.id })}
      onClose={onClose}
    >
      <p>{w.conflicts.withdrawBody}</p>
    </Confirm>
  )
}
