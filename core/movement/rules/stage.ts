// Bimtek I to IV (programme.md, section 3), planned by the ministry, carried out with the region:
//
//   planned ──hold──▶ held ──submit──▶ submitted ──accept──▶ accepted
//      │               │                  │
//   cancel           except            return ──▶ returned ──submit──▶ submitted
//
// 1. A bimtek is closed by accepted deliverables, or by an exception whose reason stays.
// 2. What a stage has to bring forth is fixed; the joint commitment counts once it is frozen.

import type { AgendaItem, DeliverableKind, StageState } from '../contract.ts'

export const ACTS = ['change', 'cancel', 'hold', 'put', 'submit', 'return', 'accept', 'except'] as const
export type Act = (typeof ACTS)[number]
export const STATES: readonly StageState[] = [
  'planned',
  'held',
  'submitted',
  'returned',
  'accepted',
  'cancelled',
]

const NEXT: Record<Act, Partial<Record<StageState, StageState>>> = {
  change: { planned: 'planned' },
  cancel: { planned: 'cancelled' },
  hold: { planned: 'held' },
  put: { planned: 'planned', held: 'held', returned: 'returned' },
  submit: { held: 'submitted', returned: 'submitted' },
  return: { submitted: 'returned' },
  accept: { submitted: 'accepted' },
  except: { held: 'accepted', returned: 'accepted', submitted: 'accepted' },
}

/** The state an act leads to; nothing where it is not possible now. */
export const stateAfter = (act: Act, state: StageState): StageState | undefined => NEXT[act][state]

/** What each stage brings forth: readiness, programmes, innovations, then quick wins, road map and pledge. */
export const DELIVERABLES: Readonly<Record<number, readonly DeliverableKind[]>> = {
  1: ['readiness_study'],
  2: ['programme_inventory'],
  3: ['innovation_list'],
  4: ['quick_wins', 'road_map', 'commitment'],
}

interface Put {
  kind: DeliverableKind
  evidence: readonly string[]
}

/** Whether one deliverable is there: by its evidence, or, for the pledge, by the commitment itself. */
export const isThere = (kind: DeliverableKind, put: readonly Put[], hasPledge: boolean): boolean =>
  kind === 'commitment' ? hasPledge : put.some((one) => one.kind === kind && one.evidence.length > 0)

/**
 * Deliverables a stage still lacks, in their order.
 *
 * @param hasPledge whether the region has a frozen joint commitment
 * @example missingOf(1, [], false) // ['readiness_study']
 */
export const missingOf = (stage: number, put: readonly Put[], hasPledge: boolean): DeliverableKind[] =>
  (DELIVERABLES[stage] ?? []).filter((kind) => !isThere(kind, put, hasPledge))

/** The first session of an agenda, counted from 1, that ends before it begins or begins before the last ended. */
export function crossedRow(agenda: readonly Pick<AgendaItem, 'from' | 'to'>[]): number | undefined {
  const row = agenda.findIndex(({ from, to }, i) => to <= from || from < (agenda[i - 1]?.to ?? ''))
  return row === -1 ? undefined : row + 1
}
