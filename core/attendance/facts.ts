import { fact } from '#platform/facts/fact.ts'
import { T, Uuid } from '#platform/schema/schema.ts'
import { Way } from './contract/words.ts'

// All stand where the session does; none names a person.

export const SessionOpened = fact('attendance.session_opened', { sessionId: Uuid, subject: T.String() })
export const CheckedIn = fact('attendance.checked_in', { sessionId: Uuid, attendanceId: Uuid, way: Way })
export const Withdrawn = fact('attendance.withdrawn', { sessionId: Uuid, attendanceId: Uuid })
export const NamesForgotten = fact('attendance.names_forgotten', { sessions: T.Integer() })

export const facts = [SessionOpened, CheckedIn, Withdrawn, NamesForgotten]
