import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import { NamedDimension, ofYear } from './words.ts'

const Percentage = Nullable(T.String({ description: 'Percent, two decimals' }))

/** What a group of programmes comes to. Percentages of several are plain means of the printed ones. */
export const Shares = T.Object({
  planned: T.Integer(),
  running: T.Integer(),
  runningPercent: Percentage,
  reported: T.Integer(),
  physical: Percentage,
  measured: T.Integer(),
  /** Mean of what was reached of the output targets, as reported. */
  uncapped: Percentage,
  /** The same with nothing counted over 100 percent. */
  capped: Percentage,
  moneyPlanned: T.String(),
  moneyReal: T.String(),
  moneyPercent: Percentage,
})

export const RollUp = T.Object({
  year: Year,
  total: Shares,
  dimensions: T.Array(T.Object({ ...NamedDimension.properties, shares: Shares })),
  opds: T.Array(T.Object({ id: Nullable(Uuid), name: Nullable(T.String()), shares: Shares })),
})
export type RollUp = Static<typeof RollUp>

/** One programme in the roll-up: plan beside what was approved. */
export const RollUpLine = T.Object({
  programmeId: Uuid,
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  opd: Nullable(T.String()),
  isPlanned: T.Boolean(),
  isRunning: T.Boolean(),
  period: Nullable(T.String()),
  physical: Percentage,
  achievement: Percentage,
  capped: Percentage,
  moneyPlanned: T.String(),
  moneyReal: T.String(),
  moneyPercent: Percentage,
  isExample: T.Boolean(),
})
export type RollUpLine = Static<typeof RollUpLine>

export const GetRollUp = endpoint({
  get: '/realisation/years/:year/roll-up',
  permission: 'realisation.report.read',
  summary: 'Plan against approved realisation of a year: by dimension, agency and programme',
  input: ofYear,
  reply: T.Object({ ...RollUp.properties, lines: T.Array(RollUpLine) }),
})

export const ExportRollUp = endpoint({
  get: '/realisation/years/:year/roll-up.xlsx',
  permission: 'realisation.report.read',
  summary: 'The roll-up of a year as XLSX: dimensions, agencies, programmes',
  input: ofYear,
  reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
})

export const ExportRollUpCsv = endpoint({
  get: '/realisation/years/:year/roll-up.csv',
  permission: 'realisation.report.read',
  summary: 'The programmes of the roll-up of a year as CSV',
  input: ofYear,
  reply: fileReply('text/csv'),
})
