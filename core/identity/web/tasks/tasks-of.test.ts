import { expect, it } from 'vitest'
import type { Invitation, Member, MyAccount, Opd } from '../../contract.ts'
import { id as w } from './id.ts'
import { type Known, tasksOf } from './tasks-of.ts'

const now = new Date('2026-11-22T03:00:00Z')
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const account: MyAccount = {
  id: uuid(1),
  name: 'Admin Kabupaten Contoh',
  email: 'admin@contoh.go.id',
  hasPassword: true,
  totp: true,
  recoveryCodesLeft: 10,
  passkeys: [],
}
const opd = (n: number, members: number, closedAt: string | null = null): Opd => ({
  id: uuid(n),
  code: `DINAS-${n}`,
  name: `Dinas ${n}`,
  kind: 'dinas',
  members,
  closedAt,
})
const member = (n: number, role: Member['role']): Member => ({
  membershipId: uuid(n),
  personId: uuid(n),
  name: `Orang ${n}`,
  email: `orang${n}@contoh.go.id`,
  role,
  opd: null,
  startedAt: '2026-11-01T00:00:00.000Z',
})
const invitation = (state: Invitation['state'], expiresAt: string, role: Invitation['role']): Invitation => ({
  id: uuid(9),
  email: 'calon@contoh.go.id',
  role,
  opd: null,
  createdAt: '2026-11-15T00:00:00.000Z',
  expiresAt,
  state,
})
const settled: Known = {
  region: '35.05',
  account,
  opd: [opd(1, 2)],
  members: [member(1, 'region_admin'), member(2, 'region_admin'), member(3, 'leader')],
  invitations: [],
  mayInvite: true,
  mayManageOpd: true,
}
const keys = (known: Partial<Known>) => tasksOf({ ...settled, ...known }, now, w).map(({ key }) => key)

it('a settled region and account owe nothing', () => expect(keys({})).toEqual([]))

it('a password without a second factor is the first thing owed', () => {
  expect(keys({ account: { ...account, totp: false }, opd: [] })).toEqual(['second-factor', 'add-opd'])
})

it('a passkey is a second factor', () => {
  const passkeys = [{ id: 'a', label: 'Laptop', createdAt: '2026-11-01T00:00:00.000Z', usedAt: null }]
  expect(keys({ account: { ...account, totp: false, passkeys } })).toEqual([])
})

it('an account without password owes no second factor here', () => {
  expect(keys({ account: { ...account, hasPassword: false, totp: false } })).toEqual([])
})

it('few recovery codes are a task', () => {
  expect(keys({ account: { ...account, recoveryCodesLeft: 3 } })).toEqual(['recovery-codes'])
  expect(keys({ account: { ...account, recoveryCodesLeft: 4 } })).toEqual([])
})

it('a region without open agencies begins with them', () => {
  expect(keys({ opd: [opd(1, 0, '2026-11-20T00:00:00.000Z')] })).toEqual(['add-opd'])
})

it('who may not act is told nothing', () => {
  expect(keys({ opd: [opd(1, 0)], members: [], mayInvite: false, mayManageOpd: false })).toEqual([])
})

it('agencies nobody serves are named, three at most', () => {
  const [one] = tasksOf({ ...settled, opd: [1, 2, 3, 4, 5].map((n) => opd(n, 0)) }, now, w)
  expect(one).toMatchObject({ key: 'invite-officers', title: 'Undang petugas untuk 5 OPD' })
  expect(one?.why).toBe('Belum ada yang bertugas di Dinas 1, Dinas 2, Dinas 3, dan 2 lainnya.')
})

it('one administrator alone is a task until a second is invited', () => {
  const members = [member(1, 'region_admin'), member(3, 'leader')]
  expect(keys({ members })).toEqual(['second-admin'])
  const open = [invitation('open', '2026-11-28T00:00:00.000Z', 'region_admin')]
  expect(keys({ members, invitations: open })).toEqual([])
})

it('the ministry needs no leader', () => {
  const members = [member(1, 'ministry_admin'), member(2, 'ministry_admin')]
  const { opd: _none, ...known } = { ...settled, region: '00', members }
  expect(tasksOf(known, now, w)).toEqual([])
})

it('invitations that expired or expire within two days are tasks', () => {
  const invitations = [
    invitation('expired', '2026-11-21T00:00:00.000Z', 'opd_officer'),
    invitation('open', '2026-11-23T00:00:00.000Z', 'opd_officer'),
    invitation('revoked', '2026-11-21T00:00:00.000Z', 'opd_officer'),
  ]
  expect(keys({ invitations })).toEqual(['expired', 'expiring'])
})
