import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { type Static, T } from '#platform/schema/schema.ts'
import { Mark, Owed } from './journey.ts'
import { Region } from './words.ts'

export const BoardRow = T.Object({
  region: Region,
  province: T.Object({ code: T.String(), name: T.String() }),
  cohorts: T.Array(T.Integer()),
  marks: T.Array(Mark),
  owed: T.Array(Owed),
  mentors: T.Integer(),
})
export type BoardRow = Static<typeof BoardRow>

export const ListBoard = endpoint({
  get: '/movement/board',
  permission: 'movement.journey.read',
  summary: 'Where every region the reader may see stands on the way, and what it still owes',
  reply: T.Array(BoardRow),
})

export const ExportBoard = endpoint({
  get: '/movement/board/export',
  permission: 'movement.journey.read',
  summary: 'The board as a table',
  input: { format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
})
