import { createHash } from 'node:crypto'
import { findRegion, listOpd } from '#core/identity/public.ts'
import { canonicalJson } from '#core/plan/arithmetic.ts'
import { findPlan } from '#core/plan/public.ts'
import { listProgrammes } from '#core/programme/public.ts'
import { findReadiness } from '#core/selection/public.ts'
import type { Context } from '#platform/context.ts'
import { snapshotOf } from '../compose/snapshot.ts'
import type { Snapshot } from '../contract.ts'

/** The working text as a version would freeze it now; undefined before the plan was begun. */
export async function draftSnapshot({ tx, tenant }: Context): Promise<Snapshot | undefined> {
  const plan = await findPlan(tx, tenant)
  const region = await findRegion(tx, tenant)
  if (plan === undefined || region === undefined) return undefined
  const readiness = await findReadiness(tx, tenant)
  const agencies = await listOpd(tx, tenant)
  return snapshotOf({
    region: { code: region.code, name: region.name },
    plan,
    programmes: await listProgrammes(tx, tenant, { approvedOnly: true }),
    readiness: (readiness?.elements ?? []).map(({ element, name, index }) => ({ element, name, index })),
    agencies: new Map(agencies.map(({ id, name }) => [id, name])),
  })
}

/** SHA-256 of the canonical JSON of a snapshot, in lower-case hexadecimal. */
export const digestOf = (snapshot: Snapshot): string =>
  createHash('sha256').update(canonicalJson(snapshot)).digest('hex')
