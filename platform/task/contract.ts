import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'

export const TaskOwed = T.Object({
  key: T.String(),
  title: Bilingual,
  why: Bilingual,
  /** Below the region's workspace. */
  to: T.String(),
  action: Bilingual,
  due: Nullable(Instant),
  weight: T.Union([T.Literal('now'), T.Literal('soon')]),
})
export type TaskOwed = Static<typeof TaskOwed>

export const ListTasks = endpoint({
  get: '/tasks',
  permission: 'task.list.read',
  summary: 'What the caller owes in this region, across every module, late ones first',
  reply: T.Array(TaskOwed),
})
