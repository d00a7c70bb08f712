import type { id } from './id.ts'

/** Everything the printed report says, in English. */
export const en: typeof id = {
  author: 'Penataran',
  page: (page, pages) => `Page ${page} of ${pages}`,
  tracks: { REGULER: 'regular', FIRST_PHASE: 'first phase', 'KPPN&IKN': 'KPPN & IKN' },
  none: '–',

  report: {
    example: (line: string) => `EXAMPLE, not an official result. ${line}`,
    title: (name, year) => `Smart city evaluation report ${year}: ${name}`,
    kicker: (year) => `Smart city evaluation report ${year}`,
    subtitle: (province, code, track) => `Province ${province}. Region code ${code}. Track: ${track}.`,
    subject:
      'Result of the yearly evaluation of the smart city movement for one region, with the whole computation',
    foot: (source) => `Source: ${source}. This report does not replace the letter of the ministry.`,
  },

  figures: {
    achievement: 'Achievement index',
    ofScale: (max) => `of ${max}`,
    improvement: 'Improvement index',
    against: (year) => `against ${year}`,
    noPrevious: 'no value the year before',
    rank: 'Rank',
    rankInProvince: 'Rank in the province',
    rankInTrack: 'Rank on the track',
    of: (count) => `of ${count} with known results`,
  },

  overview: {
    heading: 'General overview',
    final: (d) =>
      `${d.name} reached a final value of ${d.final} on a scale from ${d.min} to ${d.max} in the evaluation of ${d.year}, track: ${d.track}.`,
    rose: (by, year) => `That is ${by} more than in ${year}.`,
    fell: (by, year) => `That is ${by} less than in ${year}.`,
    same: (year) => `That is the same as in ${year}.`,
    noPrevious:
      'There is no improvement because there is no value for the year before; the dash does not mean zero.',
    extremes: (best, bestScore, worst, worstScore) =>
      `The highest component is ${best} (${bestScore}), the lowest ${worst} (${worstScore}).`,
    ranks: (place, count, inProvince) =>
      `Among the ${count} regions whose results are known here it ranks ${place}${inProvince}. Equal final values share a rank.`,
    inProvince: (province, place, count) => `; in the province of ${province} it ranks ${place} of ${count}`,
    history: (finals) => `Final values known over the years: ${finals}.`,
  },

  aims: {
    heading: 'Aims and scope',
    aim: 'The yearly evaluation of the smart city movement judges how far the master plan is carried out, what it brings about and what citizens feel of it, so that the next year may be better.',
    scope: (year, components) =>
      `In ${year} its scope is the components ${components}. This report holds the result of one region in one year with its computation; the letter of the ministry remains the official source.`,
  },

  method: {
    heading: 'Method',
    caption: (name) => `Components, weights and elements. Instrument: ${name}.`,
    columns: {
      letter: 'Section',
      component: 'Component',
      weight: 'Weight',
      elements: 'Elements',
      remarks: 'What is looked at',
    },
    totalWeight: 'Sum of weights',
    scale: (min, max) =>
      `Each question is scored on a scale from ${min} to ${max}. A component score is the mean of all its question scores with equal weight, rounded to two decimals.`,
    rules: {
      round_terms_then_add:
        'Final value: each term (weight times component score) is rounded to two decimals, then the terms are added. This is the rule of 2022.',
      add_then_round:
        'Final value: all terms (weight times component score) are added, then the sum is rounded to two decimals. This is the rule of 2023.',
      display_only:
        'Final value: all terms (weight times component score) are added; rounding is for display only.',
    },
    half: 'A figure exactly in the middle is rounded away from zero. All arithmetic is exact decimal arithmetic.',
    remarks: {
      baseline:
        'legal force of the master plan; link to the RPJMD and activity of council and team; programmes and action plans of the year before that were carried out',
      output: 'regulation; council, team, agencies and forum; share of the regional budget and other money',
      outcome: 'programmes running this year against the master plan; sector figures; four action plans',
      impact: 'change felt by citizens',
      quick_win: 'quality of the innovation, its continuity and its risks',
      collaboration: 'programmes shared with other regions, or own ones that serve the area',
    },
  },

  aspects: {
    heading: 'Other aspects looked at',
    intro: 'Beside the scores the evaluation looks at:',
    items: [
      'alignment with the RPJMD',
      'regulation of the road map',
      'road map of programmes',
      'commitment of the budget',
      'programmes carried out',
      'visible results',
      'impact',
    ],
    citizens: 'involvement of citizens',
    collaboration: 'collaboration between regions',
  },

  results: {
    heading: 'Results',
    summary: 'Component scores',
    columns: {
      component: 'Component',
      weight: 'Weight',
      score: (year) => `Score ${year}`,
      median: 'Median',
      number: 'No.',
      element: 'Indicator',
      question: 'Question',
    },
    final: 'Final value',
    meanOf: (total, count) => `Mean (${total} / ${count})`,
    section: (letter, label) => `${letter}. ${label}`,
    noQuestions:
      'The question scores of this region are not known. The table above holds what is known: the score of each component, which is the mean of all its questions.',
    ownLabels:
      'The wording of questions is a summary of this product, not a quotation. Printed numbers restart in each indicator.',
    meanDiffers: (label, mean, published) =>
      `${label}: the mean of the question scores (${mean}) differs from the published component score (${published}). The final value uses the published one.`,
  },

  charts: {
    heading: 'Charts',
    radarTitle: (best, worst) => `Highest: ${best}; lowest: ${worst}`,
    barsTitle: (above, count) => `${above} of ${count} components are above the median`,
    series: (year) => `Score ${year}`,
    median: 'Median of the regions known',
    radarAlt: (values) => `Radar chart of the component scores: ${values}.`,
    barsAlt: (values) => `Bar chart of the component scores and the median of the regions known: ${values}.`,
    value: (label, score, year) => `${label} ${score} in ${year}`,
    missing: (label, year) => `${label} absent in ${year}`,
    versus: (label, score, median) => `${label} ${score}, median ${median}`,
    gap: 'A component that was not scored in a year is drawn as a gap, not as zero.',
  },

  findings: {
    saidWeak: 'Weaknesses according to the assessors',
    saidStrong: 'Strengths according to the assessors',
    heading: 'Weaknesses and strengths',
    weaknesses: 'Questions with the lowest scores',
    strengths: 'Questions with the highest scores',
    columns: { number: 'No.', question: 'Question', component: 'Component', score: 'Score' },
    byComponent:
      'As the question scores are not known, weaknesses and strengths can only be read from the components against the median of the regions whose results are known here.',
    below: (components) => `Below the median: ${components}.`,
    above: (components) => `Above the median: ${components}.`,
    equal: (components) => `Equal to the median: ${components}.`,
    compared: (label, score, median) => `${label} (${score}; median ${median})`,
    noMedian: 'There is no median yet because no results of other regions are known.',
  },

  certified: {
    heading: 'Uncertainty and self-assessment',
    interval: (final: string, low: string, high: string) =>
      `The final value is ${final}, with a 95% interval from ${low} to ${high}. The interval comes from drawing assessors and questions anew a thousand times (bootstrap).`,
    ranks: (from: number, to: number) =>
      `With that uncertainty the rank among the regions taking part lies between ${from} and ${to}.`,
    selfIntro:
      'The table compares what the region gave itself with the scores of the assessors. A positive difference means that the region rates itself higher.',
    selfCaption: 'Self-assessment and scores of the assessors by component',
    columns: { component: 'Component', self: 'Self-assessment', assessors: 'Assessors', gap: 'Difference' },
    gaps: (n: number) => `${n} questions were not rated and are left out of the mean, for these reasons:`,
  },

  recommendations: {
    heading: 'Recommendations',
    none: 'No recommendations are recorded for this region and year.',
  },

  origin: {
    heading: 'Where the numbers come from',
    intro: 'Every figure below can be recomputed by hand.',
    caption: (year) => `Final value of ${year}: weight × score = term`,
    previousCaption: (year) => `Value of ${year}, recomputed`,
    columns: {
      component: 'Component',
      weight: 'Weight',
      score: 'Score',
      term: 'Term',
      rounded: 'Rounded term',
    },
    sum: 'Sum',
    equation: (terms, exact) => `${terms} = ${exact}`,
    becomes: (final) => `, rounded to ${final}.`,
    improvement: 'Improvement',
    difference: (final, previous, improvement) => `Improvement = ${final} − ${previous} = ${improvement}.`,
    recomputed: (year) =>
      `The value of ${year} is recomputed from its components with the weights of that year, added, then rounded once.`,
    differs: (year, published, value) =>
      `The published value of ${year} is ${published}; ${value} is subtracted because the rounding rule differs.`,
    printed: (value) =>
      `The improvement of ${value} is quoted from the source; the components of the year before are not known, so it cannot be recomputed here.`,
    none: 'This region has no value for the year before, so there is no improvement.',
  },

  source: {
    certified: (code: string, hash: string) =>
      `Code of this report: ${code}. Hash (SHA-256) of its figures: ${hash}.`,
    heading: 'Source and verification',
    letter: (title, number, date) => `${title}, number ${number}, dated ${date}.`,
    undated: (title, number) => `${title}, number ${number}, undated.`,
    verify:
      'Scan this code or open the address below it to verify this report: that page shows the same figures and where they come from.',
    qr: (url) => `QR code leading to the verification page ${url}`,
  },

  national: {
    title: (year) => `National results of the smart city evaluation ${year}`,
    kicker: 'Evaluation of the smart city movement',
    heading: (year) => `National results ${year}`,
    subtitle: (known, scored) =>
      scored === null
        ? `${known} regions with known results`
        : `Results of ${known} of the ${scored} scored regions are known`,
    subject: 'Component scores, final value, improvement and rank of every region',
    figures: {
      known: 'Regions known',
      scored: 'Regions scored',
      median: 'Median final value',
      absent: 'Did not take part',
    },
    weights: 'Component weights by track',
    weightsCaption: 'Component weights and rounding rule',
    instrument: 'Instrument',
    rules: {
      round_terms_then_add: 'terms rounded, then added',
      add_then_round: 'added, then rounded',
      display_only: 'rounded for display only',
    },
    rule: 'Rounding',
    table: 'Ranking',
    tableCaption: (year, letters) => `Results of ${year}. ${letters}. Equal final values share a rank.`,
    columns: {
      rank: 'Rank',
      code: 'Code',
      name: 'Region',
      province: 'Province',
      track: 'Track',
      final: 'Final value',
      improvement: 'Improvement',
    },
    notApplicable:
      'A dash: the component does not apply on that track, or there is no value for the year before. It never means zero.',
    absent: 'Did not take part',
    absentNote:
      'These regions were invited and did not take part. That is a state, not a zero; they are in no rank and no median.',
    absentCaption: 'Regions that did not take part',
    sources: 'Sources and verification',
    foot: (year) => `National results ${year}. The letters of the ministry remain the official source.`,
    verify: 'The same figures are available as open data at this address.',
    qr: (url) => `QR code leading to the data at ${url}`,
  },
}
