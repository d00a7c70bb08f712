import type { Board } from '../contract.ts'
import { isMisuse } from './call.ts'
import type { CallFigure, IncidentFigure } from './figures.ts'
import { percentile } from './spread.ts'

/** The calls and incidents of a day in figures. */
export function todayOf(calls: readonly CallFigure[], incidents: readonly IncidentFigure[]): Board['today'] {
  const waits = calls.flatMap(({ waitedMs }) => waitedMs ?? [])
  return {
    offered: calls.length,
    answered: calls.filter(isAnswered).length,
    abandoned: calls.filter(({ isAbandoned }) => isAbandoned).length,
    nuisance: calls.filter((call) => isMisuse(call.class)).length,
    incidents: incidents.length,
    closed: incidents.filter(({ state }) => state === 'closed').length,
    medianAnswerMs: percentile(waits, 50),
  }
}

export const isAnswered = ({ state }: { state: string }): boolean => state === 'answered' || state === 'ended'

/** About a hundred metres: enough for a wall, too little for a door. */
export const coarse = (degrees: number | null): number | null =>
  degrees === null ? null : Math.round(degrees * 1000) / 1000
