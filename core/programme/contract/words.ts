import { type Bilingual, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

/** Life of a programme; its guards stand in `rules/life.ts`. */
export const STATES = [
  'proposed',
  'planned',
  'budgeted',
  'running',
  'evaluated',
  'continued',
  'stopped',
] as const
export const ProgrammeState = T.Unsafe<(typeof STATES)[number]>(
  T.Union(STATES.map((state) => T.Literal(state))),
)
export type ProgrammeState = (typeof STATES)[number]

/** What the states of a programme are called, in sentences of the server and in tables. */
export const STATE_NAMES: Record<ProgrammeState, Bilingual> = {
  proposed: { id: 'diusulkan', en: 'proposed' },
  planned: { id: 'direncanakan', en: 'planned' },
  budgeted: { id: 'dianggarkan', en: 'budgeted' },
  running: { id: 'berjalan', en: 'running' },
  evaluated: { id: 'dievaluasi', en: 'evaluated' },
  continued: { id: 'dilanjutkan', en: 'continued' },
  stopped: { id: 'dihentikan', en: 'stopped' },
}

/** States an approved programme may go to; their guards stand in `rules/life.ts`. */
export const NEXT_STATES: Record<ProgrammeState, readonly ProgrammeState[]> = {
  proposed: [],
  planned: ['budgeted', 'stopped'],
  budgeted: ['running', 'stopped'],
  running: ['evaluated', 'stopped'],
  evaluated: ['continued', 'stopped'],
  continued: ['running', 'stopped'],
  stopped: [],
}

/** Where the open work on a programme stands; `settled` when there is none. */
export const STAGES = ['writing', 'sent', 'returned', 'settled'] as const
export const Stage = T.Unsafe<(typeof STAGES)[number]>(T.Union(STAGES.map((stage) => T.Literal(stage))))
export type Stage = (typeof STAGES)[number]

/** Where money comes from. */
export const SOURCES = ['APBD', 'APBN', 'village', 'CSR', 'other'] as const
export const BudgetSource = T.Unsafe<(typeof SOURCES)[number]>(
  T.Union(SOURCES.map((source) => T.Literal(source))),
)
export type BudgetSource = (typeof SOURCES)[number]

export const Kind = T.Union([T.Literal('quick_win'), T.Literal('regular')])
export type Kind = Static<typeof Kind>

/** A calendar month, `YYYY-MM`. */
export const Month = T.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$', examples: ['2026-01'] })
/** A year of a plan. */
export const PlanYear = T.Integer({ minimum: 2017, maximum: 2100, examples: [2026] })
/** Whole rupiah as text, at most fifteen digits. */
export const Amount = T.String({ pattern: '^(0|[1-9][0-9]{0,14})$', examples: ['1250000000'] })
/** A quantity as text: at most twelve digits before and four after the point. */
export const Quantity = T.String({ pattern: '^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$', examples: ['59'] })

const line = (min: number, max: number) =>
  T.String({ minLength: min, maxLength: max, pattern: min > 0 ? '\\S' : '' })

export const Target = T.Object({
  id: Uuid,
  kind: T.Union([T.Literal('output'), T.Literal('outcome')]),
  name: line(3, 300),
  unit: line(1, 60),
  /** Whether more or less of it is better. */
  direction: T.Union([T.Literal('up'), T.Literal('down')]),
  baseline: Nullable(Quantity),
  years: T.Array(T.Object({ year: PlanYear, target: Quantity }), { maxItems: 25 }),
})
export type Target = Static<typeof Target>

export const Budget = T.Object({ year: PlanYear, source: BudgetSource, amount: Amount })
export type Budget = Static<typeof Budget>

export const Risk = T.Object({
  factor: line(3, 500),
  cause: line(0, 1000),
  /** 1 low, 2 medium, 3 high. */
  likelihood: T.Integer({ minimum: 1, maximum: 3 }),
  mitigation: line(0, 1000),
})
export type Risk = Static<typeof Risk>

/** What somebody writes about a programme; life and approval stand apart. */
export const ProgrammeContent = T.Object({
  code: T.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9./-]{0,29}$', examples: ['GOV-01'] }),
  name: line(3, 300),
  description: line(0, 4000),
  dimension: line(1, 60),
  subDimension: Nullable(line(1, 60)),
  /** The year of a quick win; null for a regular programme. */
  quickWinYear: Nullable(PlanYear),
  ownerOpdId: Nullable(Uuid),
  coOwnerIds: T.Array(Uuid, { maxItems: 30 }),
  beneficiaries: line(0, 1000),
  from: Month,
  to: Month,
  /** Permendagri codes; none means the whole region. */
  villages: T.Array(T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$' }), { maxItems: 1000 }),
  targets: T.Array(Target, { maxItems: 40 }),
  budgets: T.Array(Budget, { maxItems: 150 }),
  risks: T.Array(Risk, { maxItems: 30 }),
  dependsOn: T.Array(Uuid, { maxItems: 30 }),
  goalIds: T.Array(line(1, 100), { maxItems: 60 }),
  /** Name of the service module that carries it, such as `pharmacy`. */
  serviceModule: Nullable(T.String({ pattern: '^[a-z][a-z_]{1,39}$' })),
  /** Codes of indicators. */
  indicators: T.Array(T.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$' }), { maxItems: 30 }),
  notes: line(0, 4000),
})
export type ProgrammeContent = Static<typeof ProgrammeContent>
/** The fields of content, in the order of the form. */
export const CONTENT_FIELDS = Object.keys(ProgrammeContent.properties) as (keyof ProgrammeContent)[]
