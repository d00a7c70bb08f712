import type { compute as id } from './id.ts'

export const compute: typeof id = {
  title: 'Compute a score',
  description:
    'Compute the smart-city index from component or question scores, with the whole sum, the rounding and the rank. Nothing is stored.',
  lead: 'Enter component scores, the score of every question, or a file. Result, sum and rank appear at once. Nothing is stored and you need not sign in.',
  result: (final) => `The final score is ${final}`,
  resultRank: (place, of, year) => `it would rank ${place} of ${of} regions in ${year}`,
  predicate: (name) => `Predicate: ${name}`,
  noRank: 'There are no other results for this instrument, so there is no rank.',
  sumTitle: 'The sum',
  fromQuestions: (component, total, count, score) => `${component}: ${total} ÷ ${count} questions = ${score}`,
  share: 'The address of this page holds the scores you entered, so it can be kept or shared.',
  example: (name) => `Try it with the scores of ${name}`,
  instrument: 'Scoring instrument',
  instrumentHelp: 'Weights and rounding follow the year and the track.',
  choose: 'Choose instrument',
  ways: 'Ways to enter scores',
  byComponents: 'Component scores',
  byQuestions: 'Question scores',
  byFile: 'CSV or XLSX file',
  componentsTitle: 'Component scores',
  componentHelp: (weight) => `Weight ${weight}%`,
  scaleHelp: (min, max) => `Scores from ${min} to ${max}, two decimals, with a point or a comma.`,
  compute: 'Compute',
  questionsTitle: 'Question scores',
  questionsLead: (n) =>
    `${n} questions. A component’s score becomes the mean of its questions. Fill in every question of a component you enter.`,
  fileTitle: 'File of scores',
  file: 'CSV or XLSX file, 2 MB at most',
  fileHelp:
    'The first row names the columns: component and score, or question and score. Numbers with a decimal point. A column code may stand beside them; with a region code below, only that region’s rows are read.',
  fileExample: 'Example of a file',
  regionCode: 'Region code',
  regionCodeHelp: 'For example 35.07. With a code, the rank leaves out that region’s own result.',
}
