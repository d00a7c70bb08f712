import { Bilingual, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

/** The seven signs and hues of the screens; a dimension wears one of them, whatever its name. */
export const HUES = [
  'governance',
  'branding',
  'economy',
  'living',
  'society',
  'environment',
  'mobility',
] as const
export const Hue = T.Unsafe<(typeof HUES)[number]>(T.Union(HUES.map((one) => T.Literal(one))))
export type Hue = (typeof HUES)[number]

const Code = T.String({ pattern: '^[a-z][a-z0-9_]{1,39}$' })
const Name = T.Object({
  id: T.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  en: T.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
})

export const SubDimension = T.Object({ code: Code, name: Name })
export type SubDimension = Static<typeof SubDimension>

export const Dimension = T.Object({
  code: Code,
  name: Name,
  hue: Hue,
  /** Dimensions (`living`) or sub-dimensions (`living.connection`) of the national set that figures are compared with. */
  twins: T.Array(T.String({ pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?$' }), { maxItems: 6 }),
  subDimensions: T.Array(SubDimension, { maxItems: 20 }),
})
export type Dimension = Static<typeof Dimension>

export const LEGAL_KINDS = ['perda', 'perbup', 'perwali', 'decree', 'other'] as const

export const LegalBasis = T.Object({
  kind: T.Unsafe<(typeof LEGAL_KINDS)[number]>(T.Union(LEGAL_KINDS.map((one) => T.Literal(one)))),
  /** Empty while it is not known yet. */
  number: T.String({ maxLength: 40 }),
  year: T.Integer({ minimum: 2000, maximum: 2100 }),
  title: T.String({ maxLength: 500 }),
  /** Version of a document in the evidence vault. */
  evidence: Nullable(Uuid),
})
export type LegalBasis = Static<typeof LegalBasis>

const PlanYear = T.Integer({ minimum: 2017, maximum: 2100 })

/** Title, period and legal basis; the period is 1 to 20 years, both ends included. */
export const Frame = T.Object({
  title: T.String({ minLength: 3, maxLength: 300, pattern: '\\S' }),
  fromYear: PlanYear,
  toYear: PlanYear,
  legalBasis: Nullable(LegalBasis),
})
export type Frame = Static<typeof Frame>

export const VisionWord = T.Object({
  word: T.String({ maxLength: 60 }),
  meaning: T.String({ maxLength: 1000 }),
})
export type VisionWord = Static<typeof VisionWord>

export const Vision = T.Object({
  sentence: T.String({ maxLength: 1000 }),
  words: T.Array(VisionWord, { maxItems: 12 }),
  missions: T.Array(T.String({ maxLength: 1000 }), { maxItems: 20 }),
})
export type Vision = Static<typeof Vision>

/** The readiness elements of the strategic analysis (book 1), beside one section for each dimension. */
export const ELEMENTS = ['nature', 'structure', 'infrastructure', 'superstructure', 'culture'] as const

const Long = T.String({ maxLength: 20_000 })

export const Analysis = T.Object({ condition: Long, gap: Long, opportunity: Long })
export type Analysis = Static<typeof Analysis>

/** The four cross-cutting action plans that the evaluation scores one by one. */
export const ACTION_PLANS = ['people', 'infrastructure', 'applications', 'literacy'] as const
export const ActionPlan = T.Unsafe<(typeof ACTION_PLANS)[number]>(
  T.Union(ACTION_PLANS.map((one) => T.Literal(one))),
)
export type ActionPlan = (typeof ACTION_PLANS)[number]

export const Activity = T.Object({
  id: Uuid,
  name: T.String({ maxLength: 300 }),
  opdId: Nullable(Uuid),
  fromYear: PlanYear,
  toYear: PlanYear,
  output: T.String({ maxLength: 500 }),
})
export type Activity = Static<typeof Activity>

export const Actions = T.Object({ activities: T.Array(Activity, { maxItems: 200 }) })
export type Actions = Static<typeof Actions>

/** Goals of the region's own plans, and national ones with the ministry's codes that the region enters. */
export const OWN_FRAMEWORKS = ['RPJMD', 'RKPD', 'NATIONAL'] as const
export const OwnFramework = T.Unsafe<(typeof OWN_FRAMEWORKS)[number]>(
  T.Union(OWN_FRAMEWORKS.map((one) => T.Literal(one))),
)
export type OwnFramework = (typeof OWN_FRAMEWORKS)[number]

export const FRAMEWORKS = [...OWN_FRAMEWORKS, 'SPBE', 'SDG'] as const
export const Framework = T.Unsafe<(typeof FRAMEWORKS)[number]>(
  T.Union(FRAMEWORKS.map((one) => T.Literal(one))),
)
export type Framework = (typeof FRAMEWORKS)[number]

/** A goal that programmes are aligned to; `id` is a uuid of the region's own, or `SDG:4`, `SPBE:D2-A2`. */
export const Goal = T.Object({
  id: T.String({ maxLength: 80 }),
  framework: Framework,
  code: T.String(),
  name: Bilingual,
})
export type Goal = Static<typeof Goal>
