// Invariants: nobody rates the home region, a region once coached or guided as a mentor of the movement, the region of an institution one belongs to, or
// one a conflict is declared with. A conflict is never outweighed by anything.
import type { Affiliation, Coaching, Conflict } from '../contract.ts'

/** What of a profile can stand against a region. */
export interface Ties {
  homeRegion: string | null
  affiliations: readonly Affiliation[]
  coached: readonly Coaching[]
  /** Regions guided in the movement. */
  guided: readonly Coaching[]
  /** Declared conflicts that stand, by the assessor or the secretariat. */
  conflicts: readonly { region: { code: string }; reason: string }[]
}

/**
 * Every conflict of interest of an assessor with a region; none means she may rate it.
 *
 * @example conflictsWith({ homeRegion: '35.05', affiliations: [], coached: [], guided: [], conflicts: [] }, '35.05') // [{ kind: 'home', detail: '' }]
 */
export function conflictsWith(ties: Ties, region: string): Conflict[] {
  return [
    ...(ties.homeRegion === region ? [{ kind: 'home' as const, detail: '' }] : []),
    ...[...ties.coached, ...ties.guided]
      .filter((one) => one.region === region)
      .map(({ years }) => ({ kind: 'coached' as const, detail: [...years].sort().join(', ') })),
    ...ties.affiliations
      .filter((one) => one.region === region)
      .map(({ institution }) => ({ kind: 'affiliation' as const, detail: institution })),
    ...ties.conflicts
      .filter((one) => one.region.code === region)
      .map(({ reason }) => ({ kind: 'declared' as const, detail: reason })),
  ]
}

const SENTENCES: Record<
  Conflict['kind'],
  { id: (detail: string) => string; en: (detail: string) => string }
> = {
  home: { id: () => 'daerah asalnya sendiri', en: () => 'it is the home region' },
  coached: {
    id: (years) => `pernah mendampingi daerah ini pada ${years}`,
    en: (years) => `coached the region in ${years}`,
  },
  affiliation: {
    id: (institution) => `lembaganya, ${institution}, berada di daerah ini`,
    en: (institution) => `the institution ${institution} belongs to the region`,
  },
  declared: {
    id: (reason) => `ada pernyataan benturan kepentingan (${reason})`,
    en: (reason) => `a conflict of interest is declared (${reason})`,
  },
}

/** Why, in both languages, for a refusal; all conflicts joined. */
export const whyOf = (conflicts: readonly Conflict[]): { id: string; en: string } => ({
  id: conflicts.map(({ kind, detail }) => SENTENCES[kind].id(detail)).join('; '),
  en: conflicts.map(({ kind, detail }) => SENTENCES[kind].en(detail)).join('; '),
})
