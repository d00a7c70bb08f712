// The refusals of the module, one file a theme; those of the exchange with other systems lie beside it.
import { neighbourClientTaken, transferOpen } from './problems/centre.ts'
import { numberTaken } from './problems/incidents.ts'
import { shiftOpen } from './problems/shifts.ts'
import { agencySent, callSignTaken } from './problems/tasks.ts'

export * from './problems/calls.ts'
export * from './problems/centre.ts'
export * from './problems/incidents.ts'
export * from './problems/shifts.ts'
export * from './problems/tasks.ts'

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = {
  incidents_number_once: numberTaken,
  units_call_sign_once: callSignTaken,
  tasks_running_once: agencySent,
  transfers_open_once: transferOpen,
  neighbours_client_once: neighbourClientTaken,
  shifts_running_once: shiftOpen,
}
