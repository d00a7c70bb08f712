import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { IndicatorHead } from '../contract.ts'
import { indicatorUnknown } from '../problems.ts'
import { type Definition, isManual, newestOf } from '../rules/definition.ts'
import { type Assignment, assignmentOf, listAssignments } from '../store/assignments.ts'
import { findDefinition } from '../store/definitions.ts'

/** @throws Refusal `indicator.indicator_unknown` */
export async function getDefinition({ tx, tenant }: Context, code: string): Promise<Definition> {
  return (await findDefinition(tx, tenant, code)) ?? refuse(indicatorUnknown)
}

export async function getAssignment({ tx, tenant }: Context, code: string): Promise<Assignment> {
  return assignmentOf(await listAssignments(tx, tenant), code)
}

/** What every list says of an indicator. */
export function headOf(definition: Definition, assignment: Assignment): IndicatorHead {
  const { version, content } = newestOf(definition)
  const { formula: _formula, ...told } = content
  return {
    ...told,
    code: definition.code,
    origin: isManual(definition) ? 'manual' : 'computed',
    isStandard: definition.isStandard,
    version,
    owner: assignment.owner,
    isPublic: assignment.isPublic,
    isExample: definition.isExample,
    links: [...definition.links, ...assignment.links],
    revision: assignment.revision,
  }
}
