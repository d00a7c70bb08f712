import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { GetIndicator, type Indicator, ListIndicators, SetTargets } from '../../contract.ts'
import { targetsTyped, targetYears } from './targets.ts'
import { useDefineWords } from './words.ts'

/** Baseline and the target of each year, last year to five years ahead. */
export function TargetsPanel({ of }: { of: Indicator }) {
  const { w } = useDefineWords()
  const say = useSay()
  const years = targetYears(of.targets, Number(dayInWib(new Date()).slice(0, 4)))
  const targetAt = (year: number) => of.targets.find((one) => one.year === year)?.value ?? ''
  return (
    <Panel title={w.targets} lead={w.targetsLead}>
      <ActForm
        endpoint={SetTargets}
        refresh={[GetIndicator, ListIndicators]}
        submit={w.save}
        input={(typed) => ({ code: of.code, ...targetsTyped(typed, years) })}
        onDone={() => say(w.targetsSaved)}
      >
        <div className="indicator-pair">
          <InputField
            name="baselineYear"
            label={w.baselineYear}
            value={String(of.baseline?.year ?? '')}
            optional
          />
          <InputField
            name="baseline"
            label={w.baseline}
            help={w.amountHelp}
            value={of.baseline?.value ?? ''}
            optional
          />
        </div>
        <div className="indicator-pair">
          {years.map((year) => (
            <InputField
              key={year}
              name={`target-${year}`}
              label={w.targetOf(year)}
              value={targetAt(year)}
              optional
            />
          ))}
        </div>
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={2} optional />
      </ActForm>
    </Panel>
  )
}
