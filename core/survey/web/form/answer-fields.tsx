import { ChoiceSet } from '#platform/ui/choice-set/choice-set.tsx'
import { SelectField, TextField } from '#platform/ui/form/form.tsx'
import { Section } from '#platform/ui/layout/layout.tsx'
import { AGE_BANDS, OCCUPATIONS, type SurveyForm, subOf } from '../../contract.ts'
import { ratingField, serviceField, usedField } from './answer-in.ts'
import { useFormWords } from './words.ts'

export interface AnswerFieldsProps {
  form: SurveyForm
  /** What was filled in before, so that nothing is lost by a refusal. */
  fields: Readonly<Record<string, string | undefined>>
  errorAt: (field: string) => string | undefined
}

/** Everything a respondent is asked; the same for a citizen alone and for an officer who helps. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { w } = useFormWords()
  return (
    <>
      {props.form.subs.map((sub) => (
        <SubFields key={sub.sub} sub={sub} {...props} />
      ))}
      <Section title={w.aboutYou} lead={w.aboutYouLead}>
        <PersonFields {...props} />
      </Section>
      <Section title={w.consentTitle}>
        <Consent {...props} />
      </Section>
    </>
  )
}

const SCALE = ['4', '3', '2', '1', '0', 'unknown'] as const
const USED = ['yes', 'no', 'planned'] as const

function SubFields({ sub, fields, errorAt }: AnswerFieldsProps & { sub: SurveyForm['subs'][number] }) {
  const { w, language } = useFormWords()
  return (
    <Section title={sub.service} lead={w.serviceOf(sub.opd)}>
      <div className="form">
        <ChoiceSet
          name={usedField(sub.sub)}
          legend={w.used}
          help={w.usedHelp}
          error={errorAt(`/uses/${sub.sub}`)}
          value={fields[usedField(sub.sub)]}
          choices={USED.map((value) => ({ value, label: w.usedChoices[value] }))}
        />
        {subOf(sub.sub).statements.map(({ code, text }) => (
          <ChoiceSet
            key={code}
            name={ratingField(code)}
            legend={text[language]}
            error={errorAt(`/answers/${code}`)}
            value={fields[ratingField(code)]}
            choices={SCALE.map((value) => ({ value, label: w.scale[value] }))}
          />
        ))}
        <TextField
          name={serviceField(sub.sub)}
          label={w.another}
          help={w.anotherHelp}
          optional
          value={fields[serviceField(sub.sub)]}
        />
      </div>
    </Section>
  )
}

function PersonFields({ fields, errorAt }: AnswerFieldsProps) {
  const { w } = useFormWords()
  const missing = (name: string) => (errorAt(`/${name}`) === undefined ? undefined : w.choose)
  return (
    <div className="form">
      <ChoiceSet
        name="ageBand"
        legend={w.age}
        error={missing('ageBand')}
        value={fields.ageBand}
        choices={AGE_BANDS.map((value) => ({ value, label: w.ages[value] }))}
      />
      <SelectField
        name="occupation"
        label={w.occupation}
        error={missing('occupation')}
        value={fields.occupation ?? ''}
        choices={[
          { value: '', label: w.choose },
          ...OCCUPATIONS.map((value) => ({ value, label: w.occupations[value] })),
        ]}
      />
      <SelectField
        name="sex"
        label={w.sex}
        optional
        value={fields.sex ?? 'none'}
        choices={(['none', 'female', 'male'] as const).map((value) => ({ value, label: w.sexes[value] }))}
      />
      <TextField name="area" label={w.area} optional value={fields.area} error={errorAt('/area')} />
      <TextField
        name="phone"
        label={w.phone}
        help={w.phoneHelp}
        optional
        value={fields.phone}
        error={errorAt('/phone')}
      />
    </div>
  )
}

function Consent({ form, fields, errorAt }: AnswerFieldsProps) {
  const { w } = useFormWords()
  return (
    <div className="form">
      <p>{w.consentPurpose(form.region.name)}</p>
      <p>{w.consentData}</p>
      <p>{w.consentRetention}</p>
      <div className="choice-set">
        <div className="choice-set__choices">
          <label>
            <input type="checkbox" name="consent" value="ya" defaultChecked={fields.consent === 'ya'} />
            <span>{w.consent}</span>
          </label>
        </div>
        {errorAt('/consent') === undefined ? null : <p className="field__error">{w.consentMissing}</p>}
      </div>
    </div>
  )
}
