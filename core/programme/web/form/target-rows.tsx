import type { ProgrammeContent, Target } from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { ChoiceInput, TextInput, useFaults } from './inputs.tsx'
import { yearsBetween } from './ready.ts'

interface RowsProps {
  content: ProgrammeContent
  onChange: (changed: Partial<ProgrammeContent>) => void
}

const blankTarget = (): Target => ({
  id: crypto.randomUUID(),
  kind: 'output',
  name: '',
  unit: '',
  direction: 'up',
  baseline: null,
  years: [],
})

/** Outputs and outcomes with a target for each year of the programme. */
export function TargetRows({ content, onChange }: RowsProps) {
  const { w } = useProgrammeWords()
  const fault = useFaults('targets')
  const { targets } = content
  const put = (id: string, changed: Partial<Target>) =>
    onChange({ targets: targets.map((one) => (one.id === id ? { ...one, ...changed } : one)) })
  return (
    <>
      <p className="small mute">{w.targetsHelp}</p>
      {fault === undefined ? null : <p className="field__error">{fault}</p>}
      {targets.map((target, i) => (
        <fieldset className="field" key={target.id}>
          <legend>
            {w.target} {i + 1}
          </legend>
          <TargetFields
            target={target}
            years={yearsBetween(content.from, content.to)}
            onChange={(changed) => put(target.id, changed)}
          />
          <button
            type="button"
            className="button"
            onClick={() => onChange({ targets: targets.filter((one) => one.id !== target.id) })}
          >
            {w.remove}: {target.name || `${w.target} ${i + 1}`}
          </button>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => onChange({ targets: [...targets, blankTarget()] })}
        >
          {w.addTarget}
        </button>
      </p>
    </>
  )
}

interface TargetFieldsProps {
  target: Target
  years: readonly number[]
  onChange: (changed: Partial<Target>) => void
}

function TargetFields({ target, years, onChange }: TargetFieldsProps) {
  const { w } = useProgrammeWords()
  const targetOf = (year: number) => target.years.find((one) => one.year === year)?.target ?? ''
  const setYear = (year: number, value: string) => {
    const others = target.years.filter((one) => one.year !== year)
    onChange({
      years: value === '' ? others : [...others, { year, target: value }].sort((a, b) => a.year - b.year),
    })
  }
  return (
    <div className="act-form">
      <TextInput label={w.target} value={target.name} onChange={(name) => onChange({ name })} />
      <ChoiceInput
        label={w.kind}
        value={target.kind}
        choices={[
          ['output', w.targetKinds.output],
          ['outcome', w.targetKinds.outcome],
        ]}
        onChange={(kind) => onChange({ kind: kind === 'outcome' ? 'outcome' : 'output' })}
      />
      <TextInput label={w.unit} value={target.unit} onChange={(unit) => onChange({ unit })} short />
      <ChoiceInput
        label={w.direction}
        value={target.direction}
        choices={[
          ['up', w.directions.up],
          ['down', w.directions.down],
        ]}
        onChange={(direction) => onChange({ direction: direction === 'down' ? 'down' : 'up' })}
      />
      <TextInput
        label={w.baseline}
        value={target.baseline ?? ''}
        onChange={(baseline) => onChange({ baseline: baseline === '' ? null : baseline })}
        short
        numeric
        optional
      />
      {years.map((year) => (
        <TextInput
          key={year}
          label={w.targetOf(year)}
          value={targetOf(year)}
          onChange={(value) => setYear(year, value)}
          short
          numeric
          optional
        />
      ))}
    </div>
  )
}
