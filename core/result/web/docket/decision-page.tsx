import { Link, useParams } from '@tanstack/react-router'
import { EvidenceCards } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { DecideObjection, GetBoard, GetRegionBoard, ListObjections, type Objection } from '../../contract.ts'
import { useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'

/** One objection with its evidence, and the panel's decision. */
export function DecisionPage() {
  const { w } = useResultWords()
  const { year: asked, of, question = '' } = useParams({ strict: false }) as Record<string, string>
  const year = Number(asked)
  const docket = useEndpoint(ListObjections, { year })
  const found = docket.data?.objections.find((o) => o.region.code === of && o.question === question)
  return (
    <Screen
      eyebrow={w.docket(year)}
      title={w.decision(question, found?.region.name ?? of ?? '')}
      acts={
        <Link className="button" to={`/kerja/00/evaluasi/sanggahan/${year}`}>
          {w.back}
        </Link>
      }
    >
      <Answer of={docket} lines={6}>
        {() => (found === undefined ? <p>{w.docketEmpty}</p> : <Case objection={found} />)}
      </Answer>
    </Screen>
  )
}

function Case({ objection }: { objection: Objection }) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const { region, year, question, score, text, filedAt, filedBy, evidence, state, reason } = objection
  const board = useEndpoint(GetRegionBoard, { year, code: region.code })
  const label = board.data?.questions.find((q) => q.question === question)?.label[language]
  return (
    <>
      <Panel title={w.regionSays}>
        <p>{label}</p>
        <p>
          {w.scoreThen}: <strong>{f.score(score)}</strong>
        </p>
        <p className="prose">{text}</p>
        <p className="small mute">
          {filedBy}, {wib(filedAt, language)}
        </p>
        {evidence.length === 0 ? null : <EvidenceCards versionIds={evidence} region={region.code} />}
      </Panel>
      <Panel title={w.verdict}>
        {state === 'filed' ? (
          <DecisionForm objection={objection} />
        ) : (
          <p className="prose">
            {w.objectionStates[state]}
            {objection.decidedScore === null ? '' : ` ${f.score(objection.decidedScore)}`}. {reason}
          </p>
        )}
      </Panel>
    </>
  )
}

function DecisionForm({ objection }: { objection: Objection }) {
  const { w } = useResultWords()
  const say = useSay()
  const { region, year, question, revision } = objection
  return (
    <ActForm
      endpoint={DecideObjection}
      input={({ verdict, score, reason }) => ({
        year,
        region: region.code,
        question,
        revision,
        verdict,
        reason,
        ...(verdict === 'upheld' && score ? { score: score.trim().replace(',', '.') } : {}),
      })}
      refresh={[ListObjections, GetRegionBoard, GetBoard]}
      submit={w.saveDecision}
      onDone={() => say(w.decided)}
    >
      <ChoiceField
        name="verdict"
        label={w.verdict}
        value="upheld"
        choices={[
          { value: 'upheld', label: w.verdicts.upheld },
          { value: 'dismissed', label: w.verdicts.dismissed },
        ]}
      />
      <InputField name="score" label={w.panelScore} help={w.panelScoreHint} />
      <AreaField name="reason" label={w.decisionReason} />
    </ActForm>
  )
}
