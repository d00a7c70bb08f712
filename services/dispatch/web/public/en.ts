import type { id } from './id.ts'

/** Words of the public page of a 112 centre. */
export const en: typeof id = {
  eyebrow: '112 call centre',
  title: (centre: string) => `112 call centre ${centre}`,
  description: (centre: string) =>
    `Emergency calls and incidents of ${centre} by month, category and district, without personal data.`,
  finding: (calls: string, incidents: string) => `${calls} calls, ${incidents} emergencies this month`,
  findingNone: 'No figures can be shown yet',
  lead: 'In an emergency call 112, free of charge.',
  call: 'Call 112',
  months: 'By month',
  month: 'Month',
  calls: 'Calls',
  genuine: 'Emergencies',
  nuisance: 'Ghost and prank',
  incidents: 'Incidents',
  answer: 'Answer time (seconds)',
  response: 'Response time (minutes)',
  byCategory: (month: string) => `By category, ${month}`,
  byDistrict: (month: string) => `By district, ${month}`,
  category: 'Category',
  district: 'District',
  count: 'Count',
  few: (least: number) => `fewer than ${least}`,
  minimum: (least: number) => `Figures below ${least} are not shown, so that nobody can be recognised.`,
  median: 'Answer and response times are medians of the month.',
  example: 'Some of these figures come from a simulation, not from real events.',
  none: 'The call centre of this region has published no figures yet.',
  back: 'Page of the region',
  alerts: 'Public alerts (Atom, CAP 1.2)',
}
