import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { SaveComputation } from '../../contract.ts'
import { EvaluationDoors } from './evaluation-doors.tsx'
import { Instruments } from './instruments.tsx'
import { NationalYears } from './national-years.tsx'
import { PublishedResults } from './published-results.tsx'
import { SavedComputations } from './saved-computations.tsx'
import { useWorkspaceWords } from './words.ts'

/** The yearly evaluation step by step, what was published, and computations kept here. */
export function EvaluationPage() {
  const { w } = useWorkspaceWords()
  const place = usePlace()
  const maySave = useMay(SaveComputation)
  const isNational = place.code === '00'
  return (
    <Screen
      title={w.evaluation}
      lead={isNational ? w.leadNational : w.lead(place.name)}
      acts={
        maySave && !isNational ? (
          <Link className="button button--main" to={`/kerja/${place.code}/evaluasi/hitung`}>
            {w.compute}
          </Link>
        ) : undefined
      }
    >
      <EvaluationDoors />
      {isNational ? <NationalYears /> : <PublishedResults />}
      {maySave && !isNational ? <SavedComputations /> : null}
      <Instruments />
    </Screen>
  )
}
