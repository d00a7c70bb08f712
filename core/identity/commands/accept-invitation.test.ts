import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { hashOf, newId } from '../secrets.ts'
import { listMembers } from '../store/members.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { createOpd } from './create-opd.ts'
import { invitePerson } from './invite-person.ts'

const at = testDatabase()
const scene = { tenant: '35.05' }
const ACCOUNT = { name: 'Contoh Orang', passwordHash: '$argon2id$test' }

/** The same transaction, seen by a person who has no account yet. */
const asNewcomer = (ctx: Context): Context => ({
  ...ctx,
  actor: { kind: 'person', id: newId(), permissions: new Set() },
})
const tokenOf = ({ link }: { link: string }) => hashOf(link.replace('/undangan/', ''))

describe('an invitation', () => {
  test('brings a newcomer into the invited role and agency', () =>
    rolledBack(at.database, scene, async (ctx) => {
      const { id: opdId } = await createOpd(ctx, {
        code: 'RSUD',
        name: 'Contoh Rumah Sakit',
        kind: 'rumah_sakit',
      })
      const invitation = await invitePerson(ctx, { email: 'Ayu@Contoh.invalid', role: 'opd_officer', opdId })
      await acceptInvitation(asNewcomer(ctx), tokenOf(invitation), ACCOUNT)
      expect(await listMembers(ctx.tx, '35.05')).toMatchObject([
        { name: 'Contoh Orang', email: 'ayu@contoh.invalid', role: 'opd_officer', opd: { id: opdId } },
      ])
    }))

  test('is taken once', () =>
    rolledBack(at.database, scene, async (ctx) => {
      const invitation = await invitePerson(ctx, { email: 'ayu@contoh.invalid', role: 'leader' })
      await acceptInvitation(asNewcomer(ctx), tokenOf(invitation), ACCOUNT)
      const again = acceptInvitation(asNewcomer(ctx), tokenOf(invitation), ACCOUNT)
      await expect(again).rejects.toMatchObject({ problem: { code: 'identity.invitation_used' } })
    }))

  test('is worth nothing after seven days', () =>
    rolledBack(at.database, scene, async (ctx) => {
      const invitation = await invitePerson(ctx, { email: 'ayu@contoh.invalid', role: 'leader' })
      const late = { ...asNewcomer(ctx), now: new Date(invitation.expiresAt) }
      const act = acceptInvitation(late, tokenOf(invitation), ACCOUNT)
      await expect(act).rejects.toMatchObject({ problem: { code: 'identity.invitation_expired' } })
    }))

  test('to a closed or foreign agency is refused', () =>
    rolledBack(at.database, scene, async (ctx) => {
      const act = invitePerson(ctx, { email: 'ayu@contoh.invalid', role: 'opd_officer', opdId: newId() })
      await expect(act).rejects.toMatchObject({ problem: { code: 'identity.opd_unknown' } })
    }))
})
