import { useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { ListRedRules, type RedRules, SetRedRules } from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

/** The rules of red, to be switched and changed by the secretariat. */
export function RedRulesPanel() {
  const { w } = useRealisationWords()
  const found = useEndpoint(ListRedRules, {})
  return (
    <Panel title={w.redRules} lead={w.redRulesLead}>
      <Answer of={found} lines={5}>
        {(rules) => <RulesForm rules={rules} />}
      </Answer>
    </Panel>
  )
}

function RulesForm({ rules }: { rules: RedRules }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const [edited, setEdited] = useState<RedRules>(rules)
  const act = useAct(SetRedRules, { refresh: [ListRedRules], onDone: () => say(w.rulesSaved) })
  const change = (rule: string, patch: Partial<RedRules[number]>) =>
    setEdited(edited.map((one) => (one.rule === rule ? { ...one, ...patch } : one)))
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault()
        void act.run({ rules: edited })
      }}
    >
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <ul className="red-rules">
        {edited.map((one) => (
          <li key={one.rule}>
            <label className="check">
              <input
                type="checkbox"
                checked={one.isOn}
                onChange={(event) => change(one.rule, { isOn: event.currentTarget.checked })}
              />
              <span>{w.rules[one.rule]}</span>
            </label>
            {one.threshold === null ? null : (
              <input
                className="input input--short number"
                type="number"
                min={0}
                max={365}
                aria-label={`${w.threshold}: ${w.rules[one.rule]}`}
                value={one.threshold}
                onChange={(event) => change(one.rule, { threshold: Number(event.currentTarget.value) })}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="act-form__foot">
        <button type="submit" className="button" disabled={act.pending}>
          {w.save}
        </button>
      </div>
    </form>
  )
}
