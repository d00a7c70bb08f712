import { type ProgrammeState, STATE_NAMES } from '#core/programme/contract.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { monthName } from '#platform/time/time.ts'

/** A piece of news as it is kept. */
export interface NewsText {
  kind: 'plan' | 'state' | 'progress'
  programmeId: string | null
  title: Bilingual
  body: Bilingual
}

interface Named {
  id: string
  name: string
}

export const newsOfState = ({ id, name }: Named, to: ProgrammeState): NewsText => ({
  kind: 'state',
  programmeId: id,
  title: { id: `${name} kini ${STATE_NAMES[to].id}`, en: `${name} is now ${STATE_NAMES[to].en}` },
  body: {
    id: `Status program ini berubah menjadi ${STATE_NAMES[to].id}.`,
    en: `The state of this programme changed to ${STATE_NAMES[to].en}.`,
  },
})

const ROMAN: Record<string, string> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' }

/**
 * A period of reporting in words.
 *
 * @example periodWords('Q3', 2026) // { id: 'triwulan III 2026', en: 'quarter 3 of 2026' }
 */
export function periodWords(period: string, year: number): Bilingual {
  const roman = ROMAN[period]
  if (roman !== undefined) {
    return { id: `triwulan ${roman} ${year}`, en: `quarter ${period.slice(1)} of ${year}` }
  }
  const month = (language: keyof Bilingual) => monthName(Number(period.slice(1)), language) ?? period
  return { id: `${month('id')} ${year}`, en: `${month('en')} ${year}` }
}

export interface Reported {
  year: number
  period: string
  /** Decimal percent. */
  physical: string
}

export function newsOfProgress({ id, name }: Named, { year, period, physical }: Reported): NewsText {
  const words = periodWords(period, year)
  return {
    kind: 'progress',
    programmeId: id,
    title: {
      id: `${name}: kemajuan ${physical.replace('.', ',')} %`,
      en: `${name}: progress ${physical} %`,
    },
    body: {
      id: `Kemajuan fisik sampai ${words.id} adalah ${physical.replace('.', ',')} persen, menurut laporan yang disetujui.`,
      en: `Physical progress up to ${words.en} is ${physical} percent, by the approved report.`,
    },
  }
}

export const newsOfPlan = (plan: { title: string; version: number }): NewsText => ({
  kind: 'plan',
  programmeId: null,
  title: {
    id: `Rencana induk versi ${plan.version} terbit`,
    en: `Version ${plan.version} of the master plan was published`,
  },
  body: {
    id: `${plan.title}, versi ${plan.version}, kini berlaku dan dapat dibaca siapa pun.`,
    en: `${plan.title}, version ${plan.version}, is now in force and open to everyone.`,
  },
})
