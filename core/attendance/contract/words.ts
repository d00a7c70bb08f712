import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

/** `form`: the public page; `press`: signed in, one button; `hand`: noted by whoever keeps the list. */
export const Way = T.Union([T.Literal('form'), T.Literal('press'), T.Literal('hand')])
export type Way = Static<typeof Way>

/** Four digits of the region (`3505`, the ministry `0000`) and eight letters nobody guesses. */
export const AttendanceCode = T.String({ pattern: '^[0-9]{4}[a-z2-9]{8}$', examples: ['3505k7m2qx9p'] })

/** What is attended, named by the module that holds it: `meeting:<id>`. */
export const Subject = T.String({ pattern: '^[a-z_]+:[A-Za-z0-9.:-]{1,80}$' })

/** The wall a code stands behind. */
export const tenantOfCode = (code: string): string =>
  code.startsWith('0000') ? '00' : `${code.slice(0, 2)}.${code.slice(2, 4)}`

export const PersonName = T.String({ minLength: 2, maxLength: 120, pattern: '\\S' })
export const Office = T.String({ minLength: 2, maxLength: 160, pattern: '\\S' })
/** What somebody is there: head of office, secretary, resource person. */
export const OfficeRole = T.String({ minLength: 2, maxLength: 120, pattern: '\\S' })

export const AttendanceState = T.Union([T.Literal('not_yet'), T.Literal('open'), T.Literal('ended')])
export type AttendanceState = Static<typeof AttendanceState>

export const Present = T.Object({
  id: Uuid,
  personId: Nullable(Uuid),
  /** Null where only an office was noted, and once names are forgotten. */
  name: Nullable(T.String()),
  office: T.String(),
  role: T.String(),
  way: Way,
  checkedInAt: Instant,
})
export type Present = Static<typeof Present>

/** What is attended and when; never who. */
export const SESSION = {
  code: AttendanceCode,
  title: Bilingual,
  state: AttendanceState,
  opensAt: Instant,
  closesAt: Instant,
}
