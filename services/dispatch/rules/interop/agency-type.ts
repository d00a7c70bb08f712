/**
 * `agencyType` of an EIDO takes words of the IANA registry of `urn:emergency:service:responder`: police, fire, ems, psap,
 * and others that no agency of a region is. For each agency of the start set the word nearest in meaning.
 */
const TYPE: Readonly<Record<string, string>> = {
  damkar: 'fire',
  psc119: 'ems',
  dinkes: 'ems',
  police: 'police',
  satpolpp: 'police',
}

/**
 * An agency for which the registry has no word, such as the disaster or the environment office, is named by what reaches
 * it: its desk, which answers.
 *
 * @example agencyTypeOf('damkar') // 'fire'
 */
export const agencyTypeOf = (agency: string): string => TYPE[agency] ?? 'psap'
