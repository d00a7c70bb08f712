import type { PeopleServer, Person } from './people.ts'

/** People of one region around its programmes and answers. */
export interface Cast {
  region: string
  ayu: Person
  budi: Person
  citra: Person
  dewi: Person
  kominfo: string
  dinkes: string
}

/** Ayu is the secretariat, Budi and Citra serve an agency each, Dewi leads. */
export async function castOf(at: PeopleServer, region: string): Promise<Cast> {
  const kominfo = await at.foundOpd(region, 'KOMINFO', 'Contoh Dinas Kominfo')
  const dinkes = await at.foundOpd(region, 'DINKES', 'Contoh Dinas Kesehatan')
  return {
    region,
    kominfo,
    dinkes,
    ayu: await at.hire(region, 'region_admin', 'Ayu'),
    budi: await at.hire(region, 'opd_officer', 'Budi', kominfo),
    citra: await at.hire(region, 'opd_officer', 'Citra', dinkes),
    dewi: await at.hire(region, 'leader', 'Dewi'),
  }
}

export const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
export const bodyOf = <R>(answer: { body: unknown }) => answer.body as R
