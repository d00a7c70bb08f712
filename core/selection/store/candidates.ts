import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Candidate, Verdict } from '../contract.ts'

interface Row extends Omit<Candidate, 'submittedAt'> {
  submittedAt: Date | null
}

interface Filter {
  roundId?: string
  region?: Tenant
}

/** Candidates the reader may see: of a round, of a region, by code. */
export async function listCandidates(tx: Tx, { roundId, region }: Filter): Promise<Candidate[]> {
  const { rows } = await sql<Row>`
    select jsonb_build_object('code', c.tenant_id, 'name', r.name) as region, c.round_id as "roundId", c.state,
      c.return_reason as "returnReason", c.submitted_at as "submittedAt", c.verdict,
      c.verdict_reason as "verdictReason"
    from selection.candidates as c join identity.regions as r on r.code = c.tenant_id
    where (${roundId ?? null}::uuid is null or c.round_id = ${roundId ?? null})
      and (${region ?? null}::text is null or c.tenant_id = ${region ?? null})
    order by c.tenant_id, c.round_id`.execute(tx)
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt?.toISOString() ?? null }))
}

export async function lockCandidate(tx: Tx, region: Tenant, roundId: string): Promise<Candidate | undefined> {
  await sql`
    select from selection.candidates where tenant_id = ${region} and round_id = ${roundId} for update`.execute(
    tx,
  )
  return (await listCandidates(tx, { region, roundId }))[0]
}

/** Puts regions on the list; gives the codes that were not on it. */
export async function addCandidates(
  tx: Tx,
  roundId: string,
  regions: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    insert into selection.candidates (tenant_id, round_id, state, added_at)
    select code, ${roundId}::uuid, 'filling', ${now} from unnest(${[...regions]}::text[]) as code
    on conflict (tenant_id, round_id) do nothing
    returning tenant_id as code`.execute(tx)
  return rows.map(({ code }) => code)
}

/** @returns false where the region was not on the list */
export async function removeCandidate(tx: Tx, roundId: string, region: Tenant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from selection.candidates where tenant_id = ${region} and round_id = ${roundId}`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

export async function setSubmitted(
  tx: Tx,
  at: { region: Tenant; roundId: string; by: string },
  now: Date,
): Promise<void> {
  await sql`
    update selection.candidates set state = 'submitted', submitted_at = ${now}, submitted_by = ${at.by},
      return_reason = null
    where tenant_id = ${at.region} and round_id = ${at.roundId}`.execute(tx)
}

export async function setReturned(
  tx: Tx,
  at: { region: Tenant; roundId: string; reason: string },
): Promise<void> {
  await sql`
    update selection.candidates set state = 'returned', submitted_at = null, submitted_by = null,
      return_reason = ${at.reason}
    where tenant_id = ${at.region} and round_id = ${at.roundId}`.execute(tx)
}

/** Tells every region what was decided of it. */
export async function publishVerdicts(
  tx: Tx,
  roundId: string,
  verdicts: readonly { region: string; verdict: Verdict; reason: string }[],
): Promise<void> {
  await sql`
    update selection.candidates as c set verdict = v.verdict, verdict_reason = v.reason
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as v (region text, verdict text, reason text)
    where c.tenant_id = v.region and c.round_id = ${roundId}`.execute(tx)
}
