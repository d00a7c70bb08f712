import { ListOpd } from '#core/identity/contract.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  GetRecommendation,
  ListRecommendations,
  PlanRecommendation,
  type RecommendationWithSteps,
} from '../../contract.ts'
import { useFollowUpWords } from '../words.ts'

/** Which agency follows it up, until when, in which programme. */
export function PlanForm({ one }: { one: RecommendationWithSteps }) {
  const { w } = useFollowUpWords()
  const say = useSay()
  const opd = useEndpoint(ListOpd, {})
  return (
    <Answer of={opd} lines={4}>
      {(all) => (
        <ActForm
          endpoint={PlanRecommendation}
          refresh={[GetRecommendation, ListRecommendations]}
          submit={w.planSubmit}
          input={({ opdId, dueOn, programme }) => ({
            id: one.id,
            revision: one.revision,
            opdId,
            dueOn,
            programme,
          })}
          onDone={() => say(w.planned)}
        >
          <ChoiceField
            name="opdId"
            label={w.opd}
            placeholder={w.choose}
            {...(one.opd === null ? {} : { value: one.opd.id })}
            choices={all
              .filter(({ closedAt }) => closedAt === null)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DayField name="dueOn" label={w.due} value={one.dueOn ?? ''} least={dayInWib(new Date())} />
          <InputField
            name="programme"
            label={w.programme}
            help={w.programmeHelp}
            value={one.programme ?? ''}
          />
        </ActForm>
      )}
    </Answer>
  )
}
