import type { CyclePlan } from '../contract.ts'

/** A plan of a cycle whose days lie in order. */
export const planOf = (year: number, change: Partial<CyclePlan> = {}): CyclePlan => ({
  title: { id: `Evaluasi ${year}`, en: `Evaluation ${year}` },
  stageOne: { from: `${year}-06-10`, to: `${year}-06-14` },
  stageTwo: { from: `${year}-10-01`, to: `${year}-11-20` },
  deadlines: [
    { step: 'answer', day: `${year}-09-01` },
    { step: 'self_assessment', day: `${year}-10-01` },
    { step: 'survey', day: `${year}-10-01` },
    { step: 'rating', day: `${year}-11-01` },
    { step: 'moderation', day: `${year}-11-05` },
    { step: 'objection', day: `${year}-11-15` },
    { step: 'decision', day: `${year}-11-20` },
  ],
  tracks: [
    { track: 'KPPN&IKN', instrument: { code: 'smart-city-2023-kppn-ikn', version: 1 } },
    { track: 'REGULER', instrument: { code: 'smart-city-2023-regular', version: 1 } },
  ],
  ...change,
})
