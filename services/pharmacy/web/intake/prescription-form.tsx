import { type SubmitEvent, useState } from 'react'
import { typedIn } from '#platform/client/form/typed.ts'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { TextField } from '#platform/ui/form/form.tsx'
import { type Facility, GetWorklist, type Taken, TakePrescription } from '../../contract.ts'
import { DRUG_CHOICES, DrugChoices } from '../drug-choices.tsx'
import { momentInWib } from '../moment.ts'
import { useIntakeWords } from './words.ts'

interface PrescriptionFormProps {
  facility: Facility
  patientId: string
  onTaken: (taken: Taken) => void
}

/** What was prescribed; a failed sending leaves everything typed. */
export function PrescriptionForm({ facility, patientId, onTaken }: PrescriptionFormProps) {
  const { w } = useIntakeWords()
  const [lines, setLines] = useState<readonly number[]>([1])
  const take = useAct(TakePrescription, { refresh: [GetWorklist], onDone: onTaken })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    void take.run(inputOf(typed, lines, { facility: facility.code, patientId }) as never)
  }
  return (
    <form className="intake" onSubmit={submit}>
      {take.problem === undefined ? null : <ProblemNote problem={take.problem} writing />}
      <Panel title={w.medicines}>
        <DrugChoices />
        {lines.map((line, i) => (
          <Line
            key={line}
            line={line}
            place={i + 1}
            onRemove={lines.length > 1 ? () => setLines(lines.filter((one) => one !== line)) : undefined}
          />
        ))}
        <button type="button" className="button" onClick={() => setLines([...lines, Math.max(...lines) + 1])}>
          {w.add}
        </button>
      </Panel>
      <Panel title={w.about}>
        <div className="act-form">
          <TextField name="identifier" label={w.prescription} optional />
          <TextField name="prescriber" label={w.prescriber} optional />
          <TextField name="bookingCode" label={w.booking} optional />
          <Tick name="chronic" label={w.chronic} />
          <Tick name="delivery" label={w.delivery} />
          <TextField name="lateAt" label={w.lateAt} help={w.lateAtHelp} optional />
          <div className="act-form__foot">
            <button type="submit" className="button button--main" disabled={take.pending}>
              {w.send}
            </button>
          </div>
        </div>
      </Panel>
    </form>
  )
}

interface LineProps {
  line: number
  place: number
  onRemove: (() => void) | undefined
}

function Line({ line, place, onRemove }: LineProps) {
  const { w } = useIntakeWords()
  return (
    <fieldset className="intake-line">
      <legend>{w.line(place)}</legend>
      <label className="field">
        <span>{w.drug}</span>
        <input className="input" name={`drug-${line}`} list={DRUG_CHOICES} required autoComplete="off" />
      </label>
      <label className="field">
        <span>{w.quantity}</span>
        <input className="input" name={`quantity-${line}`} inputMode="decimal" required autoComplete="off" />
      </label>
      <label className="field">
        <span>{w.days}</span>
        <input className="input" name={`days-${line}`} inputMode="numeric" autoComplete="off" />
      </label>
      <label className="field intake-line__wide">
        <span>{w.dosage}</span>
        <input className="input" name={`dosage-${line}`} autoComplete="off" />
      </label>
      <Tick name={`compounded-${line}`} label={w.compounded} />
      {onRemove === undefined ? null : (
        <button type="button" className="button" onClick={onRemove}>
          {w.remove(place)}
        </button>
      )}
    </fieldset>
  )
}

const Tick = ({ name, label }: { name: string; label: string }) => (
  <label className="desk-tick">
    <input type="checkbox" name={name} value="ya" /> <span>{label}</span>
  </label>
)

function inputOf(
  typed: Record<string, string>,
  lines: readonly number[],
  of: { facility: string; patientId: string },
) {
  const { identifier, prescriber, bookingCode } = typed
  const items = lines.map((line) => ({
    drug: typed[`drug-${line}`],
    quantity: typed[`quantity-${line}`]?.replace(',', '.'),
    ...(typed[`days-${line}`] ? { daysSupply: Number(typed[`days-${line}`]) } : {}),
    ...(typed[`dosage-${line}`] ? { dosage: typed[`dosage-${line}`] } : {}),
    ...(typed[`compounded-${line}`] ? { compounded: true } : {}),
  }))
  const prescription = {
    ...of,
    ...(identifier
      ? { identifier: { system: `urn:penataran:pharmacy:${of.facility}`, value: identifier } }
      : {}),
    ...(prescriber ? { prescriber } : {}),
    ...(bookingCode ? { bookingCode } : {}),
    chronic: typed.chronic !== undefined,
    delivery: typed.delivery !== undefined,
    items,
  }
  return { prescription, ...(typed.lateAt ? { at: momentInWib(dayInWib(new Date()), typed.lateAt) } : {}) }
}
