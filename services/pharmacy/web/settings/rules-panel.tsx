import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { GetLaneRules, type LaneRule, SetLaneRules } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { useSettingWords } from './words.ts'

/** The rules as they are read, top down, and the one figure a facility is likely to change. */
export function RulesPanel({ facility }: { facility: string }) {
  const { w } = useSettingWords()
  const found = useEndpoint(GetLaneRules, { facility })
  return (
    <Panel title={w.rules} lead={w.rulesLead}>
      <Answer of={found}>
        {({ versions: [newest] }) =>
          newest === undefined ? null : (
            <>
              <p className="row__note">{w.version(newest.version)}</p>
              <ol className="rows">
                {newest.rules.map((rule, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place of a rule is what it is
                  <RuleRow key={i} rule={rule} place={i + 1} />
                ))}
              </ol>
              <LimitForm key={newest.version} facility={facility} rules={newest.rules} />
            </>
          )
        }
      </Answer>
    </Panel>
  )
}

function RuleRow({ rule, place }: { rule: LaneRule; place: number }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useSettingWords()
  const { maxItems, ...flags } = rule.when
  const said = (['compounded', 'programme', 'chronic', 'delivery'] as const).flatMap((flag) => {
    const value = flags[flag]
    return value === undefined ? [] : [w.conditions[flag][value ? 'yes' : 'no']]
  })
  const all = maxItems === undefined ? said : [...said, w.maxItems(maxItems)]
  return (
    <li className="row">
      <div>
        <p className="row__name">
          <span className="visually-hidden">{w.ruleOf(place)}: </span>
          {shared.lanes[rule.lane]}
        </p>
        <p className="row__note">{rule.because[language]}</p>
      </div>
      <p>{all.length === 0 ? w.always : all.join(', ')}</p>
    </li>
  )
}

function LimitForm({ facility, rules }: { facility: string; rules: readonly LaneRule[] }) {
  const { w } = useSettingWords()
  const say = useSay()
  const limited = rules.find(({ lane, when }) => lane === 'express' && when.maxItems !== undefined)
  if (limited === undefined) return null
  return (
    <ActForm
      endpoint={SetLaneRules}
      refresh={[GetLaneRules]}
      input={({ maxItems, reason }) => ({
        facility,
        reason,
        rules: rules.map((rule) =>
          rule === limited ? { ...rule, when: { ...rule.when, maxItems: Number(maxItems) } } : rule,
        ),
      })}
      submit={w.newVersion}
      onDone={() => say(w.versionMade)}
    >
      <InputField name="maxItems" label={w.limit} help={w.limitHelp} value={String(limited.when.maxItems)} />
      <AreaField name="reason" label={w.reason} rows={2} />
    </ActForm>
  )
}
