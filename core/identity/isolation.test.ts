import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '#platform/context.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { createOpd } from './commands/create-opd.ts'
import { invitePerson } from './commands/invite-person.ts'
import { asProduct, enter, type Player } from './test/cast.ts'

const at = testDatabase()
const BEHIND_REGION = ['identity.opd', 'identity.memberships', 'identity.invitations']
const OF_A_PERSON = ['identity.credentials', 'identity.sessions']
let ayu: Player
let dewi: Player

beforeAll(async () => {
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
  dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
  for (const tenant of ['35.05', '35.72']) {
    await asProduct(at.database)(tenant, async (ctx) => {
      await createOpd(ctx, { code: 'DINAS', name: 'Contoh Dinas', kind: 'dinas' })
      await invitePerson(ctx, { email: 'x@contoh.invalid', role: 'leader' })
    })
  }
})

const person = (player: Player) => ({
  kind: 'person' as const,
  id: player.personId,
  permissions: new Set<string>(),
})
const count = (table: string) => sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`

describe('the wall of a region', () => {
  test.each(BEHIND_REGION)('%s shows only the rows of the open region, without any where', (table) =>
    rolledBack(at.database, { tenant: '35.05' }, async ({ tx }) => {
      const { rows } = await sql<{
        tenant_id: string
      }>`select distinct tenant_id from ${sql.table(table)}`.execute(tx)
      expect(rows).toEqual([{ tenant_id: '35.05' }])
    }),
  )

  test.each(BEHIND_REGION)('%s is empty behind no wall', (table) =>
    rolledBack(at.database, { tenant: '', actor: ANONYMOUS }, async ({ tx }) => {
      expect((await count(table).execute(tx)).rows).toEqual([{ n: 0 }])
    }),
  )

  test('no row can be written into, or moved to, another region', async () => {
    const into = rolledBack(at.database, { tenant: '35.05' }, async ({ tx }) => {
      await sql`insert into identity.opd (tenant_id, id, code, name, kind, created_at)
        values ('35.72', gen_random_uuid(), 'X', 'Contoh', 'dinas', now())`.execute(tx)
    })
    await expect(into).rejects.toThrow('row-level security')
    const moved = rolledBack(at.database, { tenant: '35.05' }, async ({ tx }) => {
      await sql`update identity.opd set tenant_id = '35.72'`.execute(tx)
    })
    await expect(moved).rejects.toThrow('row-level security')
  })

  test('a person sees own memberships of other regions, and may not change them there', () =>
    rolledBack(at.database, { tenant: '35.05', actor: person(dewi) }, async ({ tx }) => {
      const { rows } = await sql`
        select tenant_id from identity.memberships where person_id = ${dewi.personId}`.execute(tx)
      expect(rows).toEqual([{ tenant_id: '35.72' }])
      const changed = await sql`
        update identity.memberships set role = 'leader' where person_id = ${dewi.personId}`.execute(tx)
      expect(changed.numAffectedRows).toBe(0n)
    }))
})

describe('the wall of a person', () => {
  test.each(OF_A_PERSON)('%s shows only own rows', (table) =>
    rolledBack(at.database, { tenant: '00', actor: person(ayu) }, async ({ tx }) => {
      const { rows } = await sql`select distinct person_id from ${sql.table(table)}`.execute(tx)
      expect(rows).toEqual([{ person_id: ayu.personId }])
    }),
  )

  test.each([...OF_A_PERSON, 'identity.totp_factors', 'identity.recovery_codes', 'identity.passkeys'])(
    '%s shows nothing to whoever is not signed in',
    (table) =>
      rolledBack(at.database, { tenant: '35.05', actor: ANONYMOUS }, async ({ tx }) => {
        expect((await count(table).execute(tx)).rows).toEqual([{ n: 0 }])
      }),
  )

  test('nobody writes another’s password', async () => {
    const act = rolledBack(at.database, { tenant: '00', actor: person(ayu) }, async ({ tx }) => {
      const changed = await sql`update identity.credentials set changed_at = now()`.execute(tx)
      expect(changed.numAffectedRows).toBe(1n)
      await sql`update identity.credentials set person_id = ${dewi.personId}`.execute(tx)
    })
    await expect(act).rejects.toThrow('row-level security')
  })
})

describe('what no act may touch', () => {
  test.each([
    ['the sealing key', sql`select * from identity.keys`],
    ['deleting a person', sql`delete from identity.people`],
    ['deleting a region', sql`delete from identity.regions`],
    ['deleting a membership', sql`delete from identity.memberships`],
    ['deleting an agency', sql`delete from identity.opd`],
    ['changing a fact', sql`update facts.fact set payload = '{}'`],
  ])('%s is denied, even to the product itself', async (_what, statement) => {
    const act = rolledBack(at.database, { tenant: '35.05', actor: SYSTEM }, async ({ tx }) => {
      await statement.execute(tx)
    })
    await expect(act).rejects.toThrow('permission denied')
  })
})
