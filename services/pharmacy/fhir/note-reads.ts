import type { Context } from '#platform/context.ts'
import { noteReads } from '../store/reads.ts'
import type { Found } from './kind.ts'

/** Each person shown is noted once for each answer (UU 27/2022: reads of specific data leave a trail). */
export async function noteFound(ctx: Context, type: string, found: readonly Found[]): Promise<void> {
  const people = new Set(found.flatMap(({ patientId }) => (patientId === undefined ? [] : [patientId])))
  await noteReads(
    ctx,
    [...people].map((patientId) => ({
      purpose: 'exchange' as const,
      what: `fhir:${type}`,
      patientId,
      ticketId: null,
    })),
  )
}
