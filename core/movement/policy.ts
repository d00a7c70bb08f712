// Whose way may be read, and who may guide. Regions read their own; the ministry reads all, its assessors those they
// guide now.

export interface Reader {
  tenant: string
  mayReadAll: boolean
  /** Regions the reader guides now. */
  guides: readonly string[]
}

/** The regions whose way somebody may read; nothing named means every one. */
export function regionsToRead({ tenant, mayReadAll, guides }: Reader): readonly string[] | undefined {
  if (tenant !== '00') return [tenant]
  return mayReadAll ? undefined : guides
}

export const mayRead = (reader: Reader, region: string): boolean =>
  regionsToRead(reader)?.includes(region) ?? true
