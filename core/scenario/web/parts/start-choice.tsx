import { useId } from 'react'
import type { ScenarioStart } from '../../contract.ts'
import { type ChangeDraft, type Draft, draftOf } from '../draft.ts'
import { useScenarioWords } from '../words.ts'

interface Props {
  start: ScenarioStart
  draft: Draft
  onChange: ChangeDraft
}

/** Where the scores of the draft begin. */
export function StartChoice({ start, draft, onChange }: Props) {
  const { w } = useScenarioWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{w.start}</label>
      <select
        id={id}
        className="input input--long"
        value={draft.origin}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          const point = start.points.find(({ origin }) => origin === event.currentTarget.value)
          if (point) onChange(draftOf(point))
        }}
      >
        {start.points.map(({ origin, year }) => (
          <option key={origin} value={origin}>
            {w.origins[origin](`${year ?? ''}`)}
          </option>
        ))}
      </select>
      <p className="field__help" id={`${id}-help`}>
        {w.startHelp}
      </p>
    </div>
  )
}
