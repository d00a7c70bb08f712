import { useId } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { decimal } from '#platform/ui/format.ts'
import { ComputeScore, type InstrumentSummary } from '../../contract.ts'
import type { Computed } from './computed.ts'
import { ScoreField } from './score-field.tsx'
import { asScores } from './scores.ts'
import { useWorkspaceWords } from './words.ts'

interface ScoreFormProps {
  instruments: readonly InstrumentSummary[]
  instrument: InstrumentSummary
  onChoose: (code: string) => void
  onComputed: (computed: Computed) => void
}

/** One field a component, in the order of the instrument. */
export function ScoreForm({ instruments, instrument, onChoose, onComputed }: ScoreFormProps) {
  const { w, language } = useWorkspaceWords()
  const place = usePlace()
  const { min, max } = instrument.scale
  return (
    <div className="side-by-side__first">
      <InstrumentChoice instruments={instruments} instrument={instrument} onChoose={onChoose} />
      <ActForm
        endpoint={ComputeScore}
        submit={w.calculate}
        input={(typed) => ({ instrument: instrument.code, regionCode: place.code, scores: asScores(typed) })}
        onDone={(computation, typed) => onComputed({ scores: asScores(typed), computation })}
      >
        <p className="small mute">{w.scoreHelp(decimal(min, language), decimal(max, language))}</p>
        <div className="scores">
          {instrument.components.map((component) => (
            <ScoreField
              key={component.key}
              name={component.key}
              label={`${component.letter}. ${component.label[language]}`}
              help={w.weight(decimal(component.weight ?? '0', language))}
            />
          ))}
        </div>
      </ActForm>
    </div>
  )
}

function InstrumentChoice({ instruments, instrument, onChoose }: Omit<ScoreFormProps, 'onComputed'>) {
  const { w, language } = useWorkspaceWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{w.instrument}</label>
      <select
        id={id}
        className="input input--long"
        value={instrument.code}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {instruments.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name[language]}
          </option>
        ))}
      </select>
      <p className="field__help">{w.instrumentHelp}</p>
    </div>
  )
}
