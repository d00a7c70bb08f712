import type { report as id } from './id.ts'

export const report: typeof id = {
  title: (name, year) => `Report of ${name} ${year}`,
  description: (name, year) =>
    `Smart-city evaluation report of ${name} for ${year}: method, scores of every section, radar, strengths and weaknesses.`,
  kicker: 'Smart-city evaluation report',
  file: 'Download as PDF',
  back: 'Region’s page',
  verify: 'Verify this report',
  verifyNote: 'This code leads to the public page with the same figures.',
  made: (when) => `Made ${when} WIB from published data.`,
  overviewTitle: '1. Overview',
  overview: (name, year, track) =>
    `${name} was assessed in the smart-city evaluation of ${year} on the ${track} track. The scores below are read from the result letter and recomputed.`,
  overviewFinal: 'Final score',
  overviewRank: 'National rank among the regions we hold',
  aimTitle: '2. Aims and scope',
  aim: 'The evaluation looks at how far the smart-city master plan is carried out: baseline, output, outcome, impact on citizens, quick wins and, on one track, collaboration.',
  methodTitle: '3. Method',
  method:
    'Each component is the mean of its questions on a scale of 0 to 4. The final score is the sum of the components by these weights.',
  aspectsTitle: '4. Other aspects looked at',
  aspects: [
    'Alignment with the regional development plan (RPJMD).',
    'Regulation of the road map, and the road map of programmes.',
    'Budget commitment.',
    'Programmes carried out, visible results and impact.',
  ],
  aspectsCollaboration: 'Collaboration with other regions, on the KPPN & IKN track.',
  resultsTitle: '5. Results',
  no: 'No',
  element: 'Indicator',
  question: 'Question',
  score: 'Score',
  mean: 'Mean',
  sectionMean: (letter, label, mean) => `${letter}. ${label}, mean ${mean}`,
  onlyComponents:
    'Question scores are not published for this region; the table below has its component scores.',
  radarTitle: '6. Radar',
  strengthsTitle: '7. Weaknesses and strengths',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  noStrengths: 'The assessors’ remarks are not in our copy, and question scores are not published.',
  fromQuestions:
    'Questions with the highest and lowest scores; the assessors’ own remarks are not in our copy.',
  adviceTitle: '8. Recommendations',
  advice: 'The assessors’ recommendations are not in our copy. See the original report the region received.',
  sourceTitle: 'Source',
}
