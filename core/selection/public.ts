// Reads for the modules above: who belongs to the movement since when, and how ready a region is.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { ReadinessProfile } from './contract.ts'
import { listMembersOf } from './store/cohorts.ts'
import { listAssessments } from './store/readiness.ts'

/** That a region belongs to the cohort of a year. Days are `YYYY-MM-DD`; null where no source names one. */
export interface Membership {
  region: string
  year: number
  basis: Bilingual
  from: string | null
  /** Null while it is a member. */
  until: string | null
}

/** Members of one year, or of every year; ended memberships have `until`. */
export async function listMembers(tx: Tx, year?: number): Promise<Membership[]> {
  const members = await listMembersOf(tx, { year })
  return members.map(({ code, year: joined, basis, from, until }) => ({
    region: code,
    year: joined,
    basis,
    from,
    until,
  }))
}

/** The newest submitted readiness of a region: counts and index (0 to 4) by element. */
export async function findReadiness(tx: Tx, tenant: Tenant): Promise<ReadinessProfile | undefined> {
  return (await listAssessments(tx, tenant, { state: 'submitted' }))[0]?.profile
}
