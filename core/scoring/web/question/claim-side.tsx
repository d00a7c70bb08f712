import { ClaimView } from '#core/workbook/web/share.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { count, decimal } from '#platform/ui/format.ts'
import { GetSelfRatings, type Sheet, type SheetQuestion } from '../../contract.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'
import { KeptClaim } from './kept-claim.tsx'

interface ClaimSideProps {
  held: HeldSheet
  sheet: Sheet
  question: SheetQuestion
}

/** What the region says, and what is known beside it. Its own number only after one's own rating. */
export function ClaimSide({ held, sheet, question }: ClaimSideProps) {
  const { w, language } = useScoringWords()
  const { claim, survey, lastYear } = question
  const self = useSelfRating(sheet, question, held.keptAt === undefined)
  return (
    <>
      {held.keptAt !== undefined ? (
        <KeptClaim sheet={sheet} claim={claim} />
      ) : (
        <ClaimView
          claim={
            claim === null ? undefined : { question: question.code, selfRating: self.value ?? null, ...claim }
          }
          region={sheet.region.code}
          hidesSelfRating={!self.isTold}
        />
      )}
      <dl className="facts">
        {survey === null ? null : (
          <div>
            <dt>{w.survey}</dt>
            <dd>
              {w.surveyMean(decimal(survey.mean, language), count(survey.answers, language))}{' '}
              {survey.margin === null ? '' : w.margin(decimal(survey.margin, language))}
            </dd>
          </div>
        )}
        {lastYear === null ? null : (
          <div>
            <dt>{w.lastYear}</dt>
            <dd>{decimal(lastYear, language)}</dd>
          </div>
        )}
        {claim === null || (held.keptAt === undefined && claim !== null) ? null : (
          <div>
            <dt>{w.self}</dt>
            <dd>{question.selfRating ?? (question.rating === null ? w.selfHidden : w.selfLater)}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** Asked again once the own rating has reached the server; before that nobody tells it. */
function useSelfRating(sheet: Sheet, question: SheetQuestion, online: boolean) {
  const isRated = question.rating !== null
  const told = useEndpoint(GetSelfRatings, { year: sheet.year }, { enabled: online && isRated })
  const value = told.data?.find((one) => one.question === question.code)?.selfRating ?? question.selfRating
  return { value, isTold: isRated && (value !== null || told.data !== undefined) }
}
