/** What the product knows of a region for an evaluation year: figures only, gathered by `commands/gather.ts`. */
export interface Known {
  /** Year of the evaluation. */
  year: number
  /** Agencies of the region that are open. */
  agencies: number
  plan: KnownPlan | undefined
  /** The plan in force. */
  published: { number: number; on: string; programmes: number } | undefined
  /** Meetings that took place in the year. */
  meetings: readonly KnownMeeting[]
  /** Approved programmes that run at some time in the year or the one before. */
  programmes: readonly KnownProgramme[]
}

export interface KnownPlan {
  legalBasis: { kind: string; number: string; year: number } | null
  fromYear: number
  toYear: number
  activities: readonly KnownActivity[]
}

export interface KnownActivity {
  plan: string
  fromYear: number
  toYear: number
  hasOwner: boolean
  hasOutput: boolean
}

export interface KnownMeeting {
  kind: string
  heldOn: string
  attended: number
  opds: number
  hasMinutes: boolean
  decisions: number
  settled: number
}

export interface KnownProgramme {
  /** Dimensions of the national set that its own dimension is compared with. */
  twins: readonly string[]
  state: string
  quickWinYear: number | null
  fromYear: number
  toYear: number
  ownerOpdId: string | null
  coOwnerIds: readonly string[]
  hasBeneficiaries: boolean
  hasTarget: boolean
  /** Serves a goal of the region's own medium-term plan. */
  servesRpjmd: boolean
  risks: number
  mitigated: number
  budgets: readonly { year: number; source: string; amount: bigint }[]
  /** Whether an approved report of the year before tells of work or money. */
  ranLastYear: boolean
}

export interface Offer {
  question: string
  source: 'backing'
  title: { id: string; en: string }
  detail: { id: string; en: string }
  /** Below the region's workspace. */
  path: string
}

const GOING: readonly string[] = ['running', 'evaluated', 'continued']

/** Whether a programme has begun and was not stopped. */
export const isGoing = ({ state }: Pick<KnownProgramme, 'state'>): boolean => GOING.includes(state)

export const covers = (of: { fromYear: number; toYear: number }, year: number): boolean =>
  of.fromYear <= year && year <= of.toYear

/** Programmes of a year that count as planned: what was stopped before it began is none. */
export const plannedIn = ({ programmes }: Known, year: number): KnownProgramme[] =>
  programmes.filter((one) => covers(one, year) && one.state !== 'proposed')

/**
 * A share as people read it, one digit behind the point, cut off.
 *
 * @example shareOf(1n, 3n, ',') // '33,3 %'
 */
export function shareOf(part: bigint, whole: bigint, point: ',' | '.'): string {
  if (whole === 0n) return `0${point}0 %`
  const tenths = (part * 1000n) / whole
  return `${tenths / 10n}${point}${tenths % 10n} %`
}
