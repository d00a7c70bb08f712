import { listCycles } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import type { SessionSummary } from '../contract.ts'
import { listMinutes } from '../store/minutes.ts'
import { listSessions } from '../store/sessions.ts'

/** The region owes an answer to each planned session, its assessors the minutes of each that is over. */
export async function crosscheckTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  const [confirms, plans] = [
    permissions.has('crosscheck.session.confirm'),
    permissions.has('crosscheck.session.plan'),
  ]
  if (ctx.tenant === '00' || (!confirms && !plans)) return []
  const open = (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')
  const tasks: OwedTask[] = []
  for (const { year } of open) {
    for (const session of await listSessions(ctx.tx, year, ctx.tenant)) {
      if (session.cancelled !== null) continue
      const isOver = Date.parse(session.endsAt) < ctx.now.getTime()
      if (confirms && session.confirmedAt === null && !isOver) tasks.push(confirmTask(session))
      if (plans && isOver && !(await isWritten(ctx, session.id))) tasks.push(minutesTask(session))
    }
  }
  return tasks
}

const isWritten = async (ctx: Context, sessionId: string): Promise<boolean> =>
  (await listMinutes(ctx.tx, ctx.tenant, { sessionId })).length > 0

const confirmTask = (session: SessionSummary): OwedTask => ({
  key: `crosscheck.confirm:${session.id}:${session.sequence}`,
  title: { id: 'Konfirmasi jadwal sesi uji silang', en: 'Confirm the time of a cross-check session' },
  why: {
    id: 'Asesor perlu tahu bahwa waktu dan tempatnya sesuai bagi daerah.',
    en: 'The assessors need to know that time and place suit the region.',
  },
  to: `evaluasi/sesi/${session.year}/${session.id}`,
  action: { id: 'Buka sesi', en: 'Open the session' },
  due: new Date(session.startsAt),
  weight: 'soon',
})

const minutesTask = (session: SessionSummary): OwedTask => ({
  key: `crosscheck.minutes:${session.id}`,
  title: { id: 'Terbitkan berita acara sesi', en: 'Issue the minutes of a session' },
  why: {
    id: 'Sesi sudah selesai, dan kedua pihak menunggu berita acara untuk ditandatangani.',
    en: 'The session is over, and both sides wait for minutes to sign.',
  },
  to: `evaluasi/sesi/${session.year}/${session.id}`,
  action: { id: 'Buka sesi', en: 'Open the session' },
  weight: 'now',
})
