import { useParams } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetSurveyResult } from '../../contract.ts'
import { useSurveyWords } from '../words.ts'
import { FiguresView } from './figures-view.tsx'
import { useResultWords } from './words.ts'

/** What a region confirmed, for the ministry. */
export function RegionResultPage() {
  const { w, language } = useResultWords()
  const { w: shared } = useSurveyWords()
  const { year = '', code = '' } = useParams({ strict: false }) as { year?: string; code?: string }
  const result = useEndpoint(GetSurveyResult, { year: Number(year), region: code })
  const name = result.data?.region.name ?? code
  return (
    <Screen eyebrow={shared.eyebrow} title={w.regionTitle(name, Number(year))} lead={w.lead}>
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
