import type { Bilingual } from '#platform/schema/schema.ts'
import type { Step } from '../contract.ts'

/** What each step is called in sentences. */
export const STEP_WORDS: Readonly<Record<Step, Bilingual>> = {
  answer: { id: 'jawaban undangan', en: 'answer to the invitation' },
  self_assessment: { id: 'isian mandiri', en: 'self-assessment' },
  survey: { id: 'survei warga', en: 'citizen survey' },
  rating: { id: 'penilaian asesor', en: 'rating by assessors' },
  moderation: { id: 'moderasi', en: 'moderation' },
  objection: { id: 'sanggah', en: 'objection' },
  decision: { id: 'putusan sanggah', en: 'decision on objections' },
}
