import { type Static, T } from '#platform/schema/schema.ts'

// Code lists of the Common Alerting Protocol 1.2 (OASIS, 1 July 2010), section 3.2, in their own spelling.

export const CAP_CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const
export const CAP_RESPONSES = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const
export const CAP_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const
export const CAP_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
export const CAP_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const
/** How a receiver treats a message; what comes from play is never `Actual`. */
export const CAP_STATUSES = ['Actual', 'Exercise', 'Test'] as const
export const CAP_MESSAGES = ['Alert', 'Update', 'Cancel'] as const

/** One of these words. */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  T.Unsafe<W[number]>(T.Union(words.map((word) => T.Literal(word))))

export const CapCategory = oneOf(CAP_CATEGORIES)
export type CapCategory = Static<typeof CapCategory>
export const CapResponse = oneOf(CAP_RESPONSES)
export type CapResponse = Static<typeof CapResponse>
export const CapUrgency = oneOf(CAP_URGENCIES)
export type CapUrgency = Static<typeof CapUrgency>
export const CapSeverity = oneOf(CAP_SEVERITIES)
export type CapSeverity = Static<typeof CapSeverity>
export const CapCertainty = oneOf(CAP_CERTAINTIES)
export type CapCertainty = Static<typeof CapCertainty>
export const CapStatus = oneOf(CAP_STATUSES)
export type CapStatus = Static<typeof CapStatus>
export const CapMessage = oneOf(CAP_MESSAGES)
export type CapMessage = Static<typeof CapMessage>

/** WGS84 degrees. */
export const Latitude = T.Number({ minimum: -90, maximum: 90 })
export const Longitude = T.Number({ minimum: -180, maximum: 180 })
export const GeoPoint = T.Object({ lat: Latitude, long: Longitude })
export type GeoPoint = Static<typeof GeoPoint>

/** Where something is offered or asked over the network. */
export const HttpAddress = T.String({ minLength: 8, maxLength: 500, pattern: '^https?://[^\\s]+$' })
