import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { GetRetention, SetRetention } from '../../contract.ts'
import { useSettingWords } from './words.ts'

/** How long personal data are kept in the region, and what is due to go. */
export function RetentionPanel() {
  const { w } = useSettingWords()
  const say = useSay()
  const found = useEndpoint(GetRetention, {})
  return (
    <Panel title={w.retention.title} lead={w.retention.lead}>
      <Answer of={found}>
        {({ periods, ground, setAt, due }) => (
          <>
            <p className="row__note">{w.retention.due(due.patients, due.parcels, due.reasons)}</p>
            <ActForm
              key={setAt ?? ''}
              endpoint={SetRetention}
              refresh={[GetRetention]}
              input={({ ground: typed, ...years }) => ({
                periods: Object.fromEntries(
                  Object.entries(years).map(([key, value]) => [key, Number(value)]),
                ),
                ground: typed,
              })}
              submit={w.retention.submit}
              onDone={() => say(w.saved)}
            >
              <InputField
                name="patientYears"
                label={w.retention.patientYears}
                help={w.retention.patientHelp}
                value={String(periods.patientYears)}
              />
              <InputField
                name="parcelDays"
                label={w.retention.parcelDays}
                value={String(periods.parcelDays)}
              />
              <InputField
                name="reasonYears"
                label={w.retention.reasonYears}
                value={String(periods.reasonYears)}
              />
              <AreaField name="ground" label={w.retention.ground} rows={2} value={ground} />
            </ActForm>
          </>
        )}
      </Answer>
    </Panel>
  )
}
