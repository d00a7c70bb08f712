import { Link } from '@tanstack/react-router'
import { GetMyAccount } from '#core/identity/contract.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  AssignInterviews,
  type InterviewProgress,
  ListInterviews,
  RemoveInterview,
  type Round,
} from '../../contract.ts'
import { AssignForm } from './assign-form.tsx'
import { useOneRoundWords } from './words.ts'

/** Who interviews whom: an interviewer's own first, all with their progress for whoever runs the round. */
export function Interviews({ round }: { round: Round }) {
  const { w } = useOneRoundWords()
  const found = useEndpoint(ListInterviews, { id: round.id })
  const me = useEndpoint(GetMyAccount, {}).data?.id
  const mayAssign = useMay(AssignInterviews)
  return (
    <Answer of={found} lines={4}>
      {({ interviews, people }) => {
        const mine = interviews.filter(({ person }) => person.id === me)
        return (
          <>
            {mine.length > 0 || !mayAssign ? <Mine round={round} mine={mine} /> : null}
            {mayAssign ? (
              <Panel title={w.interviews} lead={w.interviewsLead}>
                {interviews.length === 0 ? (
                  <p className="mute">{w.noInterviews}</p>
                ) : (
                  <All round={round} all={interviews} />
                )}
                {round.state === 'open' ? <AssignForm round={round} people={people} /> : null}
              </Panel>
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

interface ListedProps {
  round: Round
  mine: readonly InterviewProgress[]
}

function Mine({ round, mine }: ListedProps) {
  const { w } = useOneRoundWords()
  const { code } = usePlace()
  const columns: Column<InterviewProgress>[] = [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region }) => (
        <Link to={`/kerja/${code}/gerakan/seleksi/${round.id}/wawancara/${region.code}`}>{region.name}</Link>
      ),
    },
    { key: 'state', label: w.progress, cell: (one) => <Progress one={one} /> },
  ]
  return (
    <Panel title={w.myInterviews} lead={w.interviewsLead}>
      {mine.length === 0 ? (
        <p className="mute">{w.noMine}</p>
      ) : (
        <DataTable
          caption={w.myInterviews}
          captionHidden
          columns={columns}
          rows={mine}
          rowKey={({ region }) => region.code}
        />
      )}
    </Panel>
  )
}

function Progress({ one }: { one: InterviewProgress }) {
  const { w, language } = useOneRoundWords()
  if (one.submittedAt !== null)
    return <span className="tag tag--good">{w.sent(wib(one.submittedAt, language))}</span>
  return <span className="tag">{one.begun ? w.begun : w.waiting}</span>
}

function All({ round, all }: { round: Round; all: readonly InterviewProgress[] }) {
  const { w } = useOneRoundWords()
  const remove = useAct(RemoveInterview, { refresh: [ListInterviews] })
  const acts: Column<InterviewProgress> = {
    key: 'acts',
    label: w.remove,
    cell: ({ region, person, begun }) =>
      begun ? (
        '–'
      ) : (
        <button
          type="button"
          className="link"
          disabled={remove.pending}
          aria-label={w.removeOf(`${region.name}, ${person.name}`)}
          onClick={() => void remove.run({ id: round.id, region: region.code, person: person.id })}
        >
          {w.remove}
        </button>
      ),
  }
  const columns: Column<InterviewProgress>[] = [
    { key: 'region', label: w.region, head: true, cell: ({ region }) => region.name },
    { key: 'person', label: w.interviewer, cell: ({ person }) => person.name },
    { key: 'state', label: w.progress, cell: (one) => <Progress one={one} /> },
    ...(round.state === 'open' ? [acts] : []),
  ]
  return (
    <>
      {remove.problem === undefined ? null : <ProblemNote problem={remove.problem} />}
      <DataTable
        caption={w.interviews}
        captionHidden
        columns={columns}
        rows={all}
        rowKey={({ region, person }) => `${region.code} ${person.id}`}
      />
    </>
  )
}
