import { describe, expect, test } from 'vitest'
import { mayChangeRole, mayInviteFirstAdministrator, mayLoseRole, type Situation } from './policy.ts'

const situation = (change: Partial<Situation> = {}): Situation => ({
  tenant: '35.05',
  actorId: 'ayu',
  membership: { id: 'm1', personId: 'budi', role: 'region_admin' },
  administrators: ['m1', 'm2'],
  ...change,
})

describe('policy', () => {
  test('nobody changes the own role', () => {
    expect(mayChangeRole(situation())).toBe(true)
    expect(mayChangeRole(situation({ actorId: 'budi' }))).toBe(false)
  })

  test('a region keeps at least one administrator', () => {
    expect(mayLoseRole(situation())).toBe(true)
    expect(mayLoseRole(situation({ administrators: ['m1'] }))).toBe(false)
  })

  test('whoever is no administrator may always go', () => {
    const membership = { id: 'm3', personId: 'citra', role: 'citizen' } as const
    expect(mayLoseRole(situation({ membership, administrators: ['m1'] }))).toBe(true)
  })

  test('the ministry keeps its own kind of administrator', () => {
    const membership = { id: 'm1', personId: 'budi', role: 'ministry_admin' } as const
    expect(mayLoseRole(situation({ tenant: '00', membership, administrators: ['m1'] }))).toBe(false)
  })

  test('the ministry calls in only the first administrator', () => {
    expect([mayInviteFirstAdministrator([]), mayInviteFirstAdministrator(['m1'])]).toEqual([true, false])
  })
})
