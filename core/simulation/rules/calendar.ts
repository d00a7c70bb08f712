// The calendar of a simulated cycle: every step in the first half of its year, in the order of the process.

const day = (year: number, monthAndDay: string): string => `${year}-${monthAndDay}`

export interface Calendar {
  stageOne: { from: string; to: string }
  stageTwo: { from: string; to: string }
  deadlines: { step: string; day: string }[]
  /** Moments of the acts, at nine in the morning in Jakarta. */
  at: Record<Moment, Date>
  /** Day printed on the letters. */
  invitedOn: string
  publishedOn: string
}

const MOMENTS = {
  plan: '01-05',
  accept: '01-20',
  survey: '02-10',
  fill: '02-25',
  submit: '03-20',
  assign: '04-01',
  rate: '04-20',
  moderate: '05-06',
  preview: '05-12',
  object: '05-15',
  decide: '05-28',
  publish: '06-10',
  followUp: '07-01',
} as const
export type Moment = keyof typeof MOMENTS

const DEADLINES = {
  answer: '01-31',
  survey: '03-10',
  self_assessment: '03-31',
  rating: '04-30',
  moderation: '05-10',
  objection: '05-20',
  decision: '05-31',
} as const

/** @example calendarOf(2027).at.publish // 2027-06-10T02:00:00Z */
export const calendarOf = (year: number): Calendar => ({
  stageOne: { from: day(year, '01-10'), to: day(year, '01-15') },
  stageTwo: { from: day(year, '04-10'), to: day(year, '04-25') },
  deadlines: Object.entries(DEADLINES).map(([step, when]) => ({ step, day: day(year, when) })),
  at: Object.fromEntries(
    Object.entries(MOMENTS).map(([moment, when]) => [moment, new Date(`${day(year, when)}T02:00:00Z`)]),
  ) as Calendar['at'],
  invitedOn: day(year, MOMENTS.plan),
  publishedOn: day(year, MOMENTS.publish),
})
