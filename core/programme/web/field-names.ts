import type { ProgrammeContent } from '../contract.ts'
import { useProgrammeWords } from './words.ts'

/** What a field of content is called. */
export function useFieldNames(): (field: string) => string {
  const { w } = useProgrammeWords()
  const names: Record<keyof ProgrammeContent, string> = {
    code: w.code,
    name: w.name,
    description: w.description,
    dimension: w.dimension,
    subDimension: w.subDimension,
    quickWinYear: w.quickWinYear,
    ownerOpdId: w.owner,
    coOwnerIds: w.coOwners,
    beneficiaries: w.beneficiaries,
    from: w.from,
    to: w.to,
    villages: w.villages,
    targets: w.targets,
    budgets: w.budgets,
    risks: w.risks,
    dependsOn: w.dependsOn,
    goalIds: w.goals,
    serviceModule: w.service,
    indicators: w.indicators,
    notes: w.notes,
  }
  return (field) => (names as Record<string, string>)[field] ?? field
}
