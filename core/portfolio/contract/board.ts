import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import { DimensionCard, programmeFields, Standing } from './words.ts'

export const BoardCard = T.Object({ ...programmeFields, standing: Nullable(Standing) })
export type BoardCard = Static<typeof BoardCard>

export const Board = T.Object({
  year: Year,
  dimensions: T.Array(DimensionCard),
  programmes: T.Array(BoardCard),
})
export type Board = Static<typeof Board>

export const GetBoard = endpoint({
  get: '/portfolio/board',
  permission: 'portfolio.view.read',
  summary: 'Every programme with progress, money and what is red about it in a year',
  input: { year: Year },
  reply: Board,
})

export const ExportPortfolio = endpoint({
  get: '/portfolio/board/:format',
  permission: 'portfolio.view.read',
  summary: 'The board of a year as a table',
  input: { year: Year, format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
})
