import type { MinutesContent } from '../contract/minutes.ts'

/**
 * Who came, without names: offices in the order of their first coming, what they were there, how many people.
 *
 * @example presentByOffice([{ office: 'Bappeda', role: 'Staf' }, { office: 'Bappeda', role: 'Staf' }])
 * // [{ office: 'Bappeda', role: 'Staf', people: 2 }]
 */
export function presentByOffice(
  attendances: readonly { office: string; role: string }[],
): MinutesContent['present'] {
  const groups = new Map<string, MinutesContent['present'][number]>()
  for (const { office, role } of attendances) {
    const key = `${office}\n${role}`.toLowerCase()
    const known = groups.get(key)
    groups.set(key, { office, role, ...known, people: (known?.people ?? 0) + 1 })
  }
  return [...groups.values()]
}
