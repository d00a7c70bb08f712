import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { CapCertainty, CapSeverity, CapUrgency, HttpAddress, oneOf } from './words.ts'

/** `cap`: an RSS or Atom index of CAP 1.2 messages. `quake`: the JSON of the earthquake desk of BMKG. */
export const SOURCE_KINDS = ['cap', 'quake'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A warning of another body that touches the region and is in force. */
export const Warning = T.Object({
  id: Uuid,
  source: T.String(),
  /** Must be shown wherever the warning is: the terms of the source ask for it. */
  attribution: T.String(),
  event: T.String(),
  headline: T.String(),
  description: T.String(),
  instruction: T.String(),
  severity: CapSeverity,
  urgency: CapUrgency,
  certainty: CapCertainty,
  sentAt: Instant,
  expiresAt: Nullable(Instant),
  /** Codes of the districts it touches. */
  districts: T.Array(T.String()),
  /** What the source calls the area. */
  areas: T.Array(T.String()),
  isTest: T.Boolean(),
})
export type Warning = Static<typeof Warning>

export const ListWarnings = endpoint({
  get: '/dispatch/warnings',
  permission: 'dispatch.board.read',
  summary: 'Warnings of other bodies in force for the region, gravest first, with who issued them',
  reply: T.Object({ warnings: T.Array(Warning) }),
})

export const WarningSource = T.Object({
  id: Uuid,
  kind: oneOf(SOURCE_KINDS),
  name: T.String(),
  address: T.String(),
  /** Only entries of an index with these words in their title; empty for all. */
  only: T.String(),
  attribution: T.String(),
  isOn: T.Boolean(),
  everyMinutes: T.Integer(),
  checkedAt: Nullable(Instant),
  /** Why the last try brought nothing, in a code: `timeout`, `too_large`, `not_cap`. */
  failure: Nullable(T.String()),
})
export type WarningSource = Static<typeof WarningSource>

const SOURCE = {
  name: T.String({ minLength: 3, maxLength: 80 }),
  address: HttpAddress,
  only: T.String({ maxLength: 80 }),
  attribution: T.String({ minLength: 3, maxLength: 160 }),
  everyMinutes: T.Integer({ minimum: 1, maximum: 1440 }),
  isOn: T.Boolean(),
}

export const ListWarningSources = endpoint({
  get: '/dispatch/warning-sources',
  permission: 'dispatch.setting.change',
  summary: 'Where warnings are fetched from, when it was last tried, and what went wrong',
  reply: T.Object({ sources: T.Array(WarningSource) }),
})

export const AddWarningSource = endpoint({
  post: '/dispatch/warning-sources',
  permission: 'dispatch.setting.change',
  summary: 'Name a feed of warnings; nothing is fetched before it is switched on',
  input: { kind: oneOf(SOURCE_KINDS), ...SOURCE },
  reply: T.Object({ sourceId: Uuid }),
  problems: [problems.addressPrivate],
})

export const ChangeWarningSource = endpoint({
  put: '/dispatch/warning-sources/:sourceId',
  permission: 'dispatch.setting.change',
  summary: 'Change a feed of warnings, switch it on or off',
  input: { sourceId: Uuid, ...SOURCE },
  reply: Done,
  problems: [problems.sourceUnknown, problems.addressPrivate],
})
