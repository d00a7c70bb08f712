import { useState } from 'react'
import type { AnyEndpoint, Reply } from '#platform/client/endpoint-types.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'

import { type Grain, type Indicator, ListIndicators, type MeasureWords, type Unit } from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'
import { type DimensionName, draftOf, EMPTY, formulaOf } from './draft.ts'
import { FormulaBuilder } from './formula-builder.tsx'
import { useDefineWords } from './words.ts'

interface DefinitionFormProps<E extends AnyEndpoint> {
  endpoint: E
  measures: readonly MeasureWords[]
  /** What is changed; absent: a new one. */
  of?: Indicator
  refresh?: readonly AnyEndpoint[]
  submit: string
  /** Adds to the content what the endpoint takes beside it. */
  input: (typed: Record<string, string>, content: Record<string, unknown>) => Record<string, unknown>
  onDone: (reply: Reply<E>) => void
  children: React.ReactNode
}

/** Everything an own indicator is: names, definition, unit, and its formula or how often it is entered. */
export function DefinitionForm<E extends AnyEndpoint>(props: DefinitionFormProps<E>) {
  const { of, measures } = props
  const [isManual, setManual] = useState(of?.origin === 'manual')
  const [draft, setDraft] = useState(of?.formula ? draftOf(of.formula, measures) : EMPTY)
  const [by, setBy] = useState<readonly DimensionName[]>(of?.by ?? [])
  const contentOf = (typed: Record<string, string>) => ({
    name: { id: typed.nameId ?? '', en: typed.nameEn ?? '' },
    definition: { id: typed.definitionId ?? '', en: typed.definitionEn ?? '' },
    source: { id: typed.sourceId ?? '', en: typed.sourceEn ?? '' },
    unit: typed.unit,
    better: typed.better,
    decimals: Number(typed.decimals),
    formula: isManual ? null : (formulaOf(draft, measures) ?? null),
    grain: isManual ? (typed.grain ?? 'year') : null,
    by,
  })
  return (
    <ActForm
      endpoint={props.endpoint}
      refresh={[ListIndicators, ...(props.refresh ?? [])]}
      submit={props.submit}
      input={(typed) => props.input(typed, contentOf(typed))}
      onDone={props.onDone}
    >
      {props.children}
      <Names of={of} />
      <Shape of={of} />
      {of === undefined ? <OriginField isManual={isManual} onChange={setManual} /> : null}
      {isManual ? (
        <GrainField of={of} />
      ) : (
        <FormulaBuilder draft={draft} measures={measures} onChange={setDraft} />
      )}
      <ByField by={by} onChange={setBy} />
    </ActForm>
  )
}

function Names({ of }: { of: Indicator | undefined }) {
  const { w } = useDefineWords()
  return (
    <>
      <div className="indicator-pair">
        <InputField name="nameId" label={w.nameId} value={of?.name.id ?? ''} />
        <InputField name="nameEn" label={w.nameEn} value={of?.name.en ?? ''} />
      </div>
      <div className="indicator-pair">
        <AreaField
          name="definitionId"
          label={w.definitionId}
          help={w.definitionHelp}
          rows={3}
          value={of?.definition.id ?? ''}
        />
        <AreaField name="definitionEn" label={w.definitionEn} rows={3} value={of?.definition.en ?? ''} />
      </div>
      <div className="indicator-pair">
        <InputField name="sourceId" label={w.sourceId} help={w.sourceHelp} value={of?.source.id ?? ''} />
        <InputField name="sourceEn" label={w.sourceEn} value={of?.source.en ?? ''} />
      </div>
    </>
  )
}

function Shape({ of }: { of: Indicator | undefined }) {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const units = Object.entries(shared.unitNames) as [Unit, string][]
  return (
    <div className="indicator-pair">
      <ChoiceField
        name="unit"
        label={w.unit}
        value={of?.unit ?? 'percent'}
        choices={units.map(([value, label]) => ({ value, label }))}
      />
      <ChoiceField
        name="better"
        label={w.better}
        value={of?.better ?? 'higher'}
        choices={(['higher', 'lower'] as const).map((value) => ({ value, label: shared.better[value] }))}
      />
      <ChoiceField
        name="decimals"
        label={w.decimals}
        value={String(of?.decimals ?? 1)}
        choices={['0', '1', '2'].map((value) => ({ value, label: value }))}
      />
    </div>
  )
}

function OriginField(props: { isManual: boolean; onChange: (isManual: boolean) => void }) {
  const { w } = useDefineWords()
  return (
    <ChoiceField
      name="origin"
      label={w.origin}
      value={props.isManual ? 'manual' : 'computed'}
      choices={[
        { value: 'computed', label: w.computed },
        { value: 'manual', label: w.manual },
      ]}
      onChange={(value) => props.onChange(value === 'manual')}
    />
  )
}

function GrainField({ of }: { of: Indicator | undefined }) {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const grains: readonly Grain[] = ['year', 'quarter', 'month', 'day']
  return (
    <ChoiceField
      name="grain"
      label={w.grain}
      value={of?.grain ?? 'year'}
      choices={grains.map((value) => ({ value, label: shared.grains[value] }))}
    />
  )
}

function ByField(props: { by: readonly DimensionName[]; onChange: (by: readonly DimensionName[]) => void }) {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const { by, onChange } = props
  const toggle = (one: DimensionName) =>
    onChange(by.includes(one) ? by.filter((other) => other !== one) : [...by, one])
  return (
    <fieldset className="checks">
      <legend>{w.by}</legend>
      {(Object.entries(shared.dimensions) as [DimensionName, string][]).map(([one, label]) => (
        <label key={one} className="check">
          <input type="checkbox" checked={by.includes(one)} onChange={() => toggle(one)} /> {label}
        </label>
      ))}
    </fieldset>
  )
}
