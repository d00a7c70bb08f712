import { changedAt, without } from '#platform/client/order/moves.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import type { AlarmRule } from '../../contract.ts'
import { unitOf } from '../parts/numbers.ts'
import { useCommandWords } from '../words.ts'
import { Line, Pick } from './inputs.tsx'
import type { Choices } from './use-choices.ts'

interface RulesPartProps {
  rules: readonly AlarmRule[]
  indicators: Choices['indicators']
  onChange: (rules: AlarmRule[]) => void
}

/** When alarms call. */
export function RulesPart({ rules, indicators, onChange }: RulesPartProps) {
  const { w } = useCommandWords()
  const [first] = indicators
  const add = (code: string) =>
    onChange([
      ...rules,
      {
        ...{ key: `aturan-${rules.length + 1}`, code, span: 'today', test: 'off_target', limit: null },
        ...{ minutes: 10, severity: 'attention' },
      },
    ])
  return (
    <Panel title={w.layout.rules} lead={w.layout.rulesLead}>
      {rules.map((rule, i) => (
        <OneRule
          // biome-ignore lint/suspicious/noArrayIndexKey: the name of a rule changes while it is typed
          key={i}
          rule={rule}
          number={i + 1}
          indicators={indicators}
          onChange={(changed) => onChange(changedAt(rules, i, changed))}
          onRemove={() => onChange(without(rules, i))}
        />
      ))}
      {first === undefined ? null : (
        <button type="button" className="button" onClick={() => add(first.code)}>
          {w.layout.addRule}
        </button>
      )}
    </Panel>
  )
}

interface OneRuleProps {
  rule: AlarmRule
  number: number
  indicators: Choices['indicators']
  onChange: (rule: AlarmRule) => void
  onRemove: () => void
}

function OneRule({ rule, number, indicators, onChange, onRemove }: OneRuleProps) {
  const { w, language } = useCommandWords()
  const { layout } = w
  const unit = unitOf({ unit: indicators.find(({ code }) => code === rule.code)?.unit ?? '' }, w.units)
  return (
    <fieldset className="arrange">
      <legend>{layout.ruleOf(number)}</legend>
      <div className="choose">
        <Pick
          label={layout.indicator}
          value={rule.code}
          choices={indicators.map(({ code, name }) => [code, name[language]] as const)}
          onChange={(code) => onChange({ ...rule, code })}
        />
        <Pick
          label={layout.span}
          value={rule.span}
          choices={(['today', 'month', 'year'] as const).map((span) => [span, w.figure.spans[span]] as const)}
          onChange={(span) => onChange({ ...rule, span })}
        />
        <Pick
          label={layout.test}
          value={rule.test}
          choices={(['off_target', 'above', 'below'] as const).map(
            (one) => [one, layout.tests[one]] as const,
          )}
          onChange={(test) => onChange({ ...rule, test, limit: test === 'off_target' ? null : rule.limit })}
        />
        {rule.test === 'off_target' ? null : (
          <Line
            label={unit === '' ? layout.limit : `${layout.limit} (${unit})`}
            value={rule.limit ?? ''}
            inputMode="decimal"
            maxLength={16}
            onChange={(limit) => onChange({ ...rule, limit: limit === '' ? null : limit.replace(',', '.') })}
          />
        )}
        <Line
          label={layout.minutes}
          value={String(rule.minutes)}
          inputMode="numeric"
          maxLength={4}
          onChange={(minutes) => onChange({ ...rule, minutes: Number(minutes.replace(/\D/g, '')) })}
        />
        <Pick
          label={layout.severity}
          value={rule.severity}
          choices={(['attention', 'danger'] as const).map((one) => [one, w.alarm.severities[one]] as const)}
          onChange={(severity) => onChange({ ...rule, severity })}
        />
        <Line
          label={layout.key}
          value={rule.key}
          maxLength={40}
          onChange={(key) => onChange({ ...rule, key: key.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-') })}
        />
      </div>
      <button type="button" className="button" onClick={onRemove}>
        {layout.removeRule(number)}
      </button>
    </fieldset>
  )
}
