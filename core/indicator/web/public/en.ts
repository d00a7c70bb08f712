export const en = {
  eyebrow: 'Indicators of the region',
  title: (place: string) => `Indicators of ${place}`,
  finding: (met: string, all: string, place: string) =>
    `${met} of ${all} indicators of ${place} meet their target`,
  findingNoTarget: (all: string, place: string) =>
    `${all} indicators of ${place}, each open down to where it comes from`,
  findingNone: (place: string) => `${place} has not published indicators yet`,
  description: (place: string, n: string) =>
    `${n} indicators published by ${place}, each with its target, how it went and where its value comes from.`,
  lead: 'Every figure is computed from facts of services, or entered from statistics with their source. Open a figure to see its sum.',
  none: 'Nothing is published yet. Indicators stand here once the region publishes them.',
  back: (place: string) => `Page of ${place}`,
  all: 'All indicators',
  caption: 'Published indicators',
  exampleNotice: 'Some data on this page are examples from a simulation, not the true state.',
  oneDescription: (name: string, place: string) =>
    `${name} of ${place}: its value, how it went and where it comes from.`,
  oneFinding: (name: string, value: string) => `${name}: ${value}`,
  measured: (n: string) => `of ${n} measurements`,
  series: 'How the value went',
  grains: 'Period',
  csv: 'Download CSV',
  origin: 'Where this number comes from',
  definition: 'Definition and formula',
  months: 'The days it is made of',
  monthLine: (name: string, n: string) => `${name}: ${n} days with measurements`,
  day: 'Day',
  numerator: 'Numerator',
  denominator: 'Denominator',
  noDays: 'This value was entered, not computed day by day.',
  manualSource: 'Source of the entered value',
  documents: (n: number, said: string) =>
    n === 0
      ? 'No document'
      : n === 1
        ? 'One document, kept by the region'
        : `${said} documents, kept by the region`,
  proof: 'Proof that nothing changed',
  proofLead:
    'Every measurement comes from one fact. All facts of the region lie under chained seals that anyone can check.',
  proofLink: 'Seals of this region and how to check them',
  data: 'As data (JSON)',
}
