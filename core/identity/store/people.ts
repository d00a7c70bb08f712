import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'

export interface Person {
  id: string
  email: string
  name: string
}

export async function insertPerson(tx: Tx, person: Person, now: Date): Promise<void> {
  await sql`
    insert into identity.people (id, email, name, created_at)
    values (${person.id}, ${person.email.toLowerCase()}, ${person.name}, ${now})`.execute(tx)
}

/** Makes acts that create accounts at start wait for each other: several servers may start at once. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(202611220210)`.execute(tx)
}

export async function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`select id, email, name from identity.people where id = ${id}`.execute(tx)
  return rows[0]
}

export async function findPersonByEmail(tx: Tx, email: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select id, email, name from identity.people where email = ${email.toLowerCase()}`.execute(tx)
  return rows[0]
}

export async function findPasswordHash(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ password_hash: string }>`
    select password_hash from identity.credentials where person_id = ${personId}`.execute(tx)
  return rows[0]?.password_hash
}

export async function putPasswordHash(tx: Tx, personId: string, hash: string, now: Date): Promise<void> {
  await sql`
    insert into identity.credentials (person_id, password_hash, changed_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id) do update
      set password_hash = excluded.password_hash, changed_at = excluded.changed_at`.execute(tx)
}

export async function findExternalPerson(
  tx: Tx,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from identity.external_accounts
    where issuer = ${issuer} and subject = ${subject}`.execute(tx)
  return rows[0]?.person_id
}

export async function insertExternalAccount(
  tx: Tx,
  account: { issuer: string; subject: string; personId: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into identity.external_accounts (issuer, subject, person_id, linked_at)
    values (${account.issuer}, ${account.subject}, ${account.personId}, ${now})`.execute(tx)
}
