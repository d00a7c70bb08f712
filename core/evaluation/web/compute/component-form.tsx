import { SubmitButton, TextField } from '#platform/ui/form/form.tsx'
import { decimal } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { errorAt } from '#platform/ui/notice/notice.tsx'
import type { ProblemDetails } from '#platform/ui/page.ts'
import type { Instrument } from '../../contract.ts'
import { useWords } from '../words.ts'

export interface FormProps {
  instrument: Instrument
  fields: Record<string, string>
  problem: ProblemDetails | undefined
}

/** Component scores; sent in the address, so that the result can be shared. */
export function ComponentForm({ instrument, fields, problem }: FormProps) {
  const { w, language } = useWords()
  const { min, max } = instrument.scale
  return (
    <form className="form" method="get" action={addressIn(language, '/hitung')}>
      <h2>{w.compute.componentsTitle}</h2>
      <p className="small mute">{w.compute.scaleHelp(decimal(min, language), decimal(max, language))}</p>
      <input type="hidden" name="instrument" value={instrument.code} />
      <div className="form__fields">
        {instrument.components.map(({ key, letter, label, weight }) => (
          <TextField
            key={key}
            name={key}
            kind="decimal"
            width="short"
            label={`${letter}. ${label[language]}`}
            help={weight === null ? undefined : w.compute.componentHelp(decimal(weight, language))}
            value={fields[key]}
            error={errorAt(problem, `/scores/${key}`)}
          />
        ))}
      </div>
      <RegionField value={fields.regionCode} error={errorAt(problem, '/regionCode')} />
      <SubmitButton>{w.compute.compute}</SubmitButton>
    </form>
  )
}

/** Which region it is; may be left empty. */
export function RegionField(props: { value: string | undefined; error: string | undefined }) {
  const { w } = useWords()
  return (
    <TextField
      name="regionCode"
      width="short"
      optional
      label={w.compute.regionCode}
      help={w.compute.regionCodeHelp}
      value={props.value}
      error={props.error}
    />
  )
}
