import type pg from 'pg'
import type { Tenant } from './tx.ts'

/**
 * Tells every listener on every process which tenants have new facts. It does so after the commit, and at once for all
 * that were committed while it last spoke: a NOTIFY within the acts would make their commits wait for each other's
 * disk, because the server keeps the order of its queue by a lock it holds until each is durable. What a process that
 * dies does not say, listeners find by looking from time to time.
 */
export function herald(pool: pg.Pool): (tenant: Tenant) => void {
  const waiting = new Set<Tenant>()
  let speaks = false
  const speak = async (): Promise<void> => {
    speaks = true
    while (waiting.size > 0) {
      const tenants = [...waiting]
      waiting.clear()
      await pool.query({ name: 'tell-facts', text: TELL, values: [tenants] }).catch(() => {})
    }
    speaks = false
  }
  return (tenant) => {
    waiting.add(tenant)
    if (!speaks) void speak()
  }
}

const TELL = "select pg_notify('facts', tenant) from unnest($1::text[]) as tenant"
