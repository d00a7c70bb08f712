import { Link, useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { GetJourney, type Journey } from '../../contract.ts'
import { useMovementWords } from '../words.ts'
import { CoachNotes, Mentors } from './mentors.tsx'
import { History, OwedList, Way } from './way.tsx'

/** A region's own way. */
export function JourneyPage() {
  const { w } = useMovementWords()
  const { code, name } = usePlace()
  const journey = useEndpoint(GetJourney, { region: code })
  return (
    <Screen eyebrow={w.movement} title={w.journey.titleOf(name)} lead={w.journey.lead}>
      <Answer of={journey} lines={10}>
        {(found) => <WholeWay journey={found} />}
      </Answer>
    </Screen>
  )
}

/** One region's way, as the ministry and its mentors see it. */
export function RegionPage() {
  const { w } = useMovementWords()
  const { code } = usePlace()
  const { of: region = '' } = useParams({ strict: false })
  const journey = useEndpoint(GetJourney, { region })
  const base = `/kerja/${code}/gerakan`
  return (
    <Screen
      eyebrow={<Link to={`${base}/papan`}>{w.board.back}</Link>}
      title={journey.data?.region.name ?? w.journey.title}
      lead={journey.data === undefined ? w.journey.lead : <Cohorts journey={journey.data} />}
      acts={
        <>
          <Link className="button" to={`${base}/nota`}>
            {w.board.toMemoranda}
          </Link>
          <Link className="button" to={`${base}/bimtek`}>
            {w.board.toStages}
          </Link>
        </>
      }
    >
      <Answer of={journey} lines={10}>
        {(found) => <WholeWay journey={found} />}
      </Answer>
    </Screen>
  )
}

function Cohorts({ journey }: { journey: Journey }) {
  const { w } = useMovementWords()
  return journey.cohorts.length === 0 ? w.journey.noCohort : w.journey.cohorts(journey.cohorts.join(', '))
}

function WholeWay({ journey }: { journey: Journey }) {
  return (
    <>
      <OwedList journey={journey} />
      <Way marks={journey.marks} />
      <Mentors journey={journey} />
      <CoachNotes journey={journey} />
      <History events={journey.events} />
    </>
  )
}
