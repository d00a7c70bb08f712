import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { wib } from '#platform/time/time.ts'
import type { MeetingRow } from '../store/meetings.ts'

type What = 'planned' | 'moved' | 'cancelled' | 'tomorrow'
type Language = 'id' | 'en'

const DONE: Record<What, Record<Language, string>> = {
  planned: { id: 'Undangan rapat', en: 'Invitation to a meeting' },
  moved: { id: 'Rapat diubah', en: 'A meeting was changed' },
  cancelled: { id: 'Rapat dibatalkan', en: 'A meeting was cancelled' },
  tomorrow: { id: 'Rapat besok', en: 'A meeting tomorrow' },
}

/** Tells the secretariat, leaders and officers of the invited agencies, but not the one who acts. */
export async function tellOfMeeting(
  ctx: Context,
  meeting: MeetingRow,
  what: What,
  reason = '',
): Promise<void> {
  const invited = new Set(meeting.opds.map(({ id }) => id))
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'leader', 'opd_officer'])
  const asked = people.filter(
    ({ role, opdId }) => role !== 'opd_officer' || (opdId !== null && invited.has(opdId)),
  )
  await notify(ctx, {
    key: `meeting.${what}:${meeting.id}:${meeting.sequence}`,
    to: asked.map(({ personId }) => personId).filter((id) => id !== ctx.actor.id),
    title: { id: titleIn('id', meeting, what), en: titleIn('en', meeting, what) },
    body: { id: bodyIn('id', meeting, reason), en: bodyIn('en', meeting, reason) },
    path: `rapat/${meeting.id}`,
  })
}

const titleIn = (language: Language, { title }: MeetingRow, what: What): string =>
  `${DONE[what][language]}: ${title}`

function bodyIn(language: Language, { startsAt, place, link }: MeetingRow, reason: string): string {
  const where = [place, link].filter(Boolean).join(', ')
  const why = reason === '' ? '' : language === 'id' ? ` Alasan: ${reason}` : ` Reason: ${reason}`
  return `${wib(startsAt, language)} WIB, ${where}.${why}`
}

/** Somebody of an agency, or the secretariat where it has nobody. */
export async function peopleOf(ctx: Context, opdId: string): Promise<string[]> {
  const people = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'region_admin'])
  const officers = people.filter((person) => person.role === 'opd_officer' && person.opdId === opdId)
  const asked = officers.length > 0 ? officers : people.filter(({ role }) => role === 'region_admin')
  return asked.map(({ personId }) => personId)
}

interface Given {
  id: string
  text: string
  opd: { id: string }
  dueOn: string
  revision: number
}

/** Tells the agency what it was given to do, or that it came back. */
export async function tellOfDecision(
  ctx: Context,
  decision: Given,
  what: 'given' | 'reopened',
  note = '',
): Promise<void> {
  const said =
    what === 'given'
      ? { id: 'Keputusan rapat untuk OPD Anda', en: 'A decision of a meeting for your OPD' }
      : { id: 'Keputusan rapat dibuka kembali', en: 'A decision of a meeting was opened again' }
  const { id, text, opd, dueOn, revision } = decision
  const to = (await peopleOf(ctx, opd.id)).filter((person) => person !== ctx.actor.id)
  await notify(ctx, {
    key: `meeting.decision_${what}:${id}:${revision}`,
    to,
    title: said,
    body: {
      id: `“${text}” Tenggat ${dueOn}.${note === '' ? '' : ` Catatan: ${note}`}`,
      en: `“${text}” Due ${dueOn}.${note === '' ? '' : ` Note: ${note}`}`,
    },
    path: `rapat/keputusan/${id}`,
  })
}
