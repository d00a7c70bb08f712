import type { Context } from '#platform/context.ts'
import { eraseDetails } from '#platform/facts/details.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ErasePatient } from '../contract.ts'
import { PatientErased } from '../facts.ts'
import * as problems from '../problems.ts'
import { eraseDocumentsOf } from '../store/exchange/documents.ts'
import { forgetReasonsOf } from '../store/openings.ts'
import { erasePatient as erase, isInQueue, lockPatient } from '../store/patients.ts'
import { noteReads } from '../store/reads.ts'

/**
 * Takes out who a patient is (UU 27/2022 art. 43). Lanes, counts and times stay, so every figure stays provable; the
 * log of reads keeps the id alone.
 *
 * @throws Refusal `pharmacy.patient_unknown` or `pharmacy.patient_in_queue`
 */
export async function erasePatient(
  ctx: Context,
  { patientId, ground }: Input<typeof ErasePatient>,
): Promise<{ done: true }> {
  const patient = (await lockPatient(ctx.tx, ctx.tenant, patientId)) ?? refuse(problems.patientUnknown)
  if (patient.erasedAt !== null) return { done: true }
  if (await isInQueue(ctx.tx, ctx.tenant, patientId)) refuse(problems.patientInQueue)
  await eraseOne(ctx, patientId, ground, 'asked')
  return { done: true }
}

/**
 * Erases a patient who waits for nothing, with reasons written where a prescription was opened.
 *
 * @param ground why, in words
 * @param code why, for the details of facts
 */
export async function eraseOne(ctx: Context, patientId: string, ground: string, code: string): Promise<void> {
  await noteReads(ctx, [{ purpose: 'rights', what: 'erasure', patientId, ticketId: null }])
  await eraseDocumentsOf(ctx.tx, ctx.tenant, patientId)
  const prescriptions = await erase(ctx.tx, ctx.tenant, { id: patientId, ground }, ctx.now)
  await eraseDetails(ctx, await forgetReasonsOf(ctx.tx, ctx.tenant, patientId), code)
  publish(ctx, PatientErased.of({ patientId, prescriptions }))
}
