import { Link, useParams } from '@tanstack/react-router'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  GetIndicator,
  type Indicator,
  ListIndicators,
  ListMeasures,
  PublishIndicator,
  ReviseIndicator,
} from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'
import { AssignPanel } from './assign-panel.tsx'
import { DefinitionForm } from './definition-form.tsx'
import { TargetsPanel } from './targets-panel.tsx'
import { useDefineWords } from './words.ts'

/** What can be changed of an indicator that is there. */
export function ChangePage() {
  const { w } = useDefineWords()
  const { w: shared, language } = useIndicatorWords()
  const { code: region } = usePlace()
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const found = useEndpoint(GetIndicator, { code })
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${region}/indikator/tetapkan`}>{w.own}</Link>}
      title={found.data?.name[language] ?? shared.indicators}
      acts={
        <Link className="button" to={`/kerja/${region}/indikator/${code}`}>
          {w.open}
        </Link>
      }
    >
      <Answer of={found} lines={10}>
        {(indicator) => (
          <>
            {indicator.may.setTargets ? (
              <TargetsPanel key={indicator.targetHistory.length} of={indicator} />
            ) : null}
            {indicator.may.assign ? <AssignPanel key={indicator.revision} of={indicator} /> : null}
            {indicator.may.publish ? <PublishPanel of={indicator} /> : null}
            <RevisePanel of={indicator} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function PublishPanel({ of: { code, isPublic } }: { of: Indicator }) {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const say = useSay()
  const act = useAct(PublishIndicator, {
    refresh: [GetIndicator, ListIndicators],
    onDone: () => say(isPublic ? w.withdrawn : w.published),
  })
  return (
    <Panel title={w.publication} lead={w.publicationLead}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <p>{isPublic ? shared.one.public : shared.one.private}</p>
      <button
        type="button"
        className="button"
        disabled={act.pending}
        onClick={() => void act.run({ code, isPublic: !isPublic })}
      >
        {isPublic ? w.withdraw : w.publish}
      </button>
    </Panel>
  )
}

function RevisePanel({ of }: { of: Indicator }) {
  const { w } = useDefineWords()
  const say = useSay()
  const measures = useEndpoint(ListMeasures, {})
  if (of.isStandard) return <Panel title={w.reviseTitle}>{w.standardFixed}</Panel>
  if (!of.may.revise) return null
  return (
    <Panel title={w.reviseTitle} lead={w.reviseLead}>
      <Answer of={measures} lines={8}>
        {(all) => (
          <DefinitionForm
            key={of.version}
            endpoint={ReviseIndicator}
            measures={all}
            of={of}
            refresh={[GetIndicator]}
            submit={w.save}
            input={({ fromYear, reason }, content) => ({
              code: of.code,
              version: of.version,
              content,
              fromYear: Number(fromYear),
              reason,
            })}
            onDone={() => say(w.revised)}
          >
            <InputField name="fromYear" label={w.fromYear} value={String(yearOf(of))} />
            <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={2} />
          </DefinitionForm>
        )}
      </Answer>
    </Panel>
  )
}

/** This year, or a later one that a version already waits for. */
const yearOf = ({ versions }: Indicator): number =>
  Math.max(Number(dayInWib(new Date()).slice(0, 4)), ...versions.map(({ fromYear }) => fromYear))
