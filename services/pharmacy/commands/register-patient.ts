import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { PatientData, RegisterPatient } from '../contract.ts'
import { PatientRegistered } from '../facts.ts'
import * as problems from '../problems.ts'
import { addPatient, completePatient, listByNumbers } from '../store/patients.ts'

/**
 * Finds a patient again by any of the numbers and completes what is known, or registers a new one.
 *
 * @throws Refusal `pharmacy.patient_without_number` or `pharmacy.patient_numbers_clash`
 */
export async function registerPatient(
  ctx: Context,
  input: Input<typeof RegisterPatient>,
): Promise<Reply<typeof RegisterPatient>> {
  const { patient, isExample = false } = input
  const { nik, ihsNumber, cardNumber } = patient
  if (nik === null && ihsNumber === null && cardNumber === null) refuse(problems.patientWithoutNumber)
  const known = await listByNumbers(ctx.tx, ctx.tenant, patient)
  const one = known[0]
  if (known.length > 1 || (one && contradicts(one, patient))) refuse(problems.patientNumbersClash)
  if (one) {
    await completePatient(ctx.tx, ctx.tenant, one.id, patient, ctx.now)
    return { patientId: one.id, isNew: false }
  }
  const patientId = randomUUID()
  const isFirst = await addPatient(ctx.tx, ctx.tenant, { ...patient, id: patientId, isExample }, ctx.now)
  // Whoever registered the same person a moment earlier was first; then the person is found.
  if (!isFirst) return registerPatient(ctx, input)
  publish(ctx, PatientRegistered.of({ patientId }))
  return { patientId, isNew: true }
}

const NUMBERS = ['nik', 'ihsNumber', 'cardNumber'] as const

/** A number that differs from the one known is another person, or a slip of the pen: nobody is renamed by it. */
const contradicts = (known: Pick<PatientData, (typeof NUMBERS)[number]>, said: PatientData): boolean =>
  NUMBERS.some((number) => known[number] !== null && said[number] !== null && known[number] !== said[number])
