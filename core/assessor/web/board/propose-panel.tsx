import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { HeldField, type HeldFieldProps } from '#platform/client/form/held-field.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { ProposeAssignments } from '../../contract.ts'
import { useAssessorWords } from '../words.ts'

/** Asks the solver, says how long it has been at work, and goes to what it proposes. */
export function ProposePanel({ year }: { year: number }) {
  const { w } = useAssessorWords()
  const navigate = useNavigate()
  const [perRegion, setPerRegion] = useState('5')
  const [seed, setSeed] = useState('1')
  const act = useAct(ProposeAssignments, {
    onDone: ({ id }) => void navigate({ to: `/kerja/00/evaluasi/asesor/${year}/usulan/${id}` }),
  })
  return (
    <Panel title={w.proposal.make} lead={w.proposal.lead}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <form
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault()
          void act.run({ year, perRegion: Number(perRegion), seed: Number(seed) })
        }}
      >
        <NumberField
          name="perRegion"
          label={w.proposal.perRegion}
          value={perRegion}
          onChange={setPerRegion}
        />
        <NumberField
          name="seed"
          label={w.proposal.seed}
          help={w.proposal.seedHelp}
          value={seed}
          onChange={setSeed}
        />
        <div className="act-form__foot">
          <button type="submit" className="button button--main" disabled={act.pending}>
            {w.proposal.make}
          </button>
        </div>
      </form>
      {act.pending ? <Solving /> : null}
    </Panel>
  )
}

const NumberField = (held: HeldFieldProps) => (
  <HeldField {...held} input={{ className: 'input', inputMode: 'numeric' }} />
)

/** Seconds at work; the bar has no end, for nobody knows it. */
function Solving() {
  const { w } = useAssessorWords()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div role="status">
      <p>{w.proposal.solving(seconds)}</p>
      <progress aria-label={w.proposal.make} />
    </div>
  )
}
