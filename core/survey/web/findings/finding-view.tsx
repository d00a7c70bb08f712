import { type SubmitEvent, useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { TextField } from '#platform/ui/form/form.tsx'
import { DecideFinding, type Finding, GetSurvey, ListFindings, type Row } from '../../contract.ts'
import { RowTable } from './row-table.tsx'
import { useFindingWords } from './words.ts'

interface FindingProps {
  year: number
  finding: Finding
  rows: readonly Row[]
}

/** One warning: what it means, its rows, and the decision. */
export function FindingView({ year, finding, rows }: FindingProps) {
  const { w } = useFindingWords()
  const may = useMay(DecideFinding)
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <section className="survey-finding">
      <h2>{w.checks[finding.check]}</h2>
      <p>
        {w.about(finding.subs.join(', '), finding.form)}. {w.why[finding.check]}
      </p>
      <p className="small">{finding.isOpen ? w.rows(finding.rows.length, finding.open.length) : w.settled}</p>
      {rows.length === 0 ? null : (
        <details>
          <summary>{w.show}</summary>
          <RowTable rows={rows} chosen={chosen} onChoose={may ? setChosen : undefined} />
        </details>
      )}
      {may ? <Decide year={year} finding={finding} chosen={chosen} /> : null}
    </section>
  )
}

function Decide({ year, finding, chosen }: Omit<FindingProps, 'rows'> & { chosen: readonly string[] }) {
  const { w } = useFindingWords()
  const say = useSay()
  const [missing, setMissing] = useState<string>()
  const act = useAct(DecideFinding, {
    refresh: [ListFindings, GetSurvey],
    onDone: () => say(w.decided),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    setMissing(reason.length < 3 ? w.needReason : undefined)
    if (reason.length < 3) return
    const button = event.nativeEvent.submitter as HTMLButtonElement | null
    const verdict = button?.value === 'exclude' ? 'exclude' : 'keep'
    const rows = chosen.length === 0 ? {} : { rows: [...chosen] }
    void act.run({ year, finding: finding.key, verdict, reason, ...rows })
  }
  return (
    <form className="act-form" noValidate onSubmit={submit}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <TextField name="reason" label={w.reason} help={`${w.reasonHelp} ${w.allOpen}`} error={missing} />
      <div className="act-form__foot">
        {finding.rows.length === 0 ? null : (
          <button type="submit" value="exclude" className="button" disabled={act.pending}>
            {w.exclude}
          </button>
        )}
        <button type="submit" value="keep" className="button" disabled={act.pending}>
          {w.keep}
        </button>
      </div>
    </form>
  )
}
