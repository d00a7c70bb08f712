// For the modules above: to open a list, to note by hand, to read who came and to count.

export { markAttendance } from './commands/keep-list.ts'
export { closeAttendance, openAttendance } from './commands/open-attendance.ts'
export {
  countPresent as countAttendance,
  listOffices as listAttendingOffices,
  listPresent as listAttendance,
} from './store/attendances.ts'
