import { type ChangeEvent, useRef } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import { count } from '#platform/ui/format.ts'
import { GetCycle, ImportInvitations, ListBoard } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

/** A list of regions as a file; every fault is told by row. */
export function UploadList({ year }: { year: number }) {
  const { w, language } = useCycleWords()
  const say = useSay()
  const input = useRef<HTMLInputElement | null>(null)
  const act = useAct(ImportInvitations, {
    refresh: [ListBoard, GetCycle],
    onDone: ({ added, changed }) => say(w.added(count(added, language), count(changed, language))),
  })
  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    if (file === undefined) return
    await act.run({ year }, file)
    // The same file, mended, must be choosable again.
    if (input.current) input.current.value = ''
  }
  return (
    <div className="act-form">
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <Field
        name="file"
        label={w.file}
        control={(wiring) => (
          <input
            {...wiring}
            ref={input}
            className="input input--file"
            type="file"
            accept=".csv,.xlsx"
            disabled={act.pending}
            onChange={(event) => void send(event)}
          />
        )}
      />
    </div>
  )
}
