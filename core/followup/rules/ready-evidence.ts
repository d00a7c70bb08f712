import type { Bilingual } from '#platform/schema/schema.ts'
import type { State } from './recommendation.ts'

// Follow-up of recommendations is what the Baseline questions on last year's realisation ask for: A04 programmes that
// ran, A05 activities of action plans that ran (evaluation.md, section 5 A and section 8).

const QUESTIONS = ['A04', 'A05'] as const

interface Followed {
  id: string
  year: number
  text: string
}

export interface Offer {
  question: string
  source: string
  title: Bilingual
  detail: Bilingual
  path: string
}

const SAYS: Partial<Record<State, Bilingual>> = {
  accepted: {
    id: 'Tindak lanjut rekomendasi sudah diterima.',
    en: 'The follow-up of the recommendation was accepted.',
  },
  proven: {
    id: 'Tindak lanjut rekomendasi sudah dibuktikan dan menunggu penilaian.',
    en: 'The follow-up of the recommendation was proven and waits for judgement.',
  },
}

/** What stands ready beside the Baseline questions; nothing for a recommendation that was not proven. */
export function readyEvidenceOf({ id, year, text }: Followed, state: State): Offer[] {
  const says = SAYS[state]
  if (says === undefined) return []
  return QUESTIONS.map((question) => ({
    question,
    source: 'followup',
    title: { id: `Rekomendasi ${year}`, en: `Recommendation of ${year}` },
    detail: { id: `${text} — ${says.id}`, en: `${text} — ${says.en}` },
    path: `evaluasi/rekomendasi/${year}/${id}`,
  }))
}
