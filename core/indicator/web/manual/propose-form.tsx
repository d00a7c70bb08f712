import { useState } from 'react'
import { EvidencePicker } from '#core/evidence/web/share.tsx'
import { useAsked } from '#platform/client/asked.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type IndicatorRow, ListIndicators, ListManualValues, ProposeValue } from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'
import { useManualWords } from './words.ts'

/** One value with its source and evidence. */
export function ProposeForm({ manual }: { manual: readonly IndicatorRow[] }) {
  const { w, language } = useManualWords()
  const say = useSay()
  const [{ indikator }] = useAsked('indikator')
  const [code, setCode] = useState(manual.find((one) => one.code === indikator)?.code ?? '')
  const [evidence, setEvidence] = useState<readonly string[]>([])
  const chosen = manual.find((one) => one.code === code)
  return (
    <ActForm
      endpoint={ProposeValue}
      refresh={[ListManualValues, ListIndicators]}
      submit={w.send}
      input={({ value, ...typed }) => ({
        ...typed,
        ...(value === undefined ? {} : { value: value.replace(',', '.') }),
        evidence,
      })}
      onDone={() => {
        setEvidence([])
        say(w.sent)
      }}
    >
      <ChoiceField
        name="code"
        label={w.indicator}
        value={code}
        placeholder={w.choose}
        choices={manual.map((one) => ({ value: one.code, label: one.name[language] }))}
        onChange={setCode}
      />
      <div className="indicator-pair">
        <InputField name="period" label={w.period} help={w.periodHelp[chosen?.grain ?? 'year']} />
        <InputField name="value" label={w.value} help={w.valueHelp} />
      </div>
      {chosen === undefined || chosen.by.length === 0 ? null : <MemberFields of={chosen} />}
      <InputField name="source" label={w.source} help={w.sourceHelp} />
      <AreaField name="note" label={w.note} help={w.noteHelp} rows={2} optional />
      <fieldset className="lines">
        <legend>{w.evidence}</legend>
        <p className="small mute">{w.evidenceHelp}</p>
        <EvidencePicker chosen={evidence} onChange={setEvidence} />
      </fieldset>
    </ActForm>
  )
}

function MemberFields({ of: { by } }: { of: IndicatorRow }) {
  const { w } = useManualWords()
  const { w: shared } = useIndicatorWords()
  const [dimension, setDimension] = useState('')
  return (
    <div className="indicator-pair">
      <ChoiceField
        name="dimension"
        label={w.dimension}
        placeholder={w.whole}
        choices={by.map((one) => ({ value: one, label: shared.dimensions[one] }))}
        onChange={setDimension}
      />
      {dimension === '' ? null : <InputField name="member" label={w.member} help={w.memberHelp} />}
    </div>
  )
}
