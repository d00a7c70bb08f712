import { parseDecimal, sumOf, toText } from '#core/evaluation/arithmetic.ts'
import type { InstrumentData, Track } from '#core/evaluation/contract.ts'
import { AreaField, ChoiceField } from '#platform/client/form/fields.tsx'
import { decimal } from '#platform/ui/format.ts'
import { TRACKS } from '../cycle/plan-typed.ts'
import { useCycleWords } from '../words.ts'
import { HeldField } from './held-field.tsx'
import type { Draft } from './use-draft.ts'

interface FieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
}

export function HeadFields({ draft, onChange }: FieldsProps) {
  const { w } = useCycleWords()
  const { name } = draft
  return (
    <div className="act-form">
      <HeldField
        name="year"
        label={w.forYear}
        value={draft.year}
        short
        onChange={(year) => onChange({ ...draft, year })}
      />
      <ChoiceField
        key={draft.track}
        name="track"
        label={w.forTrack}
        value={draft.track}
        choices={TRACKS.map((value) => ({ value, label: value }))}
        onChange={(track) => onChange({ ...draft, track: track as Track })}
      />
      <HeldField
        name="nameId"
        label={w.nameId}
        value={name.id}
        onChange={(id) => onChange({ ...draft, name: { ...name, id } })}
      />
      <HeldField
        name="nameEn"
        label={w.nameEn}
        value={name.en}
        onChange={(en) => onChange({ ...draft, name: { ...name, en } })}
      />
      <AreaField
        name="reason"
        label={w.reasonOfVersion}
        help={w.reasonHelp}
        rows={3}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
    </div>
  )
}

export function WeightFields({ base, draft, onChange }: FieldsProps & { base: InstrumentData }) {
  const { w, language } = useCycleWords()
  const set = (component: string, weight: string) =>
    onChange({
      ...draft,
      weights: draft.weights.map((one) => (one.component === component ? { component, weight } : one)),
    })
  return (
    <div className="act-form">
      {base.components.map(({ key, letter, label }) => (
        <HeldField
          key={key}
          name={`weight_${key}`}
          label={`${letter} ${label[language]} (%)`}
          value={draft.weights.find(({ component }) => component === key)?.weight ?? ''}
          short
          onChange={(weight) => set(key, weight)}
        />
      ))}
      <p className="field__help" role="status">
        {w.weightsHelp(decimal(sumTyped(draft), language))}
      </p>
    </div>
  )
}

/** Exact; what is no number yet counts as nothing. */
const sumTyped = ({ weights }: Draft): string =>
  toText(sumOf(weights.flatMap(({ weight }) => parseDecimal(weight.trim().replace(',', '.')) ?? [])))
