import type { Actor } from '#platform/context.ts'
import type { CliIo, Role, TrafficWorld } from '#platform/module.ts'
import { hireOn } from '../play/cast.ts'
import { chance } from '../rules/chance.ts'

export interface ServicesSize {
  region: string
  days: number
  seed: number
  /** First day, in western Indonesian time. */
  from: string
}

/** Names of made-up people by what they do. */
const TITLES: Partial<Readonly<Record<Role, string>>> = {
  region_admin: 'Sekretariat',
  leader: 'Pimpinan',
  service_operator: 'Operator Layanan',
  call_taker: 'Penerima Panggilan',
  dispatcher: 'Pengatur Unit',
  field_crew: 'Petugas Lapangan',
  pharmacist: 'Apoteker',
  pharmacy_assistant: 'Asisten Apoteker',
  auditor: 'Auditor',
}

/** Makes each made-up person once; the same people play in every run. */
export function castOn(io: CliIo, region: string): TrafficWorld['person'] {
  const hired = new Map<string, Promise<Actor>>()
  const hire = hireOn(io)
  // One after the other: each takes the region's head of facts, and waits would only pile up.
  let last: Promise<unknown> = Promise.resolve()
  return (role, number) => {
    const name = `Contoh ${TITLES[role] ?? role} ${number} ${region}`
    const known = hired.get(name) ?? last.then(() => hire(region, name, role))
    hired.set(name, known)
    last = known.catch(() => {})
    return known
  }
}

/** The world of one module: its chance depends on its own name and purpose, never on what others draw. */
export const worldOf = (
  io: CliIo,
  { region, seed }: ServicesSize,
  module: string,
  until: TrafficWorld['until'],
  person: TrafficWorld['person'],
): TrafficWorld => ({
  region,
  seed,
  call: io.call,
  person,
  chance: (purpose) => {
    let drawn = 0
    return () => chance(seed, 'services', module, purpose, drawn++)
  },
  until,
})
