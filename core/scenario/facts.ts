import { fact } from '#platform/facts/fact.ts'
import { T, Uuid, Year } from '#platform/schema/schema.ts'
import { Origin } from './contract.ts'

const of = { scenarioId: Uuid, year: Year }

export const ScenarioSaved = fact('scenario.saved', { ...of, origin: Origin })
export const ScenarioChanged = fact('scenario.changed', { ...of, revision: T.Integer() })
export const ScenarioArchived = fact('scenario.archived', of)
export const ScenarioRestored = fact('scenario.restored', of)

export const facts = [ScenarioSaved, ScenarioChanged, ScenarioArchived, ScenarioRestored]
