import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  ExportAnswers,
  ExportAnswersXlsx,
  GetSurvey,
  GetSurveyFigures,
  GetSurveyResult,
} from '../../contract.ts'
import { useSurveyWords } from '../words.ts'
import { SurveyTabs } from '../work/survey-tabs.tsx'
import { useYear } from '../work/use-year.ts'
import { FiguresView } from './figures-view.tsx'
import { LeaderActs } from './leader-acts.tsx'
import { useResultWords } from './words.ts'

/** Figures as they stand for the region; for others what was confirmed. */
export function ResultsPage() {
  const isOfRegion = useMay(GetSurveyFigures)
  return isOfRegion ? <LiveResults /> : <ConfirmedResults />
}

function LiveResults() {
  const { w } = useResultWords()
  const { w: shared } = useSurveyWords()
  const year = useYear()
  const figures = useEndpoint(GetSurveyFigures, { year })
  const survey = useEndpoint(GetSurvey, { year })
  return (
    <Screen
      eyebrow={shared.eyebrow}
      title={w.title(year)}
      lead={w.lead}
      acts={figures.data === undefined ? undefined : <LeaderActs year={year} state={figures.data.state} />}
    >
      <SurveyTabs year={year} open={survey.data?.warningsOpen ?? 0} />
      <Answer of={figures} lines={10}>
        {(reply) => (
          <>
            <p>
              <strong>{shared.states[reply.state]}.</strong> {reply.state === 'confirmed' ? null : w.live}
            </p>
            <p className="row-acts">
              <FileButton endpoint={ExportAnswers} input={{ year }} label={w.csv} />
              <FileButton endpoint={ExportAnswersXlsx} input={{ year }} label={w.xlsx} />
            </p>
            <FiguresView figures={reply.figures} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function ConfirmedResults() {
  const { w, language } = useResultWords()
  const { w: shared } = useSurveyWords()
  const year = useYear()
  const result = useEndpoint(GetSurveyResult, { year })
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title(year)} lead={w.lead}>
      <Answer of={result} lines={10}>
        {(one) => (
          <>
            <p>{w.confirmedOn(wib(one.confirmedAt, language), one.confirmedBy ?? w.somebody, one.version)}</p>
            <FiguresView figures={one.figures} />
          </>
        )}
      </Answer>
    </Screen>
  )
}
