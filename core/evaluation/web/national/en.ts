import type { national as id } from './id.ts'

export const national: typeof id = {
  eyebrow: (year) => `Results of the smart-city evaluation ${year}`,
  title: (year) => `Results of the smart-city evaluation ${year}`,
  description: (year, known, leader) =>
    `The scores of ${known} regencies and cities in the smart-city evaluation of ${year}, recomputed and open down to the sum. ${leader}`,
  finding: (names, final) => `${names} leads with ${final}`,
  findingMedian: (median) => `half of the regions are below ${median}`,
  noRowsTitle: 'No results yet',
  noRowsBody:
    'This installation holds no year of results. Its operator can load one with the command penataran import.',
  coverageWhole: (known, year) => `This page holds all ${known} regions scored in ${year}.`,
  coveragePart: (known, scored, year, rest) =>
    `Our copy holds ${known} of the ${scored} regions scored in ${year}. Ranks here are among those ${known}; the other ${rest} we do not have yet.`,
  coverageUnknown: (known, year) =>
    `Our copy holds ${known} regions for ${year}. The source does not say how many were scored in all.`,
  years: 'Years of evaluation',
  mapTitle: (inJava, high, border) => `${inJava} of the ${high} regions at ${border} or more lie on Java`,
  mapTitlePlain: (year) => `Final scores of ${year} by place`,
  mapSubtitle: (n, year) =>
    `One point for each regency or city, ${n} points, final score ${year} on a scale of 0 to 4`,
  mapSummary: (n) => `Map of Indonesia with ${n} points; the same figures stand in the table.`,
  mapLegend: 'Final score',
  mapNote: 'Points lie inside the region; the coastline is simplified.',
  spreadTitle: (share, from, to) => `${share} regions score between ${from} and ${to}`,
  spreadSubtitle: 'Number of regions by final score',
  spreadSummary: (median) => `Distribution of final scores; the median is ${median}.`,
  medianLabel: 'median',
  moversTitle: (up, down) => `${up} regions rose and ${down} fell since the year before`,
  moversSubtitle: 'Improvement as in the letter: this year’s score minus last year’s, recomputed',
  movedUp: 'Largest rises',
  movedDown: 'Largest falls',
  noneUp: 'No region rose.',
  noneDown: 'No region fell.',
  noMovers: 'This year’s letter gives no improvement.',
  mediansTitle: (strong, high, weak, low) =>
    `${strong} is strongest (median ${high}), ${weak} weakest (${low})`,
  mediansSubtitle: 'Median of each component among all regions we hold',
  mediansPlain: 'Median of each component',
  searchRegion: 'Find your regency or city',
  binFrom: 'From',
  binTo: 'To below',
  binCount: 'Regions',
  tableTitle: 'All regions',
  tableLead:
    'Open a region’s name to see why it scored so. A dotted figure opens where the number comes from.',
  tableCaption: (year) => `Scores of regencies and cities in the evaluation of ${year}`,
  shown: (shown, all) => `${shown} of ${all} regions`,
  find: 'Name or code of a region',
  allTracks: 'All tracks',
  allProvinces: 'All provinces',
  originOf: (name) => `where the final score of ${name} comes from`,
  absentTitle: 'Did not take part',
  absentLead:
    'These regions were invited and did not take part. That is a state, not a zero; they count in no median and no rank.',
  sourcesTitle: 'Sources',
}
