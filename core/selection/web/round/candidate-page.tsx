import { Link, useParams } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  type Candidate,
  GetInterview,
  GetRanking,
  type InterviewSheet,
  type RankingRow,
  type Round,
  SaveDecision,
} from '../../contract.ts'
import { ScoresRead } from '../interview/scores-read.tsx'
import { AnswersRead } from '../questionnaire/answers-read.tsx'
import { ProfileFigure } from '../readiness/profile-figure.tsx'
import { CandidateTag } from '../rounds/tags.tsx'
import { DecisionForm } from './decision-form.tsx'
import { FigureForms } from './figure-forms.tsx'
import { Reckoning } from './reckoning.tsx'
import { ReturnForm } from './return-form.tsx'
import { useOneRoundWords } from './words.ts'

/** One candidate for whoever decides: where each number comes from, what is still to enter, and the decision. */
export function CandidatePage() {
  const { w } = useOneRoundWords()
  const { id = '', of: region = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const ranking = useEndpoint(GetRanking, { id })
  const row = ranking.data?.rows.find(({ candidate }) => candidate.region.code === region)
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/gerakan/seleksi/${id}`}>{w.ranking}</Link>}
      title={row?.candidate.region.name ?? w.candidate}
      lead={row === undefined ? undefined : <CandidateTag candidate={row.candidate} />}
    >
      <Answer of={ranking} lines={10}>
        {({ round }) =>
          row === undefined ? <p className="mute">{w.none}</p> : <One round={round} row={row} />
        }
      </Answer>
    </Screen>
  )
}

function One({ round, row }: { round: Round; row: RankingRow }) {
  const { w } = useOneRoundWords()
  const region = row.candidate.region.code
  const sheet = useEndpoint(GetInterview, { id: round.id, region })
  const mayDecide = useMay(SaveDecision)
  const isOpen = round.state === 'open'
  return (
    <>
      {round.decidedAt === null ? null : <Notice>{w.frozen}</Notice>}
      <Panel title={w.reckoning}>
        <Reckoning round={round} row={row} />
      </Panel>
      {isOpen && mayDecide ? <FigureForms round={round} row={row} /> : null}
      {isOpen && mayDecide ? (
        <Panel title={w.decision}>
          <DecisionForm roundId={round.id} row={row} />
        </Panel>
      ) : (
        <Decided row={row} />
      )}
      <Answer of={sheet} lines={6}>
        {(found) => <Sheet sheet={found} candidate={found.candidate} />}
      </Answer>
    </>
  )
}

function Decided({ row }: { row: RankingRow }) {
  const { w } = useOneRoundWords()
  if (row.decision === null) return null
  return (
    <Panel title={w.decision}>
      <p>
        <strong>{w.verdicts[row.decision.verdict]}</strong>
      </p>
      <p className="claim__text">{row.decision.reason}</p>
    </Panel>
  )
}

function Sheet({ sheet, candidate }: { sheet: InterviewSheet; candidate: Candidate }) {
  const { w } = useOneRoundWords()
  const { code } = usePlace()
  const { round, mine, others, readiness, answers } = sheet
  const all = mine?.submittedAt == null ? others : [mine, ...others]
  return (
    <>
      <Panel title={w.others}>
        {mine === null ? null : (
          <p>
            <Link to={`/kerja/${code}/gerakan/seleksi/${round.id}/wawancara/${candidate.region.code}`}>
              {w.interviewPage}
            </Link>
          </p>
        )}
        <ScoresRead criteria={round.criteria} interviews={all} />
      </Panel>
      <Panel title={w.readiness}>
        {readiness === null ? <p className="mute">{w.noReadiness}</p> : <ProfileFigure profile={readiness} />}
      </Panel>
      <Panel title={w.answers}>
        {answers.length === 0 ? (
          <p className="mute">{w.noAnswers}</p>
        ) : (
          <>
            <AnswersRead questions={round.questions} answers={answers} />
            {round.state === 'open' && candidate.state === 'submitted' ? (
              <ReturnForm roundId={round.id} region={candidate.region.code} />
            ) : null}
          </>
        )}
      </Panel>
    </>
  )
}
