import type { Counts, RegionProgress, SheetProgress } from '../contract.ts'

interface SheetState {
  region: string
  assessorId: string
  questions: number
  rated: number
  gaps: number
  lastActivityAt: Date | null
  submittedAt: Date | null
  absentAt: Date | null
  absentReason: string | null
  revealedAt: Date | null
}

/** What the secretariat's board is laid together from. */
export interface ProgressParts {
  regions: readonly { code: string; name: string; track: string }[]
  /** Questions of each track. */
  questions: ReadonlyMap<string, number>
  assignments: readonly { region: string; assessorId: string; name: string }[]
  sheets: readonly SheetState[]
  /** Names of people with a sheet, also of those whose assignment has ended. */
  names: ReadonlyMap<string, string>
  clarifications: readonly { region: string; open: number; overdue: number }[]
  /** The deadline for rating has passed. */
  isPast: boolean
}

/** Regions in their order, each with a line for every assessor assigned or ever at work there. */
export function composeProgress(parts: ProgressParts): RegionProgress[] {
  const assigned = groupByRegion(parts.assignments)
  const sheets = groupByRegion(parts.sheets)
  const clarifications = new Map(parts.clarifications.map((one) => [one.region, one]))
  return parts.regions.map(({ code, name, track }) => {
    const opened = sheets.get(code) ?? []
    const { open = 0, overdue = 0 } = clarifications.get(code) ?? {}
    return {
      region: { code, name },
      sheets: linesOf(parts, assigned.get(code) ?? [], opened, parts.questions.get(track) ?? 0),
      revealedAt: opened.find(({ revealedAt }) => revealedAt)?.revealedAt?.toISOString() ?? null,
      clarifications: { open, overdue },
    }
  })
}

function linesOf(
  { names, isPast }: ProgressParts,
  assigned: ProgressParts['assignments'],
  opened: readonly SheetState[],
  questions: number,
): SheetProgress[] {
  const people = new Map([
    ...assigned.map((one) => [one.assessorId, one.name] as const),
    ...opened.map((one) => [one.assessorId, names.get(one.assessorId) ?? ''] as const),
  ])
  return [...people].map(([assessorId, name]) => {
    const sheet = opened.find((one) => one.assessorId === assessorId)
    const owed = sheet === undefined || (sheet.submittedAt === null && sheet.absentAt === null)
    return {
      assessorId,
      name,
      counts: countsOf(sheet, questions),
      lastActivityAt: sheet?.lastActivityAt?.toISOString() ?? null,
      overdue: owed && isPast,
    }
  })
}

const countsOf = (sheet: SheetState | undefined, questions: number): Counts => ({
  rated: sheet?.rated ?? 0,
  gaps: sheet?.gaps ?? 0,
  of: sheet?.questions ?? questions,
  submittedAt: sheet?.submittedAt?.toISOString() ?? null,
  absent: sheet?.absentAt ? { at: sheet.absentAt.toISOString(), reason: sheet.absentReason ?? '' } : null,
  revealedAt: sheet?.revealedAt?.toISOString() ?? null,
})

function groupByRegion<R extends { region: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.region)
    if (group === undefined) groups.set(row.region, [row])
    else group.push(row)
  }
  return groups
}
