import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  ChooseDimensions,
  type Dimension,
  type DimensionSet,
  type Dimensions,
  GetDimensions,
  GetPlan,
  HUES,
  type Hue,
} from '../../contract.ts'
import { Line, Select, YearInput } from '../inputs.tsx'
import { usePlanWords } from '../words.ts'
import { linesOf, subsFrom, twinsFrom } from './lines.ts'

interface ChoiceFormProps {
  all: Dimensions
  onClose: () => void
}

/** A set as it is, or renamed and widened, from a year on. */
export function ChoiceForm({ all, onClose }: ChoiceFormProps) {
  const { w } = usePlanWords()
  const say = useSay()
  const [newest] = all.choices
  const [national] = all.sets
  const [year, setYear] = useState(newest?.fromYear ?? new Date().getFullYear())
  const [setCode, setSetCode] = useState(newest?.setCode ?? national?.code ?? '')
  const [dimensions, setDimensions] = useState<readonly Dimension[]>(all.current)
  const set = all.sets.find(({ code }) => code === setCode)
  return (
    <ActForm
      endpoint={ChooseDimensions}
      refresh={[GetDimensions, GetPlan]}
      submit={w.dims.submit}
      onCancel={onClose}
      input={() => ({
        fromYear: year,
        setCode,
        setVersion: set?.version ?? 1,
        dimensions,
        revision: all.choices.find(({ fromYear }) => fromYear === year)?.revision ?? 0,
      })}
      onDone={() => {
        say(w.dims.done)
        onClose()
      }}
    >
      <SetChoice
        all={all}
        set={set}
        onChoose={(chosen) => {
          setSetCode(chosen.code)
          setDimensions(chosen.dimensions)
        }}
      />
      <YearInput
        name="fromYear"
        label={w.dims.fromYear}
        help={w.dims.yearHelp}
        value={year}
        onChange={setYear}
      />
      <DimensionList key={setCode} dimensions={dimensions} onChange={setDimensions} />
    </ActForm>
  )
}

function SetChoice(props: {
  all: Dimensions
  set: DimensionSet | undefined
  onChoose: (set: DimensionSet) => void
}) {
  const { w, language } = usePlanWords()
  const { all, set, onChoose } = props
  return (
    <>
      <Select
        name="setCode"
        label={w.dims.set}
        value={set?.code ?? ''}
        choices={all.sets.map(({ code, name }) => ({ value: code, label: name[language] }))}
        onChange={(code) => {
          const chosen = all.sets.find((one) => one.code === code)
          if (chosen !== undefined) onChoose(chosen)
        }}
      />
      {set === undefined ? null : <p className="small mute">{w.dims.basis(set.basis[language])}</p>}
      {set?.status === 'draft' ? <Notice tone="attention">{w.dims.draftWarning}</Notice> : null}
    </>
  )
}

function DimensionList(props: {
  dimensions: readonly Dimension[]
  onChange: (all: readonly Dimension[]) => void
}) {
  const { w } = usePlanWords()
  const { dimensions, onChange } = props
  return (
    <>
      {dimensions.map((dimension, i) => (
        <DimensionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: codes are typed here, so a row is known by its place
          key={i}
          dimension={dimension}
          onChange={(now) => onChange(dimensions.map((one, at) => (at === i ? now : one)))}
          onRemove={() => onChange(dimensions.filter((_, at) => at !== i))}
        />
      ))}
      <p>
        <button type="button" className="button" onClick={() => onChange([...dimensions, NEW])}>
          {w.dims.add}
        </button>
      </p>
    </>
  )
}

const NEW: Dimension = { code: '', name: { id: '', en: '' }, hue: 'governance', twins: [], subDimensions: [] }

interface DimensionFieldsProps {
  dimension: Dimension
  onChange: (dimension: Dimension) => void
  onRemove: () => void
}

function DimensionFields({ dimension, onChange, onRemove }: DimensionFieldsProps) {
  const { w, language } = usePlanWords()
  const [subs, setSubs] = useState(() => linesOf(dimension.subDimensions))
  const [twins, setTwins] = useState(() => dimension.twins.join(', '))
  const change = (patch: Partial<Dimension>) => onChange({ ...dimension, ...patch })
  const name = dimension.name[language] || w.dims.name
  return (
    <fieldset className="field">
      <legend>{name}</legend>
      <Line name="code" label={w.dims.code} value={dimension.code} onChange={(code) => change({ code })} />
      <Line
        name="nameId"
        label={w.dims.nameId}
        value={dimension.name.id}
        onChange={(id) => change({ name: { ...dimension.name, id } })}
      />
      <Line
        name="nameEn"
        label={w.dims.nameEn}
        value={dimension.name.en}
        onChange={(en) => change({ name: { ...dimension.name, en } })}
      />
      <Select
        name="hue"
        label={w.dims.hue}
        value={dimension.hue}
        choices={HUES.map((value) => ({ value, label: w.dims.hues[value] }))}
        onChange={(hue) => change({ hue: hue as Hue })}
      />
      <AreaField
        name="subs"
        label={w.dims.subLines}
        value={subs}
        onChange={(text) => {
          setSubs(text)
          change({ subDimensions: subsFrom(text) })
        }}
      />
      <Line
        name="twins"
        label={w.dims.twins}
        help={w.dims.twinsHelp}
        value={twins}
        onChange={(text) => {
          setTwins(text)
          change({ twins: twinsFrom(text) })
        }}
      />
      <p>
        <button type="button" className="link" onClick={onRemove}>
          {w.dims.removeOne(name)}
        </button>
      </p>
    </fieldset>
  )
}
