import { SubmitButton, TextField } from '#platform/ui/form/form.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { errorAt } from '#platform/ui/notice/notice.tsx'
import type { Instrument } from '../../contract.ts'
import { useWords } from '../words.ts'
import { type FormProps, RegionField } from './component-form.tsx'
import { QUESTION_FIELD, wayAddress } from './request.ts'

/** Question scores, component by component; posted, for they are too many for an address. */
export function QuestionForm({ instrument, fields, problem }: FormProps) {
  const { w, language } = useWords()
  const { min, max } = instrument.scale
  return (
    <form
      className="form"
      method="post"
      action={addressIn(language, wayAddress(instrument.code, 'questions'))}
    >
      <h2>{w.compute.questionsTitle}</h2>
      <p className="small mute">
        {w.compute.questionsLead(count(instrument.questions.length, language))}{' '}
        {w.compute.scaleHelp(decimal(min, language), decimal(max, language))}
      </p>
      <input type="hidden" name="instrument" value={instrument.code} />
      <input type="hidden" name="by" value="questions" />
      {instrument.components.map((component) => (
        <fieldset key={component.key} className="form__group">
          <legend>
            {component.letter}. {component.label[language]}
          </legend>
          <GroupError message={errorAt(problem, `/scores/${component.key}`)} />
          {questionsIn(instrument, component.key).map((question) => (
            <TextField
              key={question.code}
              name={QUESTION_FIELD + question.code}
              kind="decimal"
              width="short"
              label={`${question.code} ${question.label[language]}`}
              value={fields[QUESTION_FIELD + question.code]}
              error={errorAt(problem, `/scores/${question.code}`)}
            />
          ))}
        </fieldset>
      ))}
      <RegionField value={fields.regionCode} error={errorAt(problem, '/regionCode')} />
      <SubmitButton>{w.compute.compute}</SubmitButton>
    </form>
  )
}

/** What is wrong with a component as a whole, for example that some of its questions are missing. */
function GroupError({ message }: { message: string | undefined }) {
  return message === undefined ? null : <p className="field__error">{message}</p>
}

const questionsIn = (instrument: Instrument, component: string) =>
  instrument.questions.filter((question) => question.component === component)
