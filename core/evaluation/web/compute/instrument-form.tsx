import { SelectField } from '#platform/ui/form/form.tsx'
import { addressIn } from '#platform/ui/language.tsx'
import type { InstrumentSummary } from '../../contract.ts'
import { useWords } from '../words.ts'
import type { Way } from './request.ts'

/** First step: which instrument. A plain form, so that choosing works without JavaScript. */
export function InstrumentForm(props: {
  instruments: readonly InstrumentSummary[]
  chosen: InstrumentSummary
  way: Way
}) {
  const { w, language } = useWords()
  return (
    <form className="choose" method="get" action={addressIn(language, '/hitung')}>
      <SelectField
        name="instrument"
        label={w.compute.instrument}
        help={w.compute.instrumentHelp}
        value={props.chosen.code}
        choices={props.instruments.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      {props.way === 'components' ? null : <input type="hidden" name="by" value={props.way} />}
      <button type="submit" className="button">
        {w.compute.choose}
      </button>
    </form>
  )
}
