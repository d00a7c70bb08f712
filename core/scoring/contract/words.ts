import { Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'

/** Code of a question in the instrument: `A01`, `D-GOV-1-2`. */
export const QuestionCode = T.String({ pattern: '^[A-Za-z0-9-]{1,40}$', examples: ['A01'] })

export const RemarkKind = T.Union([T.Literal('strength'), T.Literal('weakness'), T.Literal('recommendation')])
export type RemarkKind = Static<typeof RemarkKind>

export const RegionName = T.Object({ code: RegionCode, name: T.String() })

/** 0: there was none yet. Sent back with a change, so that two devices never overwrite each other. */
export const Revision = T.Integer({ minimum: 0 })

/** A random name the browser keeps for itself, to know its own saves again; not a person's trait. */
export const Device = T.Optional(T.String({ pattern: '^[0-9a-f]{32}$' }))

/** Why a question can not be rated: such a question counts as missing. */
export const GapReason = T.String({ minLength: 5, maxLength: 500, pattern: '\\S' })

export const ofYear = { year: Year }

/** How far a sheet is and how it ended. */
export const Counts = T.Object({
  rated: T.Integer(),
  gaps: T.Integer(),
  of: T.Integer(),
  submittedAt: Nullable(Instant),
  /** The secretariat's word that this sheet will not come. */
  absent: Nullable(T.Object({ at: Instant, reason: T.String() })),
  revealedAt: Nullable(Instant),
})
export type Counts = Static<typeof Counts>
