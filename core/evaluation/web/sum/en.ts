import type { sum as id } from './id.ts'

export const sum: typeof id = {
  caption: 'The sum that makes the score',
  component: 'Component',
  weight: 'Weight',
  score: 'Score',
  term: 'Weight × score',
  rounded: 'Rounded',
  finalOf: (name, year) => `Final score of ${name} ${year}`,
  scoreOf: (component, name, year) => `${component}, ${name} ${year}`,
  improvementOf: (name, year) => `Improvement of ${name} ${year}`,
  rules: {
    round_terms_then_add: 'Rule of 2022: each term is rounded to two decimals first, then added.',
    add_then_round:
      'Rule of 2023: the terms are added as they are, and the sum is rounded once to two decimals.',
    display_only: 'Nothing is rounded while computing; two decimals are for display only.',
  },
  halfUp: 'Exactly half is rounded up, with exact decimal arithmetic.',
  from: 'Read from',
  data: 'The same data as JSON',
  trackRule: (track, year) => `Weights of the ${track} track in ${year}.`,
  meanOf: (total, count, mean) => `Mean of ${count} questions: ${total} ÷ ${count} = ${mean}`,
  seeQuestions: 'See every question and its score',
  questionsHidden:
    'The letter gives this component’s score, but the scores of its questions are not published. The trail ends here.',
  entersAs: (weight, score, term) => `Enters the final score as ${weight}% × ${score} = ${term}`,
  improvementSteps: 'This year’s score minus last year’s, recomputed:',
  recomputedNote: (year, value) =>
    `${year} is recomputed from that year’s components, weights and track, and the sum is rounded once: ${value}.`,
  notPublishedNote: (year, published, value, wrong) =>
    `What was printed for ${year} is ${published}, not ${value}: in that year each term was rounded first. Subtracting ${published} would give ${wrong}, which is not the official figure.`,
  sameNote: (year, published) => `The same as the score printed for ${year}, ${published}.`,
  printedOnly: (final, value, previous) =>
    `As printed in the letter. Our copy lacks last year’s components; ${final} and ${value} imply ${previous} for last year.`,
  lastYearSum: (year) => `The sum of ${year}`,
}
