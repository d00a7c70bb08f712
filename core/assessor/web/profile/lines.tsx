import { useId } from 'react'
import type { Choice } from '#platform/ui/form/form.tsx'
import { useAssessorWords } from '../words.ts'
import type { Draft } from './draft.ts'

interface RegionSelectProps {
  label: string
  help?: string
  /** Words of the line that chooses none. */
  none: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
}

/** One of all regencies and cities. */
export function RegionSelect({ label, help, none, value, choices, onChange }: RegionSelectProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input input--long"
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {help === undefined ? null : (
        <p className="field__help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

function TextLine(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="input input--long"
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  )
}

const nextKey = (lines: readonly { key: number }[]): number =>
  Math.max(-1, ...lines.map(({ key }) => key)) + 1

interface LinesProps<L> {
  lines: L[]
  choices: readonly Choice[]
  onChange: (lines: L[]) => void
}

/** Institutions, one a line. */
export function AffiliationLines({ lines, choices, onChange }: LinesProps<Draft['affiliations'][number]>) {
  const { w } = useAssessorWords()
  const change = (key: number, part: object) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <fieldset className="lines">
      <legend>{w.profile.affiliations}</legend>
      <p className="field__help">{w.profile.affiliationsHelp}</p>
      {lines.map((line) => (
        <div key={line.key}>
          <TextLine
            label={w.profile.institution}
            value={line.institution}
            onChange={(institution) => change(line.key, { institution })}
          />
          <RegionSelect
            label={w.profile.institutionRegion}
            none={w.profile.noRegion}
            value={line.region}
            choices={choices}
            onChange={(region) => change(line.key, { region })}
          />
          <RemoveLine onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))} />
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...lines, { key: nextKey(lines), institution: '', region: '' }])}
      >
        {w.profile.addAffiliation}
      </button>
    </fieldset>
  )
}

/** Regions coached, one a line with its years. */
export function CoachingLines({ lines, choices, onChange }: LinesProps<Draft['coached'][number]>) {
  const { w } = useAssessorWords()
  const change = (key: number, part: object) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <fieldset className="lines">
      <legend>{w.profile.coached}</legend>
      <p className="field__help">{w.profile.coachedHelp}</p>
      {lines.map((line) => (
        <div key={line.key}>
          <RegionSelect
            label={w.region}
            none={w.chooseRegion}
            value={line.region}
            choices={choices}
            onChange={(region) => change(line.key, { region })}
          />
          <TextLine
            label={w.profile.coachedYears}
            value={line.years}
            onChange={(years) => change(line.key, { years })}
          />
          <RemoveLine onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))} />
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => onChange([...lines, { key: nextKey(lines), region: '', years: '' }])}
      >
        {w.profile.addCoached}
      </button>
    </fieldset>
  )
}

function RemoveLine({ onRemove }: { onRemove: () => void }) {
  const { w } = useAssessorWords()
  return (
    <button type="button" className="link" onClick={onRemove}>
      {w.remove}
    </button>
  )
}
