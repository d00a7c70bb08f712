import { type SubmitEvent, useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { ImportDrugs, ListDrugs } from '../../contract.ts'
import { useSettingWords } from './words.ts'

/** The formulary table, checked before it is taken over; faults come by row and column. */
export function DrugsPanel() {
  const { w } = useSettingWords()
  const [file, setFile] = useState<File>()
  const [said, say] = useState('')
  const act = useAct(ImportDrugs, {
    refresh: [ListDrugs],
    onDone: ({ added, changed, unchanged }) => say(w.imported(added, changed, unchanged)),
  })
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isCheck = (event.nativeEvent.submitter as HTMLButtonElement | null)?.value === 'check'
    if (file !== undefined) void act.run(isCheck ? { dryRun: true } : {}, file)
  }
  return (
    <Panel title={w.drugs} lead={w.drugsLead}>
      <form className="act-form" onSubmit={send}>
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <label className="field">
          <span>{w.file}</span>
          <input
            className="input input--file"
            type="file"
            accept=".csv,.xlsx"
            onChange={(event) => {
              say('')
              setFile(event.currentTarget.files?.[0])
            }}
          />
        </label>
        <p role="status">{said}</p>
        <div className="act-form__foot">
          <button type="submit" value="check" className="button" disabled={file === undefined || act.pending}>
            {w.check}
          </button>
          <button
            type="submit"
            value="import"
            className="button button--main"
            disabled={file === undefined || act.pending}
          >
            {w.import}
          </button>
        </div>
      </form>
    </Panel>
  )
}
