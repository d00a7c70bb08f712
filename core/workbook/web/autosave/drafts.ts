import type { Content } from '../../contract.ts'

/** What was typed and is not known to be at the server, with what it was typed over. */
export interface Draft {
  content: Content
  base: Content
  revision: number
}

export interface DraftPlace {
  person: string
  region: string
  year: number
}

export const draftKey = ({ person, region, year }: DraftPlace, question: string): string =>
  `${prefixOf({ person, region, year })}${question}`

const prefixOf = ({ person, region, year }: DraftPlace): string =>
  `penataran.isian:${person}:${region}:${year}:`

/** Questions of a workbook that have something unsent on this device. */
export function listUnsent(place: DraftPlace): string[] {
  try {
    const prefix = prefixOf(place)
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort()
  } catch {
    return []
  }
}
