import { fact } from '#platform/facts/fact.ts'
import { T, Uuid } from '#platform/schema/schema.ts'

/** The region began its plan. */
export const PlanStarted = fact('plan.started', { planId: Uuid })

/** Parts of the plan changed; told once for each part and day, since text is saved while it is typed. */
export const PlanChanged = fact('plan.changed', { part: T.String() })

/** The region plans by these dimensions from a year on. */
export const DimensionsChosen = fact('plan.dimensions_chosen', {
  fromYear: T.Integer(),
  setCode: T.String(),
  dimensions: T.Array(T.String()),
})

/** Goals were added, renamed, closed or opened again. */
export const GoalsChanged = fact('plan.goals_changed', { goals: T.Integer() })

export const facts = [PlanStarted, PlanChanged, DimensionsChosen, GoalsChanged]
