/** Only an officer of the agency that owns a service says that it accompanied the survey. */
export const ownsService = (owner: string | null, opdIds: readonly string[]): boolean =>
  owner !== null && opdIds.includes(owner)
