// What the modules above read of meetings: that they took place, who came by number, and what became of decisions.

import { listAttendingOffices } from '#core/attendance/public.ts'
import { listOpd } from '#core/identity/public.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { dayInWib } from '#platform/time/time.ts'
import { subjectOf } from './commands/read-meeting.ts'
import type { DecisionState, MeetingKind } from './contract.ts'
import { opdsAmong } from './rules/meeting.ts'
import { listDecisionRows } from './store/decisions.ts'
import { listRows } from './store/meetings.ts'

export interface HeldMeeting {
  id: string
  kind: MeetingKind
  title: string
  /** `YYYY-MM-DD` in WIB. */
  heldOn: string
  /** People, or offices where no name was noted. */
  attended: number
  /** Agencies of the region somebody came from. */
  opds: number
  /** RFC 3339; null while no minutes are issued. */
  minutesIssuedAt: string | null
  decisions: {
    id: string
    text: string
    opd: { id: string; name: string }
    dueOn: string
    state: DecisionState
  }[]
  isExample: boolean
}

/**
 * Meetings of a year that took place, oldest first; cancelled ones and those nobody came to are none. Withdrawn
 * decisions are left out.
 *
 * @example await listMeetings(tx, '35.05', { year: 2026, kind: 'council' })
 */
export async function listMeetings(
  tx: Tx,
  tenant: Tenant,
  { year, kind }: { year: number; kind?: MeetingKind },
): Promise<HeldMeeting[]> {
  const held = (await listRows(tx, tenant, { year, kind })).filter(({ heldAt }) => heldAt !== null).reverse()
  if (held.length === 0) return []
  const offices = await listAttendingOffices(
    tx,
    tenant,
    held.map(({ id }) => subjectOf(id)),
  )
  const decisions = await listDecisionRows(tx, tenant, { year, states: ['open', 'done', 'confirmed'] })
  const opds = await listOpd(tx, tenant)
  return held.map(({ id, kind: of, title, startsAt, minutesIssuedAt, isExample }) => {
    const came = offices.get(subjectOf(id)) ?? []
    return {
      ...{ id, kind: of, title, minutesIssuedAt, isExample },
      heldOn: dayInWib(startsAt),
      attended: came.length,
      opds: opdsAmong(came, opds).length,
      decisions: decisions
        .filter(({ meeting }) => meeting.id === id)
        .map(({ id: decisionId, text, opd, dueOn, state }) => ({ id: decisionId, text, opd, dueOn, state })),
    }
  })
}
