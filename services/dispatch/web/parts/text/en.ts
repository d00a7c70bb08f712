import type { id } from './id.ts'

/** Words of warnings by other bodies. */
export const en: typeof id = {
  test: 'test',
  until: (when: string) => `In force until ${when} WIB.`,
  source: (who: string) => `Source: ${who}`,
  severities: {
    Extreme: 'Extreme',
    Severe: 'Severe',
    Moderate: 'Moderate',
    Minor: 'Minor',
    Unknown: 'Severity not given',
  },
}
