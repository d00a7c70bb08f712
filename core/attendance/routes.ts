import { route } from '#platform/module.ts'
import { checkInByForm, checkInByPress, getCheckInForm, getMyCheckIn } from './commands/check-in.ts'
import { getAttendance, getAttendanceCsv, noteAttendance, withdrawAttendance } from './commands/keep-list.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetCheckInForm, getCheckInForm),
  route(contract.CheckInByForm, checkInByForm),
  route(contract.GetMyCheckIn, getMyCheckIn),
  route(contract.CheckInByPress, checkInByPress),
  route(contract.GetAttendance, getAttendance),
  route(contract.GetAttendanceCsv, getAttendanceCsv),
  route(contract.NoteAttendance, noteAttendance),
  route(contract.WithdrawAttendance, withdrawAttendance),
]
