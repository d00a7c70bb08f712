import { Link, useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetInterview, type Interview, type InterviewSheet } from '../../contract.ts'
import { AnswersRead } from '../questionnaire/answers-read.tsx'
import { ProfileFigure } from '../readiness/profile-figure.tsx'
import { ScoreFields } from './score-fields.tsx'
import { ScoresRead } from './scores-read.tsx'
import { useInterviewWords } from './words.ts'

/** An interviewer's sheet: the region's questionnaire and readiness beside the own scores. */
export function InterviewPage() {
  const { w, language } = useInterviewWords()
  const { id = '', of: region = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetInterview, { id, region })
  const name = found.data?.candidate.region.name
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/gerakan/seleksi/${id}`}>
          {found.data?.round.title[language] ?? w.round}
        </Link>
      }
      title={name === undefined ? w.round : w.title(name)}
      lead={w.lead}
    >
      <Answer of={found} lines={10}>
        {(sheet) => <Sheet sheet={sheet} />}
      </Answer>
    </Screen>
  )
}

function Sheet({ sheet }: { sheet: InterviewSheet }) {
  const { w } = useInterviewWords()
  const { round, candidate, answers, readiness, mine } = sheet
  return (
    <>
      {mine === null ? <Notice>{w.notAssigned}</Notice> : <Mine sheet={sheet} mine={mine} />}
      <Others sheet={sheet} />
      <Panel title={w.readiness}>
        {readiness === null ? <p className="mute">{w.noReadiness}</p> : <ProfileFigure profile={readiness} />}
      </Panel>
      <Panel title={w.answers}>
        {candidate.state !== 'submitted' ? (
          <p className="mute">{w.noAnswers}</p>
        ) : (
          <AnswersRead questions={round.questions} answers={answers} />
        )}
      </Panel>
    </>
  )
}

function Mine({ sheet, mine }: { sheet: InterviewSheet; mine: Interview }) {
  const { w, language } = useInterviewWords()
  const { round } = sheet
  if (mine.submittedAt !== null) {
    return (
      <Panel title={w.mine} lead={w.sent(wib(mine.submittedAt, language))}>
        <ScoresRead criteria={round.criteria} interviews={[mine]} />
        {mine.note === '' ? null : <p className="claim__text">{mine.note}</p>}
      </Panel>
    )
  }
  if (round.state !== 'open') return <Notice>{w.closed}</Notice>
  return (
    <Panel title={w.mine}>
      <ScoreFields round={round} mine={mine} />
    </Panel>
  )
}

function Others({ sheet }: { sheet: InterviewSheet }) {
  const { w } = useInterviewWords()
  const { mine, others, othersTotal, round } = sheet
  if (othersTotal === 0) return null
  const isBlind = mine !== null && mine.submittedAt === null
  return (
    <Panel title={w.others}>
      {isBlind ? (
        <p className="mute">{w.hidden(othersTotal)}</p>
      ) : (
        <ScoresRead criteria={round.criteria} interviews={others} />
      )}
    </Panel>
  )
}
