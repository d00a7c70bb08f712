import type { Bilingual } from '#platform/schema/schema.ts'

/** One source of a year: what it says was scored, and how much of it the installation holds. */
export interface SourceCoverage {
  number: string
  invited: number | null
  scored: number | null
  known: number
}

/** What the installation holds of a year. */
export interface YearCoverage {
  known: number
  scored: number | null
  note: Bilingual
}

/**
 * Adds the sources of a year up. The number scored is known only if every source tells its own.
 *
 * @example coverageOf([{ number: 'B-1384/…', invited: 141, scored: 130, known: 59 }])
 * // { known: 59, scored: 130, note: { en: 'B-1384/…: 59 of 130 regions scored.', … } }
 */
export function coverageOf(sources: readonly SourceCoverage[]): YearCoverage {
  const told = sources.map((s) => s.scored).filter((n) => n !== null)
  const sentences = sources.map(sentenceOf)
  return {
    known: sources.reduce((sum, s) => sum + s.known, 0),
    scored: told.length === sources.length ? told.reduce((a, b) => a + b, 0) : null,
    note: {
      id: sentences.map((s) => s.id).join(' '),
      en: sentences.map((s) => s.en).join(' '),
    },
  }
}

function sentenceOf({ number, invited, scored, known }: SourceCoverage): Bilingual {
  if (scored !== null)
    return {
      id: `${number}: ${known} dari ${scored} daerah yang dinilai.`,
      en: `${number}: ${known} of ${scored} regions scored.`,
    }
  if (invited !== null)
    return {
      id: `${number}: ${known} dari ${invited} daerah yang diundang; jumlah yang dinilai tidak diketahui.`,
      en: `${number}: ${known} of ${invited} regions invited; how many were scored is not known.`,
    }
  return { id: `${number}: ${known} daerah.`, en: `${number}: ${known} regions.` }
}
