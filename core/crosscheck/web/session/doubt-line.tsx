import { decimal } from '#platform/ui/format.ts'
import type { Doubt } from '../../contract.ts'
import { useCrosscheckWords } from '../words.ts'

/** Why a claim is doubted, in a line. */
export function DoubtLine({ doubt }: { doubt: Doubt }) {
  const { w, language } = useCrosscheckWords()
  const parts = [
    w.agenda.doubt(doubt.percent),
    w.evidence[doubt.evidence],
    doubt.surveyMean === null ? '' : w.agenda.survey(decimal(doubt.surveyMean, language)),
    doubt.lastYear === null ? '' : w.agenda.lastYear(decimal(doubt.lastYear, language)),
    doubt.spread === null ? '' : w.agenda.spread(doubt.spread),
  ]
  return <p className="cause">{parts.filter((part) => part !== '').join(', ')}</p>
}
