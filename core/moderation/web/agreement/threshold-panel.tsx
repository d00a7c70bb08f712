import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { type AgreementBoard, GetAgreementBoard, SetThreshold } from '../../contract.ts'
import { useModerationWords } from '../words.ts'

/** From which disagreement questions go to moderation. */
export function ThresholdPanel({ board: { year, threshold } }: { board: AgreementBoard }) {
  const { w, language } = useModerationWords()
  const say = useSay()
  const [begun] = useState(threshold)
  const [revision, setRevision] = useState(threshold.revision)
  const steps = [1, 2, 3, 4].map((step) => ({ value: `${step}`, label: w.pointsOf(count(step, language)) }))
  if (!useMay(SetThreshold)) return null
  return (
    <Panel title={w.threshold} lead={w.thresholdLead}>
      {threshold.revision > revision ? (
        <p className="small">
          {w.thresholdNow(count(threshold.revision, language))}
          {w.pointsOf(count(threshold.spread, language))}
          {threshold.alpha === null ? '' : `, ${w.alpha} ${decimal(`${threshold.alpha}`, language)}`}{' '}
          <button type="button" className="button" onClick={() => setRevision(threshold.revision)}>
            {w.newest}
          </button>
        </p>
      ) : null}
      <ActForm
        endpoint={SetThreshold}
        submit={w.save}
        refresh={[GetAgreementBoard]}
        input={(typed) => ({
          year,
          revision,
          spread: Number(typed.spread),
          alpha: typed.alpha?.trim() ? Number(typed.alpha.replace(',', '.')) : null,
          narrowSpread: Number(typed.narrowSpread),
          opensItself: typed.opensItself === 'yes',
        })}
        onDone={(reply) => {
          setRevision(reply.revision)
          say(w.saved)
        }}
      >
        <ChoiceField
          name="spread"
          label={w.thresholdSpread}
          help={w.thresholdSpreadHelp}
          choices={steps}
          value={`${begun.spread}`}
        />
        <InputField
          name="alpha"
          label={w.thresholdAlpha}
          help={w.thresholdAlphaHelp}
          optional
          value={begun.alpha === null ? '' : decimal(`${begun.alpha}`, language)}
        />
        <ChoiceField
          name="narrowSpread"
          label={w.thresholdNarrow}
          help={w.thresholdNarrowHelp}
          choices={steps}
          value={`${begun.narrowSpread}`}
        />
        <ChoiceField
          name="opensItself"
          label={w.thresholdOpens}
          choices={[
            { value: 'yes', label: w.thresholdOpensYes },
            { value: 'no', label: w.thresholdOpensNo },
          ]}
          value={begun.opensItself ? 'yes' : 'no'}
        />
      </ActForm>
    </Panel>
  )
}
