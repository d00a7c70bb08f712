import { useState } from 'react'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import type { RoadmapProgramme } from '../../contract.ts'
import { usePortfolioWords } from '../words.ts'
import type { Move } from './use-move.ts'

/** The period of a programme typed by month, for whoever does not drag. */
export function PeriodDialog(props: { programme: RoadmapProgramme; move: Move; onClose: () => void }) {
  const { w } = usePortfolioWords()
  const { programme, move } = props
  const [from, setFrom] = useState(programme.from)
  const [to, setTo] = useState(programme.to)
  const isWrong = to < from
  const save = async () => {
    if (!isWrong && (await move.run(programme, { from, to }))) props.onClose()
  }
  return (
    <Dialog title={w.roadmap.changeTitle(programme.name)} onClose={props.onClose}>
      {move.problem === undefined ? null : <ProblemNote problem={move.problem} writing />}
      <form
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <MonthField name="from" label={w.from} value={from} onChange={setFrom} />
        <MonthField
          name="to"
          label={w.to}
          value={to}
          onChange={setTo}
          error={isWrong ? w.roadmap.wrongOrder : undefined}
        />
        <div className="act-form__foot">
          <button type="submit" className="button button--main" disabled={move.pending || isWrong}>
            {move.pending ? w.roadmap.saving : w.roadmap.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function MonthField(props: {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}) {
  const { w } = usePortfolioWords()
  return (
    <Field
      name={props.name}
      label={props.label}
      help={w.roadmap.changeHelp}
      error={props.error}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--short"
          type="month"
          required
          pattern="20[0-9]{2}-(0[1-9]|1[0-2])"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}
