// Names of people for whoever may see who did something. The identity module keeps them and no service knows that
// module, so they ask here. Only of people who serve or served the region.
import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Names by id; who never served the region, as machines and the product itself, has none. */
export async function namesOf(
  tx: Tx,
  tenant: Tenant,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = [...new Set(ids)].filter((id) => UUID.test(id))
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from identity.people as person
    where id = any(${people}::uuid[]) and exists (
      select from identity.memberships where tenant_id = ${tenant} and person_id = person.id)`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
