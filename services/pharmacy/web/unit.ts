const WORDS: Readonly<Record<string, string>> = { tbl: 'tablet', tab: 'tablet', cap: 'kapsul' }

/**
 * A unit as people read it: UCUM writes what cannot be measured in braces.
 *
 * @example unitWord('{tbl}') // 'tablet'
 */
export const unitWord = (unit: string): string => {
  const bare = unit.replaceAll(/[{}]/g, '')
  return WORDS[bare.toLowerCase()] ?? bare
}
