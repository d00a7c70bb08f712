import { type IncidentCard, type IncidentState, OPEN_STATES } from '../../contract.ts'

type Ordered = Pick<IncidentCard, 'priority' | 'receivedAt' | 'overdue' | 'state'>

/** Late ones first; then by priority; then the longest late, and the oldest first. */
export function byPressure(a: Ordered, b: Ordered): number {
  const [lateA, lateB] = [a.overdue?.dueAt, b.overdue?.dueAt]
  if ((lateA === undefined) !== (lateB === undefined)) return lateA === undefined ? 1 : -1
  if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1
  if (lateA !== undefined && lateB !== undefined && lateA !== lateB) return lateA < lateB ? -1 : 1
  return a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0
}

/** States that a dispatcher sees as one column of the board. */
export const LANES = [
  { key: 'waiting', states: ['received', 'verified'] },
  { key: 'sent', states: ['dispatched', 'acknowledged'] },
  { key: 'moving', states: ['en_route'] },
  { key: 'there', states: ['on_scene', 'under_control'] },
  { key: 'closing', states: ['resolved'] },
] as const satisfies readonly { key: string; states: readonly IncidentState[] }[]
export type LaneKey = (typeof LANES)[number]['key']

export const laneOf = (state: IncidentState): LaneKey | undefined =>
  LANES.find(({ states }) => (states as readonly IncidentState[]).includes(state))?.key

export const isOpen = (state: IncidentState): boolean =>
  (OPEN_STATES as readonly IncidentState[]).includes(state)

/** Open incidents by lane, each lane the most pressing first. */
export function byLane<I extends Ordered>(incidents: readonly I[]): Record<LaneKey, I[]> {
  const lanes = Object.fromEntries(LANES.map(({ key }) => [key, [] as I[]])) as Record<LaneKey, I[]>
  for (const incident of [...incidents].sort(byPressure)) {
    const lane = laneOf(incident.state)
    if (lane !== undefined) lanes[lane].push(incident)
  }
  return lanes
}
