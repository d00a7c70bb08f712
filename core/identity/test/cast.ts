import type { Context } from '#platform/context.ts'
import { SYSTEM } from '#platform/context.ts'
import type { Role } from '#platform/module.ts'
import type { TestDatabase } from '#test/database.ts'
import { createAccount, startMembership } from '../commands/create-administrator.ts'
import { openSession } from '../commands/open-session.ts'
import { accountKey } from '../commands/take-attempt.ts'
import { hashPassword } from '../password.ts'
import { newId } from '../secrets.ts'
import { listMembers } from '../store/members.ts'

type Database = TestDatabase['database']

export const PASSWORD = 'kuda lumut pagar'

export interface Player {
  personId: string
  email: string
  tenant: string
  membershipId: string
  /** Headers of a request by this player, signed in, asking for the own region. */
  headers: Record<string, string>
}

/** One hash for the whole cast: making one takes time on purpose. */
const hash = hashPassword(PASSWORD)

export const NOON = new Date('2026-11-22T05:00:00Z')

/** Runs an act as the product itself, behind a wall. */
export const asProduct =
  (database: Database, now = NOON) =>
  <R>(tenant: string, act: (ctx: Context) => Promise<R>): Promise<R> =>
    database.inTenant(tenant, SYSTEM.id, (tx) =>
      act({
        tenant,
        actor: SYSTEM,
        tx,
        now,
        language: 'id',
        requestId: 'test',
        files: database.files,
        publicUrl: '',
      }),
    )

/**
 * Brings a person on stage: account, membership and a session.
 *
 * @example const ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
 */
export async function enter(database: Database, name: string, role: Role, tenant: string): Promise<Player> {
  const run = asProduct(database)
  const personId = newId()
  const email = `${name}-${personId.slice(0, 8)}@contoh.invalid`
  const passwordHash = await hash
  const token = await run('00', async (ctx) => {
    await createAccount(ctx, { id: personId, email, name, passwordHash })
    const keys = { account: accountKey(email), address: undefined }
    return openSession(ctx, { personId, method: 'password', secondFactor: false, device: 'test', keys })
  })
  const membershipId = await run(tenant, async (ctx) => {
    await startMembership(ctx, personId, role, null)
    return (await listMembers(ctx.tx, tenant)).find((m) => m.personId === personId)?.membershipId as string
  })
  const headers = { cookie: `penataran_session=${personId}.${token}`, 'penataran-region': tenant }
  return { personId, email, tenant, membershipId, headers }
}

/** Names and payloads of the facts of a tenant, oldest first. */
export async function listFactsOf(database: Database, tenant: string) {
  const { rows } = await database.owner.query<{
    name: string
    payload: Record<string, unknown>
    actor: string
  }>('select name, payload, actor from facts.fact where tenant_id = $1 order by seq', [tenant])
  return rows
}
