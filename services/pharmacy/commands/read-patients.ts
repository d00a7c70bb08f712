import { namesOf } from '#core/identity/directory.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { beginOfDay } from '#platform/time/time.ts'
import type { FindPatients, GetPatient, ListReads, Patient } from '../contract.ts'
import * as problems from '../problems.ts'
import { findPatient, searchPatients } from '../store/patients.ts'
import { listReads as list, noteReads } from '../store/reads.ts'

/** Few enough that nobody reads a whole village by one search. */
const MOST_PATIENTS = 10
const MOST_READS = 100

export async function findPatients(
  ctx: Context,
  { query, purpose }: Input<typeof FindPatients>,
): Promise<Reply<typeof FindPatients>> {
  const patients = await searchPatients(ctx.tx, ctx.tenant, query.trim(), MOST_PATIENTS)
  const reads = patients.map(({ id }) => ({ purpose, what: 'patient', patientId: id, ticketId: null }))
  await noteReads(ctx, reads)
  return { patients }
}

/** @throws Refusal `pharmacy.patient_unknown` */
export async function getPatient(
  ctx: Context,
  { patientId, purpose }: Input<typeof GetPatient>,
): Promise<Patient> {
  const patient = (await findPatient(ctx.tx, ctx.tenant, patientId)) ?? refuse(problems.patientUnknown)
  await noteReads(ctx, [{ purpose, what: 'patient', patientId, ticketId: null }])
  return patient
}

/** The trail of reads, which a subject may ask for (UU 27/2022 art. 32). */
export async function listReads(
  ctx: Context,
  { patientId, readBy, day, before }: Input<typeof ListReads>,
): Promise<Reply<typeof ListReads>> {
  const from = day === undefined ? undefined : beginOfDay(day)
  const end = from && new Date(from.getTime() + 86_400_000)
  const asked = before === undefined ? undefined : new Date(before)
  const until = end && asked ? new Date(Math.min(end.getTime(), asked.getTime())) : (asked ?? end)
  const rows = await list(ctx.tx, ctx.tenant, { patientId, readBy, from, before: until }, MOST_READS + 1)
  const names = await namesOf(
    ctx.tx,
    ctx.tenant,
    rows.map(({ readBy: id }) => id),
  )
  const reads = rows
    .slice(0, MOST_READS)
    .map((row) => ({ ...row, readByName: names.get(row.readBy) ?? null }))
  return { reads, hasMore: rows.length > MOST_READS }
}
