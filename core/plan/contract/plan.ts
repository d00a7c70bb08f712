import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, type TProperties } from '#platform/schema/schema.ts'
import { partChanged, periodWrong, planMissing, planThere, sectionUnknown } from '../problems.ts'
import { ActionPlan, Actions, Activity, Analysis, Frame, Vision } from './words.ts'

/** When a part was last written and by whom; revision 0 was never written. */
const written = {
  revision: T.Integer({ minimum: 0 }),
  changedBy: Nullable(T.String({ description: 'Name; null for what a published source says' })),
  changedAt: Nullable(Instant),
}
export const Written = T.Object(written)
export type Written = Static<typeof Written>

const part = <P extends TProperties>(content: P) => T.Object({ ...content, ...written })

export const FramePart = part(Frame.properties)
export type FramePart = Static<typeof FramePart>
export const VisionPart = part(Vision.properties)
export type VisionPart = Static<typeof VisionPart>
export const AnalysisPart = part({ section: T.String(), ...Analysis.properties })
export type AnalysisPart = Static<typeof AnalysisPart>
export const ActionsPart = part({ plan: ActionPlan, activities: T.Array(Activity) })
export type ActionsPart = Static<typeof ActionsPart>

export const PlanText = T.Object({
  id: T.String(),
  /** What the published parts rest on; null where the region began by itself. */
  source: Nullable(Bilingual),
  isExample: T.Boolean(),
  frame: FramePart,
  vision: VisionPart,
  /** Every section: the five readiness elements, then the dimensions in their order. */
  analysis: T.Array(AnalysisPart),
  actions: T.Array(ActionsPart),
})
export type PlanText = Static<typeof PlanText>

export const GetPlan = endpoint({
  get: '/plan',
  permission: 'plan.plan.read',
  summary: 'The working text of the region’s plan, part by part; null before it was begun',
  reply: T.Object({ plan: Nullable(PlanText) }),
})

export const StartPlan = endpoint({
  post: '/plan',
  permission: 'plan.plan.write',
  summary: 'Begin the region’s plan with a title and a period',
  input: {
    title: Frame.properties.title,
    fromYear: Frame.properties.fromYear,
    toYear: Frame.properties.toYear,
  },
  reply: T.Object({ id: T.String() }),
  problems: [planThere, periodWrong],
})

export const SavedPart = T.Object({ revision: T.Integer(), savedAt: Instant })
export type SavedPart = Static<typeof SavedPart>

const seen = { revision: T.Integer({ minimum: 0, description: 'What the writer saw' }) }
const saving = { reply: SavedPart, permission: 'plan.plan.write' } as const

export const SaveFrame = endpoint({
  put: '/plan/frame',
  summary: 'Save title, period and legal basis while they are written',
  input: { ...Frame.properties, ...seen },
  problems: [planMissing, partChanged, periodWrong],
  ...saving,
})

export const SaveVision = endpoint({
  put: '/plan/vision',
  summary: 'Save the vision, its words and the missions while they are written',
  input: { ...Vision.properties, ...seen },
  problems: [planMissing, partChanged],
  ...saving,
})

export const SaveAnalysis = endpoint({
  put: '/plan/analysis/:section',
  summary: 'Save one section of the strategic analysis: a readiness element or a dimension',
  input: { section: T.String({ maxLength: 60 }), ...Analysis.properties, ...seen },
  problems: [planMissing, partChanged, sectionUnknown],
  ...saving,
})

export const SaveActions = endpoint({
  put: '/plan/action-plans/:plan',
  summary: 'Save the activities of one of the four action plans',
  input: { plan: ActionPlan, ...Actions.properties, ...seen },
  problems: [planMissing, partChanged, periodWrong],
  ...saving,
})
