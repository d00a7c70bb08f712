import type { questions as id } from './id.ts'

export const questions: typeof id = {
  title: (name, year) => `${name}: the score of every question ${year}`,
  description: (name, year, n) =>
    `${n} questions of the smart-city evaluation ${year} for ${name}, with the score of each and the mean of each component.`,
  eyebrow: (name, year) => `${name} · questions of ${year}`,
  finding: (n, full, max, low, lowest) =>
    `${full} of ${n} questions have the full ${max}; ${low} have ${lowest} or less`,
  lead: 'A component’s score is the plain mean of all its question scores, rounded to two decimals. The wording of the questions is our summary, not official text.',
  code: 'Code',
  number: 'Printed number',
  question: 'Question',
  change: 'Change',
  meanAsSum: (total, count, mean) => `Sum ${total} ÷ ${count} questions = ${mean}`,
  fullSum: 'The whole sum',
  published: (published) => `Printed in the report: ${published}`,
  noneTitle: 'No question scores',
  back: 'Back to the region’s result',
  components: 'Components',
  otherYear: (year) => `See the questions of ${year}`,
}
