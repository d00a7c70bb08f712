import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { wib } from '#platform/time/time.ts'
import type { SessionSummary } from '../contract.ts'

type What = 'planned' | 'moved' | 'cancelled'

const KINDS: Record<SessionSummary['kind'], Bilingual> = {
  desk: { id: 'Telaah dokumen', en: 'Desk review' },
  interview: { id: 'Wawancara', en: 'Interview' },
  visit: { id: 'Kunjungan lapangan', en: 'Field visit' },
}
const DONE: Record<What, Bilingual> = {
  planned: { id: 'direncanakan', en: 'planned' },
  moved: { id: 'diubah jadwal atau tempatnya', en: 'moved or changed' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
}

/** Tells the region’s administrators and everybody expected, but not the one who acts. */
export async function tellOfSession(
  ctx: Context,
  session: SessionSummary,
  what: What,
  reason = '',
): Promise<void> {
  const administrators = await listServing(ctx.tx, ctx.tenant, ['region_admin'])
  const expected = session.participants.flatMap(({ personId }) => personId ?? [])
  const to = [...administrators.map(({ personId }) => personId), ...expected]
  await notify(ctx, {
    key: `crosscheck.session:${session.id}:${session.sequence}`,
    to: to.filter((id) => id !== ctx.actor.id),
    title: { id: titleIn('id', session, what), en: titleIn('en', session, what) },
    body: { id: bodyIn('id', session, reason), en: bodyIn('en', session, reason) },
    path: `evaluasi/sesi/${session.year}/${session.id}`,
  })
}

const titleIn = (language: 'id' | 'en', { kind, year }: SessionSummary, what: What): string =>
  `${KINDS[kind][language]} ${year} ${DONE[what][language]}`

function bodyIn(language: 'id' | 'en', session: SessionSummary, reason: string): string {
  const where = session.link ?? session.place
  const time = `${wib(session.startsAt, language)} WIB`
  const why = reason === '' ? '' : language === 'id' ? ` Alasan: ${reason}` : ` Reason: ${reason}`
  return `${time}, ${where}.${why}`
}
