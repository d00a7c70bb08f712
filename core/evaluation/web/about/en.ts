import type { about as id } from './id.ts'

export const about: typeof id = {
  title: 'About these figures',
  description:
    'What the smart-city evaluation measures, the weights of each year and track, the rounding rules, what is printed and what we infer, and the limits of our copy.',
  heading: 'Every score here can be recomputed to two decimals',
  lead: 'This page explains what is measured, how it is added up, and how complete our copy is.',
  whatTitle: 'What is measured',
  what: [
    'In the smart-city movement, regencies and cities write a master plan, run programmes, and are assessed every year by the ministry and a group of assessors. The result, the achievement index, lies on a scale of 0 to 4.',
    'Each assessor gives each question a whole number from 0 to 4. A question’s score is the mean of the assessors; a component’s score is the plain mean of all its questions; the final score is the weighted sum of the components.',
    'The second index is improvement: this year’s score minus last year’s, recomputed with last year’s components, weights and track. A region without a score last year has no improvement; that is not zero.',
  ],
  componentsTitle: 'Components',
  components: [
    [
      'A',
      'Baseline',
      'Planning and last year’s delivery: legal force of the master plan, work of council and team, programmes carried out.',
    ],
    ['B', 'Output', 'Policy, institutions and budget.'],
    ['C', 'Outcome', 'Programmes running in six dimensions, sector figures, and four action plans.'],
    ['D', 'Impact', 'Change felt by citizens, by survey.'],
    ['E', 'Quick Win', 'Quality of the innovation, its continuity and its risk management.'],
    [
      'F',
      'Collaboration Programme',
      'Programmes shared with other regions; only on the KPPN & IKN track of 2023.',
    ],
  ],
  weightsTitle: 'Weights by year and track',
  weightsLead:
    'In percent; each row adds up to 100. We do not know the weights of 2018 to 2021 and 2024, and do not guess them.',
  weightsCaption: 'Component weights in percent',
  instrument: 'Year and track',
  rule: 'Rounding',
  ruleNames: {
    round_terms_then_add: 'each term, then added',
    add_then_round: 'once, after adding',
    display_only: 'for display only',
  },
  roundingTitle: 'Two rounding rules, one example',
  roundingLead:
    'The letter of 2022 rounds each term first; the letter of 2023 rounds the sum once. The component scores of Kota Kediri in 2022 come out differently under the two. Both are computed as this page is made:',
  ruleOf: (year) => `Rule of ${year}`,
  roundingEnd:
    'What was printed in 2022 is 3.31. The letter of 2023 prints 3.20 with an improvement of −0.12, which is 3.20 − 3.32: for the improvement, last year is computed by the rule of 2023. An improvement can therefore differ by 0.01 from the difference of two printed scores.',
  sureTitle: 'What is printed and what we infer',
  printed: 'Printed in the letters',
  printedList: [
    'Names of components, weights, and the track of each region.',
    'Component scores, final scores and improvements in the national tables.',
    'The score of every question, for the regional reports we hold.',
  ],
  computed: 'Recomputed and equal',
  computedList: [
    'The final score of every row of the national tables we hold.',
    'The improvement, where we hold last year’s components.',
    'The mean of every component from its question scores.',
  ],
  inferred: 'Inferred by us',
  inferredList: [
    'Assessors give whole numbers; a missing rating is left out, not counted as zero.',
    'Equal final scores share a rank. The letters print neither ranks nor grades.',
    'A region that did not take part is a state, not a score of zero.',
  ],
  limitsTitle: 'Limits of our copy',
  limits: [
    'Ranks and medians are among the regions in our copy. Every page says how many of how many.',
    'The table of 2023 was copied from a scan and checked by computation; two slips that cancel each other remain possible.',
    'The wording of the questions is our summary, not official text.',
  ],
  coverageLine: (year, known, scored) => `${year}: ${known} of ${scored} scored regions.`,
  coverageOpen: (year, known) => `${year}: ${known} regions; no source says how many there were in all.`,
  licencesTitle: 'Licences',
  licences: [
    'The Penataran software: Apache-2.0.',
    'Region codes and names: idn-area-data, ODbL 1.0.',
    'Coastline: Natural Earth, public domain, by way of world-atlas.',
    'Typeface: Plus Jakarta Sans, SIL Open Font License.',
    'Evaluation scores are facts about regional governments. Quote them with year, track and letter number.',
  ],
  openTitle: 'Open data',
  openBody: 'All figures are available as JSON, CSV, XLSX and PDF without registration.',
  openLink: 'Read how to use the API',
}
