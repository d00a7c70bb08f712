import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { goalChanged, goalUnknown } from '../problems.ts'
import { Goal, OwnFramework } from './words.ts'

export const OwnGoal = T.Object({
  id: Uuid,
  framework: OwnFramework,
  code: T.String(),
  name: T.String(),
  revision: T.Integer(),
  closedAt: Nullable(Instant),
})
export type OwnGoal = Static<typeof OwnGoal>

export const ListGoals = endpoint({
  get: '/plan/goals',
  permission: 'plan.plan.read',
  summary: 'Goals of the region’s own plans, and those that are the same for every region',
  reply: T.Object({ own: T.Array(OwnGoal), shared: T.Array(Goal) }),
})

const GoalCode = T.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
const GoalName = T.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
export const GoalToAdd = T.Object({ framework: OwnFramework, code: GoalCode, name: GoalName })
export type GoalToAdd = Static<typeof GoalToAdd>

/** What adding a list would do, line by line, before anything is written. */
export const GoalDiff = T.Object({
  goals: T.Array(
    T.Object({
      ...GoalToAdd.properties,
      change: T.Union([T.Literal('new'), T.Literal('renamed'), T.Literal('same')]),
      /** The name until now, where it would change. */
      before: Nullable(T.String()),
    }),
  ),
  faults: T.Array(T.Object({ line: T.Integer(), message: Bilingual })),
})
export type GoalDiff = Static<typeof GoalDiff>

export const CompareGoalText = endpoint({
  post: '/plan/goal-comparisons',
  permission: 'plan.goal.write',
  summary: 'What a pasted list (code and name in each line) would change',
  input: { framework: OwnFramework, text: T.String({ maxLength: 200_000 }) },
  reply: GoalDiff,
})

export const CompareGoalFile = endpoint({
  post: '/plan/goal-file-comparisons',
  permission: 'plan.goal.write',
  summary: 'What a CSV or XLSX with the columns kode and nama would change',
  input: { framework: OwnFramework },
  upload: { maxBytes: 2_000_000 },
  reply: GoalDiff,
})

export const AddGoals = endpoint({
  post: '/plan/goals',
  permission: 'plan.goal.write',
  summary: 'Add goals; a known code gets the new name',
  input: { goals: T.Array(GoalToAdd, { minItems: 1, maxItems: 1000 }) },
  reply: T.Object({ added: T.Integer(), renamed: T.Integer() }),
})

export const ChangeGoal = endpoint({
  put: '/plan/goals/:id',
  permission: 'plan.goal.write',
  summary: 'Rename a goal, close it, or open it again',
  input: { id: Uuid, revision: T.Integer({ minimum: 1 }), name: GoalName, isClosed: T.Boolean() },
  reply: Done,
  problems: [goalUnknown, goalChanged],
})
