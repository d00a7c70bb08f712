import type { InstrumentSummary } from '../../contract.ts'

/** Three ways to enter scores; each has its own address. */
export type Way = 'components' | 'questions' | 'file'

/** Question scores are posted under their code with this before it, so that no code meets another field. */
export const QUESTION_FIELD = 'nilai-'

/** The instrument of the address, else the newest one listed. */
export const chosenOf = (
  instruments: readonly InstrumentSummary[],
  query: Record<string, string>,
): InstrumentSummary | undefined =>
  instruments.find((instrument) => instrument.code === query.instrument) ?? instruments[0]

/** Instruments that weigh their questions have no component scores of their own. */
export const takesComponents = (instrument: InstrumentSummary): boolean =>
  instrument.components.every((component) => component.weight !== null)

export function wayOf(instrument: InstrumentSummary, query: Record<string, string>): Way {
  if (query.by === 'questions' || query.by === 'file') return query.by
  return takesComponents(instrument) ? 'components' : 'questions'
}

const filled = (entries: [string, string][]): Record<string, string> =>
  Object.fromEntries(entries.map(([key, value]) => [key, value.trim()]).filter(([, value]) => value !== ''))

/** Component scores in the address: `?instrument=…&baseline=3.76`. Anything else there is not a score. */
export const scoresInAddress = (
  instrument: InstrumentSummary,
  query: Record<string, string>,
): Record<string, string> =>
  filled(instrument.components.map(({ key }): [string, string] => [key, query[key] ?? '']))

/** Question scores in a posted form. */
export const scoresInForm = (fields: Record<string, string>): Record<string, string> =>
  filled(
    Object.entries(fields)
      .filter(([key]) => key.startsWith(QUESTION_FIELD))
      .map(([key, value]) => [key.slice(QUESTION_FIELD.length), value]),
  )

/** The region of a request where one is named; the key is left out otherwise. */
export const regionIn = (fields: Record<string, string>): { regionCode?: string } => {
  const code = fields.regionCode?.trim() ?? ''
  return code === '' ? {} : { regionCode: code }
}

/** `/hitung` with a way and an instrument. */
export const wayAddress = (instrument: string, way: Way): string =>
  `/hitung?${new URLSearchParams({ instrument, ...(way === 'components' ? {} : { by: way }) })}`
