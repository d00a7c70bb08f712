import type { Bilingual } from '#platform/schema/schema.ts'
import { subOf } from './statements.ts'
import type { AnswerValue, Use } from './words.ts'

/** Something to mend in an answer: field and sentence. */
export interface AnswerFault {
  field: string
  message: Bilingual
}

/** What a respondent says of the services. */
export interface Rated {
  uses: Readonly<Record<string, Use>>
  answers: Readonly<Record<string, AnswerValue>>
}

/**
 * What an answer still lacks, on server and device alike: for each service whether it was used, and for a used one
 * every statement, of which “do not know” is an answer.
 */
export const faultsOf = (subs: readonly string[], { uses, answers }: Rated): AnswerFault[] =>
  subs.flatMap((sub): AnswerFault[] => {
    const use = uses[sub]
    if (use === undefined) return [{ field: `/uses/${sub}`, message: SAY_USE }]
    if (use.used !== 'yes') return []
    return subOf(sub)
      .statements.filter(({ code }) => !(code in answers))
      .map(({ code, text }) => ({ field: `/answers/${code}`, message: sayRating(text) }))
  })

const SAY_USE: Bilingual = {
  id: 'Pilih apakah layanan ini pernah dipakai.',
  en: 'Choose whether this service was used.',
}
const sayRating = (text: Bilingual): Bilingual => ({
  id: `Pilih jawaban untuk “${text.id}”`,
  en: `Choose an answer for “${text.en}”`,
})
