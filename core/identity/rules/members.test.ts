import { describe, expect, test } from 'vitest'
import { ROLES } from '#platform/module.ts'
import {
  adminRoleOf,
  behalfIn,
  invitationEnd,
  invitationState,
  mayCarry,
  mayWithdraw,
  namesIn,
  needsOpd,
  permissionsIn,
  rolesOf,
} from './members.ts'

const NOW = new Date('2026-11-22T03:00:00Z')

describe('roles', () => {
  test('every role has a place where it is given', () => {
    const given = new Set([...rolesOf('00'), ...rolesOf('35.05')])
    expect([...given].sort()).toEqual([...ROLES].sort())
  })

  test.each([
    ['00', 'ministry_admin', true],
    ['35.05', 'ministry_admin', false],
    ['35.05', 'assessor', false],
    ['00', 'assessor', true],
    ['00', 'region_admin', false],
    ['35.05', 'region_admin', true],
    ['00', 'auditor', true],
    ['35.05', 'auditor', true],
  ] as const)('behind %s the role %s may be given: %s', (tenant, role, may) => {
    expect(mayCarry(tenant, role)).toBe(may)
  })

  test('each wall has its own administrator', () => {
    expect([adminRoleOf('00'), adminRoleOf('35.05')]).toEqual(['ministry_admin', 'region_admin'])
  })

  test('only an officer must have an agency', () => {
    expect(ROLES.filter(needsOpd)).toEqual(['opd_officer'])
  })
})

describe('permissions', () => {
  const held = [
    { tenant: '35.05', permissions: namesIn('identity.opd.manage'), behalf: null },
    {
      tenant: '00',
      permissions: namesIn('identity.role.change identity.administrator.invite'),
      behalf: null,
    },
  ]
  test.each([
    ['35.05', ['identity.opd.manage', 'identity.administrator.invite']],
    ['35.72', ['identity.administrator.invite']],
    ['00', ['identity.role.change', 'identity.administrator.invite']],
  ])('behind %s exactly %j count', (tenant, names) => {
    expect([...permissionsIn(tenant, held)]).toEqual(names)
  })

  test('whoever stands in for somebody is known by the permission that was lent, behind that wall only', () => {
    const [lender, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
    const lent = [
      ...held,
      { tenant: '35.05', permissions: namesIn('identity.opd.manage'), behalf: lender },
      { tenant: '35.05', permissions: namesIn('identity.opd.manage'), behalf: other },
      { tenant: '35.72', permissions: namesIn('identity.opd.read'), behalf: lender },
    ]
    expect([...behalfIn('35.05', lent)]).toEqual([['identity.opd.manage', [lender, other]]])
    expect([...behalfIn('35.07', lent)]).toEqual([])
  })

  test('the ministry cannot lock itself out of the table of roles', () => {
    expect(mayWithdraw('ministry_admin', 'identity.role.change')).toBe(false)
    expect(mayWithdraw('auditor', 'identity.role.read')).toBe(true)
  })
})

describe('invitations', () => {
  const open = { expiresAt: invitationEnd(NOW), acceptedAt: null, revokedAt: null }
  test.each([
    ['open', open],
    ['expired', { ...open, expiresAt: NOW }],
    ['accepted', { ...open, acceptedAt: NOW }],
    ['accepted', { ...open, expiresAt: NOW, acceptedAt: NOW }],
    ['revoked', { ...open, revokedAt: NOW }],
  ])('is %s: %#', (state, invitation) => {
    expect(invitationState(invitation, NOW)).toBe(state)
  })

  test('last seven days', () => {
    expect(invitationEnd(NOW).toISOString()).toBe('2026-11-29T03:00:00.000Z')
  })
})
