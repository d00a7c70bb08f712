import type { known as id } from './id.ts'

export const known: typeof id = {
  exampleTitle: 'Example, not an official result',
  example: 'The figures on this page come from an example or simulated cycle. Do not use them as results.',
  exampleMark: 'example',
  asKnownOn: (day: string) => `The state as known on ${day}.`,
  newest: 'See the newest state',
  historyTitle: 'Versions',
  historyLead:
    'A published result is not changed. A correction becomes a new version with its reason, and the older one can still be seen.',
  version: (n: number) => `Version ${n}`,
  knownFrom: (day: string) => `known since ${day}`,
  shown: 'shown',
  reason: 'Reason',
  see: 'See it as on that day',
  interval: (low: string, high: string) => `95 % interval: ${low} to ${high}`,
  ranks: (from: string, to: string) => `with its uncertainty: ${from} to ${to}`,
  intervalHow:
    'The interval comes from drawing assessors and questions anew a thousand times (bootstrap); the official score stays the one figure above.',
  originOf: (question: string) => `Where the score of ${question} comes from`,
  rater: (n: number) => `Assessor ${n}`,
  noRating: 'gave no rating',
  mean: 'Mean of the ratings',
  panel: 'Decision of the panel',
  panelReason: 'Reason of the panel',
}
