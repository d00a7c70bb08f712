import { AREAS, type Area } from '../contract.ts'

/** Areas of expertise that a group of assessors does not bring, in the order of the list. */
export function uncoveredBy(expertise: readonly (readonly Area[])[]): Area[] {
  const brought = new Set(expertise.flat())
  return AREAS.filter((area) => !brought.has(area))
}
