import type { ParticipationState } from '../contract.ts'

// invited → accepted | declined (the region, before the deadline); declined → accepted (the same);
// accepted → withdrawn (the region); invited | accepted → absent (the ministry). Nothing leads back.
const NEXT: Readonly<Record<ParticipationState, readonly ParticipationState[]>> = {
  invited: ['accepted', 'declined', 'absent'],
  accepted: ['withdrawn', 'absent'],
  declined: ['accepted'],
  withdrawn: [],
  absent: [],
}

/** Whether a region that stands in one state may come to another. */
export const mayBecome = (from: ParticipationState, to: ParticipationState): boolean =>
  NEXT[from].includes(to)
