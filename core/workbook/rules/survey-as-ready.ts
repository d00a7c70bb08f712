import type { ReadyEvidence } from '../contract.ts'

export interface SurveyMean {
  question: string
  answers: number
  /** Decimal text from 0 to 4. */
  mean: string
  margin: string | null
}

const comma = (decimal: string): string => decimal.replace('.', ',')

/** What citizens said, beside the Impact question they were asked. */
export function surveyAsReady({ question, answers, mean, margin }: SurveyMean, year: number): ReadyEvidence {
  const id = margin === null ? '' : ` (± ${comma(margin)})`
  const en = margin === null ? '' : ` (± ${margin})`
  return {
    question,
    source: 'survey',
    title: { id: 'Rerata survei dampak', en: 'Mean of the impact survey' },
    detail: {
      id: `${comma(mean)}${id} dari ${answers} jawaban`,
      en: `${mean}${en} of ${answers} answers`,
    },
    path: `evaluasi/survei/${year}`,
  }
}
