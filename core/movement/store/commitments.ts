import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Commitment, CommitmentState, CommitmentText, Signatory, Witness } from '../contract.ts'
import { among, type Regions } from './regions.ts'

/** Every version of a region's text, newest first. */
export async function listTexts(tx: Tx, tenant: Tenant): Promise<CommitmentText[]> {
  const { rows } = await sql<Omit<CommitmentText, 'writtenAt'> & { writtenAt: Date }>`
    select version, title, body, written_at as "writtenAt" from movement.commitment_texts
    where tenant_id = ${tenant} order by version desc`.execute(tx)
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }))
}

interface By {
  now: Date
  actor: string
}

/** @returns whether this version is new; two who write the same one at once make one */
export async function addText(
  tx: Tx,
  tenant: Tenant,
  text: { version: number; title: string; body: string },
  by: By,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into movement.commitment_texts (tenant_id, version, title, body, written_at, written_by)
    values (${tenant}, ${text.version}, ${text.title}, ${text.body}, ${by.now}, ${by.actor})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export interface CommitmentRow extends Omit<Commitment, 'signatories' | 'openedAt' | 'endedAt'> {
  region: string
  openedAt: Date
  endedAt: Date | null
}

const COLUMNS = sql`
  tenant_id as region, id, code, text_version as "textVersion", title, body, digest,
  to_char(due_on, 'YYYY-MM-DD') as "dueOn", witnesses, state, close_reason as "closeReason", seal, revision,
  opened_at as "openedAt", ended_at as "endedAt"`

/** Commitments of a region, the open one first, then the newest. */
export async function listCommitments(
  tx: Tx,
  tenant: Tenant,
  which: { id?: string; code?: string; state?: CommitmentState } = {},
): Promise<CommitmentRow[]> {
  const { rows } = await sql<CommitmentRow>`
    select ${COLUMNS} from movement.commitments
    where tenant_id = ${tenant}
      and (${which.id ?? null}::uuid is null or id = ${which.id ?? null})
      and (${which.code ?? null}::text is null or code = ${which.code ?? null})
      and (${which.state ?? null}::text is null or state = ${which.state ?? null})
    order by state <> 'open', opened_at desc, id`.execute(tx)
  return rows
}

export async function lockCommitment(tx: Tx, tenant: Tenant, id: string): Promise<CommitmentRow | undefined> {
  const { rows } = await sql<CommitmentRow>`
    select ${COLUMNS} from movement.commitments where tenant_id = ${tenant} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

export interface Standing {
  region: string
  state: CommitmentState
  title: string
  endedAt: Date | null
  signed: number
  of: number
}

/** How far the commitments of these regions are, without anybody's signature. */
export async function listStandings(tx: Tx, regions: Regions): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select c.tenant_id as region, c.state, c.title, c.ended_at as "endedAt", count(s.signatory_id)::int as signed,
      count(l.id)::int as of
    from movement.commitments as c
    join movement.signatories as l on l.tenant_id = c.tenant_id and l.commitment_id = c.id
    left join movement.signatures as s on s.tenant_id = l.tenant_id and s.commitment_id = l.commitment_id
      and s.signatory_id = l.id
    where ${among('c.tenant_id', regions)}
    group by c.tenant_id, c.id order by c.tenant_id, c.opened_at`.execute(tx)
  return rows
}

export interface NewCommitment {
  id: string
  code: string
  textVersion: number
  title: string
  body: string
  digest: string
  dueOn: string
  witnesses: readonly Witness[]
}

export async function addCommitment(tx: Tx, tenant: Tenant, one: NewCommitment, by: By): Promise<void> {
  await sql`
    insert into movement.commitments (tenant_id, id, code, text_version, title, body, digest, due_on, witnesses, state,
      revision, opened_at, opened_by)
    values (${tenant}, ${one.id}, ${one.code}, ${one.textVersion}, ${one.title}, ${one.body}, ${one.digest},
      ${one.dueOn}::date, ${JSON.stringify(one.witnesses)}::jsonb, 'open', 1, ${by.now}, ${by.actor})`.execute(
    tx,
  )
}

export interface NewSignatory {
  id: string
  opdId: string | null
  name: string
}

export async function addSignatories(
  tx: Tx,
  tenant: Tenant,
  commitmentId: string,
  lines: readonly NewSignatory[],
): Promise<void> {
  const rows = lines.map((line, position) => ({ ...line, position }))
  await sql`
    insert into movement.signatories (tenant_id, commitment_id, id, position, opd_id, name)
    select ${tenant}, ${commitmentId}, id, position, "opdId", name
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as l (id uuid, position smallint, "opdId" uuid, name text)`.execute(tx)
}

export async function putWitnesses(
  tx: Tx,
  tenant: Tenant,
  id: string,
  witnesses: readonly Witness[],
): Promise<void> {
  await sql`
    update movement.commitments set witnesses = ${JSON.stringify(witnesses)}::jsonb, revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function freezeCommitment(
  tx: Tx,
  tenant: Tenant,
  id: string,
  end: { state: 'complete' | 'closed'; reason: string | null; seal: string },
  now: Date,
): Promise<void> {
  await sql`
    update movement.commitments set state = ${end.state}, close_reason = ${end.reason}, seal = ${end.seal},
      ended_at = ${now}, revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export type Line = Omit<Signatory, 'isMine'>

interface LineRow extends Omit<Line, 'signature'> {
  commitmentId: string
  office: string | null
  at: Date | null
  digest: string | null
  certificateVersionId: string | null
}

/** Who is to sign these commitments, in order, each with the signature where there is one. */
export async function listLines(
  tx: Tx,
  tenant: Tenant,
  commitmentIds: readonly string[],
): Promise<(Line & { commitmentId: string })[]> {
  const { rows } = await sql<LineRow>`
    select l.commitment_id as "commitmentId", l.id, l.opd_id as "opdId", l.name, s.office, s.signed_at as at, s.digest,
      s.certificate_version_id as "certificateVersionId"
    from movement.signatories as l
    left join movement.signatures as s on s.tenant_id = l.tenant_id and s.commitment_id = l.commitment_id
      and s.signatory_id = l.id
    where l.tenant_id = ${tenant} and l.commitment_id = any(${commitmentIds}::uuid[])
    order by l.commitment_id, l.position`.execute(tx)
  return rows.map(({ commitmentId, id, opdId, name, ...signature }) => ({
    commitmentId,
    id,
    opdId,
    name,
    signature: signatureOf(signature),
  }))
}

function signatureOf({
  office,
  at,
  digest,
  certificateVersionId,
}: Pick<LineRow, 'office' | 'at' | 'digest' | 'certificateVersionId'>): Line['signature'] {
  if (office === null || at === null || digest === null) return null
  return { office, at: at.toISOString(), digest, certificateVersionId }
}

export interface NewSignature {
  commitmentId: string
  signatoryId: string
  office: string
  consent: string
  digest: string
  certificateVersionId: string | null
}

export async function addSignature(tx: Tx, tenant: Tenant, one: NewSignature, by: By): Promise<void> {
  await sql`
    insert into movement.signatures (tenant_id, commitment_id, signatory_id, office, consent, signed_at, signed_by,
      digest, certificate_version_id)
    values (${tenant}, ${one.commitmentId}, ${one.signatoryId}, ${one.office}, ${one.consent}, ${by.now}, ${by.actor},
      ${one.digest}, ${one.certificateVersionId})`.execute(tx)
}
