import { type SubmitEvent, useId, useState } from 'react'
import { Panel } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import { gainOfTarget } from '../../arithmetic.ts'
import type { ScenarioInstrument, Target } from '../../contract.ts'
import type { ChangeDraft, Draft } from '../draft.ts'
import { useScenarioWords } from '../words.ts'
import { signedText } from './figures.ts'
import { ofQuarters } from './steps.ts'

interface Props {
  instrument: ScenarioInstrument
  draft: Draft
  onChange: ChangeDraft
}

/** Programme targets: bundles of rises, each switched on or off as a whole. */
export function TargetsPanel({ instrument, draft, onChange }: Props) {
  const { w } = useScenarioWords()
  return (
    <Panel title={w.targets} lead={w.targetsLead}>
      {draft.targets.length === 0 ? <p className="mute">{w.targetsNone}</p> : null}
      <ul>
        {draft.targets.map((target) => (
          <li key={target.id} className="row">
            <TargetRow target={target} instrument={instrument} draft={draft} onChange={onChange} />
          </li>
        ))}
      </ul>
      <TargetForm
        instrument={instrument}
        onAdd={(target) => onChange(({ targets }) => ({ targets: [...targets, target] }))}
      />
    </Panel>
  )
}

function TargetRow({ target, instrument, draft, onChange }: Props & { target: Target }) {
  const { w, language } = useScenarioWords()
  const { id, label, on, effort, steps } = target
  const gain = gainOfTarget(instrument, draft, id)
  const replace = (change: (targets: readonly Target[]) => Target[]) =>
    onChange(({ targets }) => ({ targets: change(targets) }))
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          onChange={() => replace((all) => all.map((one) => (one.id === id ? { ...one, on: !on } : one)))}
        />
        <span>
          <span className="row__name">{label}</span>
          <span className="cell-note">
            {steps
              .map(({ question, add }) => `${question} +${add.replace('.', language === 'id' ? ',' : '.')}`)
              .join(', ')}
          </span>
        </span>
      </label>
      <span className="row__note">
        {gain === undefined ? null : w.targetEffect(signedText(gain, language), count(effort, language))}
      </span>
      <button
        type="button"
        className="button"
        aria-label={w.targetRemove(label)}
        onClick={() => replace((all) => all.filter((one) => one.id !== id))}
      >
        {w.remove}
      </button>
    </>
  )
}

const RISES = Array.from({ length: 16 }, (_, i) => ofQuarters(i + 1))
const newTargetId = (): string => `t-${Date.now().toString(36)}`

function TargetForm({
  instrument,
  onAdd,
}: {
  instrument: ScenarioInstrument
  onAdd: (target: Target) => void
}) {
  const { w, language } = useScenarioWords()
  const [rows, setRows] = useState([{ question: '', add: '1' }])
  const [missing, setMissing] = useState(false)
  const id = useId()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const label = String(form.get('label') ?? '').trim()
    const steps = rows.filter(({ question }) => question !== '')
    setMissing(label === '' || steps.length === 0)
    if (label === '' || steps.length === 0) return
    onAdd({ id: newTargetId(), label, on: true, effort: Number(form.get('effort')), steps })
    setRows([{ question: '', add: '1' }])
    event.currentTarget.reset()
  }
  const setRow = (at: number, change: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      {missing ? (
        <p className="field__error" role="alert">
          {w.targetMissing}
        </p>
      ) : null}
      <div className="field">
        <label htmlFor={`${id}-label`}>{w.targetLabel}</label>
        <input
          id={`${id}-label`}
          name="label"
          className="input input--long"
          maxLength={120}
          autoComplete="off"
        />
        <p className="field__help">{w.targetLabelHelp}</p>
      </div>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div key={i} className="what-if__target-row">
          <div className="field">
            <label htmlFor={`${id}-q${i}`}>{w.targetQuestion(i + 1)}</label>
            <select
              id={`${id}-q${i}`}
              className="input input--long"
              value={row.question}
              onChange={(event) => setRow(i, { question: event.currentTarget.value })}
            >
              <option value="">{w.targetChoose}</option>
              {instrument.questions.map(({ code, label }) => (
                <option key={code} value={code}>
                  {code} {label[language]}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-a${i}`}>{w.targetAdd(i + 1)}</label>
            <select
              id={`${id}-a${i}`}
              className="input"
              value={row.add}
              onChange={(event) => setRow(i, { add: event.currentTarget.value })}
            >
              {RISES.map((rise) => (
                <option key={rise} value={rise}>
                  +{rise.replace('.', language === 'id' ? ',' : '.')}
                </option>
              ))}
            </select>
          </div>
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-effort`}>{w.targetEffort}</label>
        <select id={`${id}-effort`} name="effort" className="input" defaultValue="1">
          {[1, 2, 3, 4, 5].map((effort) => (
            <option key={effort} value={effort}>
              {effort}
            </option>
          ))}
        </select>
      </div>
      <div className="act-form__foot">
        <button type="submit" className="button">
          {w.targetDone}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => setRows([...rows, { question: '', add: '1' }])}
        >
          {w.targetMore}
        </button>
      </div>
    </form>
  )
}
