import { canonical } from '#platform/facts/canonical.ts'
import { hashLeaf } from './merkle/hash.ts'

/** A fact as proofs see it: everything but the details, which stand behind their commitment. */
export interface SealableFact {
  tenant: string
  seq: number
  name: string
  payload: Record<string, unknown>
  actor: string
  onBehalfOf: readonly string[] | null
  requestId: string
  recordedAt: Date
  /** Hexadecimal; null where the fact has no details. */
  detailsCommitment: string | null
}

/** The text that is hashed and exported: canonical JSON (RFC 8785) of these nine fields, times in UTC with milliseconds. */
export const canonicalFact = (fact: SealableFact): string =>
  canonical({
    tenant: fact.tenant,
    seq: fact.seq,
    name: fact.name,
    payload: fact.payload,
    actor: fact.actor,
    onBehalfOf: fact.onBehalfOf,
    requestId: fact.requestId,
    recordedAt: fact.recordedAt.toISOString(),
    detailsCommitment: fact.detailsCommitment,
  })

export const leafOf = (fact: SealableFact): Buffer => hashLeaf(canonicalFact(fact))
