import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import { Rupiah } from './words.ts'

export const Summary = T.Object({
  year: Year,
  today: T.String({ format: 'date' }),
  region: T.String(),
  plan: Nullable(T.Object({ title: T.String(), fromYear: T.Integer(), toYear: T.Integer() })),
  /** Programmes whose period meets the year and that were not stopped. */
  planned: T.Integer(),
  running: T.Integer(),
  quickWins: T.Integer(),
  /** Plain mean of approved physical progress, each capped at 100; null while nothing is approved. */
  physical: Nullable(DecimalText),
  /** Programmes behind that mean. */
  reported: T.Integer(),
  moneyPlanned: Rupiah,
  moneyReal: Rupiah,
  /** Percent of the money that was spent; null where none was planned. */
  absorbed: Nullable(DecimalText),
  late: T.Integer(),
  red: T.Array(
    T.Object({ id: Uuid, name: T.String(), owner: Nullable(T.String()), why: T.Array(Bilingual) }),
  ),
  meetings: T.Integer(),
  openDecisions: T.Integer(),
})
export type Summary = Static<typeof Summary>

export const GetSummary = endpoint({
  get: '/portfolio/summary',
  permission: 'portfolio.view.read',
  summary: 'A year on one page, for whoever leads the region',
  input: { year: Year },
  reply: Summary,
})

export const PrintSummary = endpoint({
  get: '/portfolio/summary.pdf',
  permission: 'portfolio.view.read',
  summary: 'The same page as a PDF of A4',
  input: { year: Year },
  reply: fileReply('application/pdf'),
})
