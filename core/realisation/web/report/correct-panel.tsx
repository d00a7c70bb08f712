import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { CorrectReport, GetReport, GetYear, type Report } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

/** Begins a new version of what is approved or was left unfinished by the lock, with the reason. */
export function CorrectPanel({ report }: { report: Report }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const key = { programmeId: report.programme.id, year: report.year, period: report.period.period }
  if (!open) {
    return (
      <p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {w.correct}
        </button>
      </p>
    )
  }
  return (
    <Panel title={w.correct} lead={w.correctHelp}>
      <ActForm
        endpoint={CorrectReport}
        refresh={[GetReport, GetYear]}
        submit={w.correct}
        onCancel={() => setOpen(false)}
        input={({ reason }) => ({ ...key, reason })}
        onDone={() => say(w.corrected)}
      >
        <AreaField name="reason" label={w.reason} />
      </ActForm>
    </Panel>
  )
}
