import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetSurvey, OpenSurvey, ResumeSurvey, StopSurvey, type Survey } from '../../contract.ts'
import { useSurveyWords } from '../words.ts'
import { FormsPanel } from './forms-panel.tsx'
import { ImportPanel } from './import-panel.tsx'
import { ServicesPanel } from './services-panel.tsx'
import { SurveyTabs } from './survey-tabs.tsx'
import { useYear } from './use-year.ts'

/** The survey of a year: services, forms with their quota, and its beginning and end. */
export function SurveyPage() {
  const { w } = useSurveyWords()
  const year = useYear()
  const survey = useEndpoint(GetSurvey, { year })
  return (
    <Screen
      eyebrow={w.eyebrow}
      title={w.titleOf(year)}
      lead={w.lead}
      acts={survey.data === undefined ? undefined : <StateActs survey={survey.data} />}
    >
      <Answer of={survey} lines={10}>
        {(one) => (
          <>
            <SurveyTabs year={year} open={one.warningsOpen} />
            <StateLine survey={one} />
            <FormsPanel survey={one} />
            <ServicesPanel survey={one} />
            <ImportPanel survey={one} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function StateLine({ survey }: { survey: Survey }) {
  const { w, language } = useSurveyWords()
  return (
    <p>
      <strong>{w.states[survey.state]}.</strong>{' '}
      {survey.closesAt === null ? w.noDeadline : `${w.closes} ${wib(survey.closesAt, language)}`}.
    </p>
  )
}

/** What the secretariat may do with the survey now. */
function StateActs({ survey: { year, state } }: { survey: Survey }) {
  const { w } = useSurveyWords()
  const may = useMay(OpenSurvey)
  const say = useSay()
  const [asking, setAsking] = useState<'open' | 'stop'>()
  const close = () => setAsking(undefined)
  const done = (sentence: string) => () => {
    close()
    say(sentence)
  }
  const open = useAct(OpenSurvey, { refresh: [GetSurvey], onDone: done(w.opened) })
  const stop = useAct(StopSurvey, { refresh: [GetSurvey], onDone: done(w.stopped) })
  const resume = useAct(ResumeSurvey, { refresh: [GetSurvey], onDone: done(w.resumed) })
  if (!may) return null
  return (
    <>
      {state === 'draft' ? <ActButton main label={w.open} onClick={() => setAsking('open')} /> : null}
      {state === 'open' ? <ActButton label={w.stop} onClick={() => setAsking('stop')} /> : null}
      {state === 'stopped' ? <ActButton label={w.resume} onClick={() => void resume.run({ year })} /> : null}
      {resume.problem === undefined ? null : <ProblemNote problem={resume.problem} />}
      {asking === 'open' ? (
        <Confirm
          title={w.openTitle}
          act={open}
          label={w.open}
          onConfirm={() => void open.run({ year })}
          onClose={close}
        >
          <p>{w.openLead}</p>
        </Confirm>
      ) : null}
      {asking === 'stop' ? (
        <Confirm
          title={w.stopTitle}
          act={stop}
          label={w.stop}
          onConfirm={() => void stop.run({ year })}
          onClose={close}
        >
          <p>{w.stopLead}</p>
        </Confirm>
      ) : null}
    </>
  )
}

function ActButton(props: { label: string; main?: boolean; onClick: () => void }) {
  return (
    <button type="button" className={props.main ? 'button button--main' : 'button'} onClick={props.onClick}>
      {props.label}
    </button>
  )
}
