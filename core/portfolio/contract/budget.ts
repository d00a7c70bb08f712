import { BudgetSource } from '#core/programme/contract.ts'
import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { type Static, T, Year } from '#platform/schema/schema.ts'
import { DimensionCard, Rupiah } from './words.ts'

export const Budget = T.Object({
  years: T.Array(Year),
  dimensions: T.Array(DimensionCard),
  planned: T.Array(T.Object({ year: Year, dimension: T.String(), source: BudgetSource, amount: Rupiah })),
  /** As approved; realisation does not tell sources apart. */
  real: T.Array(T.Object({ year: Year, dimension: T.String(), amount: Rupiah })),
})
export type Budget = Static<typeof Budget>

export const GetBudget = endpoint({
  get: '/portfolio/budget',
  permission: 'portfolio.view.read',
  summary: 'Planned budget per year, source and dimension, and what was spent of it',
  reply: Budget,
})

export const ExportBudget = endpoint({
  get: '/portfolio/budget.csv',
  permission: 'portfolio.view.read',
  summary: 'The budget as a table, one row a year, dimension and source',
  reply: fileReply('text/csv'),
})
