import { createHash } from 'node:crypto'

interface Sheet {
  assessorId: string
  ratings: Readonly<Record<string, number>>
}

/** One text for one state of ratings, whatever the order in which they were read. */
export function digestOf(sheets: readonly Sheet[]): string {
  const lines = sheets
    .map(({ assessorId, ratings }) => [assessorId, Object.entries(ratings).sort()])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex')
}
