import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { DecideVersion, GetVersion, ListVersions, type VersionCard } from '../../contract.ts'
import { useBookWords } from '../words.ts'

const REFRESH = [GetVersion, ListVersions]

/** The leader approves what was read, or gives it back with a reason. */
export function DecideForm({ version }: { version: VersionCard }) {
  const { w } = useBookWords()
  const say = useSay()
  const [note, setNote] = useState('')
  const giveBack = useAct(DecideVersion, { refresh: REFRESH, onDone: () => say(w.returned) })
  const input = { id: version.id, digest: version.digest, note: note.trim() }
  return (
    <ActForm
      endpoint={DecideVersion}
      refresh={REFRESH}
      submit={w.approve}
      input={() => ({ ...input, approved: true })}
      onDone={({ number }) => say(w.published(number ?? 1))}
    >
      {giveBack.problem === undefined ? null : <ProblemNote problem={giveBack.problem} writing />}
      <AreaField
        name="note"
        label={w.decideNote}
        help={w.decideHelp}
        value={note}
        onChange={setNote}
        rows={2}
      />
      <p>
        <button
          type="button"
          className="button"
          disabled={giveBack.pending}
          onClick={() => void giveBack.run({ ...input, approved: false })}
        >
          {w.giveBack}
        </button>
      </p>
    </ActForm>
  )
}
