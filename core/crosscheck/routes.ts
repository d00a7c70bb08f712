import { route } from '#platform/module.ts'
import { recordFinding, saveAgenda } from './commands/agenda.ts'
import { checkIn, getCheckIn, noteAttendance, withdrawAttendance } from './commands/attendance.ts'
import { getSessionCalendar, getYearCalendar, listCalendar, listSessions } from './commands/calendar.ts'
import { attachScan, checkMinutes, getMinutesPdf, issueMinutes } from './commands/minutes.ts'
import { cancelSession, changeSession, confirmSession, planSession } from './commands/plan-session.ts'
import { keepSampling, trySampling } from './commands/sampling.ts'
import { getSession } from './commands/session.ts'
import * as contract from './contract.ts'
import { listSamplings } from './store/sampling.ts'

export const routes = [
  route(contract.ListSessions, listSessions),
  route(contract.GetSession, getSession),
  route(contract.PlanSession, planSession),
  route(contract.ChangeSession, changeSession),
  route(contract.CancelSession, cancelSession),
  route(contract.ConfirmSession, confirmSession),
  route(contract.SaveAgenda, saveAgenda),
  route(contract.RecordFinding, recordFinding),
  route(contract.NoteAttendance, noteAttendance),
  route(contract.WithdrawAttendance, withdrawAttendance),
  route(contract.GetCheckIn, getCheckIn),
  route(contract.CheckIn, checkIn),
  route(contract.GetSessionCalendar, getSessionCalendar),
  route(contract.GetYearCalendar, getYearCalendar),
  route(contract.ListCalendar, listCalendar),

  route(contract.IssueMinutes, issueMinutes),
  route(contract.GetMinutesPdf, getMinutesPdf),
  route(contract.AttachScan, attachScan),
  route(contract.CheckMinutes, checkMinutes),

  route(contract.TrySampling, trySampling),
  route(contract.KeepSampling, keepSampling),
  route(contract.ListSamplings, (ctx, { year }) => listSamplings(ctx.tx, ctx.tenant, year)),
]
