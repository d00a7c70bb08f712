import { Done, endpoint } from '#platform/http/endpoint.ts'
import { RegionCode, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { AttendanceCode, Office, OfficeRole, PersonName, SESSION, tenantOfCode } from './words.ts'

const ofCode = { code: AttendanceCode }
const tenantOf = ({ code }: { code: string }): string => tenantOfCode(code)

/** The public page of a session, as somebody in the room sees it. */
export const CheckInForm = T.Object({
  ...SESSION,
  /** Where it takes place; the ministry has a name of its own. */
  region: T.Object({ code: T.Union([RegionCode, T.Literal('00')]), name: T.String() }),
  /** Agencies of the region, offered while the office is typed. */
  opds: T.Array(T.String()),
  /** Signed by the server: proves that the form was handed out. */
  token: T.String(),
})
export type CheckInForm = Static<typeof CheckInForm>

export const GetCheckInForm = endpoint({
  get: '/v1/attendance/:code',
  permission: 'public',
  summary: 'What takes place under an attendance code, and when one may check in; never who came',
  input: ofCode,
  reply: CheckInForm,
  problems: [problems.sessionUnknown],
  tenantOf,
})

export const CheckInByForm = endpoint({
  post: '/v1/attendance/:code/check-ins',
  permission: 'public',
  summary: 'Say that one is there, by the code shown in the room; the same name and office count once',
  input: {
    ...ofCode,
    name: PersonName,
    office: Office,
    role: OfficeRole,
    /** Ticked: the name may be kept on the list. */
    consent: T.Optional(T.String({ maxLength: 10 })),
    token: T.String({ maxLength: 200 }),
    /** A field no person sees; whoever fills it in is a program. */
    website: T.Optional(T.String({ maxLength: 500 })),
  },
  reply: Done,
  problems: [problems.sessionUnknown, problems.notOpen, problems.formTooOld, problems.consentMissing],
  tenantOf,
})

export const GetMyCheckIn = endpoint({
  get: '/attendance/check-ins/:code',
  permission: 'attendance.session.attend',
  summary: 'What one press would note: the session, and the office and role known of whoever is signed in',
  input: ofCode,
  reply: T.Object({
    ...SESSION,
    name: T.String(),
    office: T.String(),
    role: T.String(),
    isHere: T.Boolean(),
  }),
  problems: [problems.sessionUnknown],
})

export const CheckInByPress = endpoint({
  post: '/attendance/check-ins/:code',
  permission: 'attendance.session.attend',
  summary: 'Say that one is there, signed in; doing it again changes nothing',
  input: ofCode,
  reply: Done,
  problems: [problems.sessionUnknown, problems.notOpen],
})
