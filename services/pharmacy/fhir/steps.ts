import type { Task } from '@medplum/fhirtypes'
import { listSteps, type StepRow } from '../store/exchange/clinical.ts'
import type { Found, Kind } from './kind.ts'
import { encounterOf, narrow } from './narrow.ts'
import { STATE, TICKET } from './systems.ts'

/** Steps of the queue: how long each took is `executionPeriod`; the one that lasts is `in-progress`. */
export const steps: Kind = {
  type: 'Task',
  parameters: {
    identifier: 'token',
    patient: 'reference',
    subject: 'reference',
    encounter: 'reference',
    status: 'token',
  },
  find: async (ctx, search) => (await listSteps(ctx.tx, ctx.tenant, narrow(search))).map(foundOf),
}

const foundOf = (row: StepRow): Found => ({
  id: row.id,
  version: row.version,
  updatedAt: row.updatedAt,
  resource: taskOf(row),
  patientId: row.patientId,
})

function taskOf(row: StepRow): Task {
  const encounter = encounterOf(row.encounter)
  return {
    resourceType: 'Task',
    identifier: [{ system: TICKET, value: `${row.facility}/${row.number}` }],
    groupIdentifier: { system: row.system, value: row.value },
    status: row.kind === null ? 'in-progress' : row.kind === 'cancelled' ? 'cancelled' : 'completed',
    businessStatus: { coding: [{ system: STATE, code: row.kind ?? row.state }] },
    intent: 'order',
    code: {
      coding: [{ system: STATE, code: `until-${row.kind ?? 'next'}` }],
      text: `Antrean farmasi ${row.number}`,
    },
    for: { reference: `Patient/${row.patientId}` },
    ...(encounter ? { encounter } : {}),
    executionPeriod: {
      start: row.startedAt.toISOString(),
      ...(row.endedAt === null ? {} : { end: row.endedAt.toISOString() }),
    },
    authoredOn: row.receivedAt.toISOString(),
    owner: { reference: `Organization/${row.facility}` },
  }
}
