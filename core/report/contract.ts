import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { RegionCode, T, Year } from '#platform/schema/schema.ts'
import { reportRegionAbsent, reportSumUnknown, reportYearEmpty } from './problems.ts'

/** Language of the printed document: `?bahasa=en` for English, Indonesian otherwise. */
const PrintLanguage = T.Optional(T.Union([T.Literal('id'), T.Literal('en')]))

export const RegionReport = endpoint({
  get: '/v1/regions/:code/results/:year/report.pdf',
  permission: 'public',
  summary: 'The report (rapor) of a region and year as a tagged A4 PDF',
  input: { code: RegionCode, year: Year, bahasa: PrintLanguage },
  reply: fileReply('application/pdf'),
  problems: [reportRegionAbsent, reportSumUnknown],
  keep: 'edition',
})

export const NationalTablePdf = endpoint({
  get: '/v1/results/:year/table.pdf',
  permission: 'public',
  summary: 'The national table of a year as a tagged landscape A4 PDF',
  input: { year: Year, bahasa: PrintLanguage },
  reply: fileReply('application/pdf'),
  problems: [reportYearEmpty],
  keep: 'edition',
})
