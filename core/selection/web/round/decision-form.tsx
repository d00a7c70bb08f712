import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { ChoiceSet } from '#platform/ui/choice-set/choice-set.tsx'
import { GetRanking, GetRound, type RankingRow, SaveDecision, type Verdict } from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

const VERDICTS: readonly Verdict[] = ['chosen', 'reserve', 'not_chosen']

/** The verdict on a candidate with its reason; one that is struck off can only be not chosen. */
export function DecisionForm({ roundId, row }: { roundId: string; row: RankingRow }) {
  const { w } = useOneRoundWords()
  const say = useSay()
  const { decision, isKnockedOut, candidate } = row
  const possible = isKnockedOut ? VERDICTS.slice(2) : VERDICTS
  return (
    <ActForm
      endpoint={SaveDecision}
      refresh={[GetRanking, GetRound]}
      submit={w.saveDecision}
      input={({ verdict, reason }) => ({
        id: roundId,
        region: candidate.region.code,
        verdict,
        reason: reason ?? '',
        revision: decision?.revision ?? 0,
      })}
      onDone={() => say(w.decisionSaved)}
    >
      <ChoiceSet
        name="verdict"
        legend={w.decision}
        value={decision?.verdict}
        choices={possible.map((verdict) => ({ value: verdict, label: w.verdicts[verdict] }))}
        {...(decision === null ? {} : { help: w.conflictValue(w.verdicts[decision.verdict]) })}
      />
      <AreaField name="reason" label={w.reason} help={w.reasonHelp} value={decision?.reason ?? ''} rows={3} />
    </ActForm>
  )
}
