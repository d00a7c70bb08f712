import { listServing, type ServingPerson } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Chore } from '#platform/module.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { dayInWib } from '#platform/time/time.ts'
import { isMine } from './rules/commitment.ts'
import { daysUntil, isReminderDay } from './rules/reminder.ts'
import { stageName } from './rules/words.ts'
import { type CommitmentRow, listCommitments, listLines } from './store/commitments.ts'
import { listStages } from './store/stages.ts'

export const chores: readonly Chore[] = [
  { name: 'movement.remind', everyMinutes: 180, behind: 'regions', run: remind },
]

/** Reminds of signatures and deliverables that are nearly or already due; a day is reminded of once, by the key. */
async function remind(ctx: Context): Promise<void> {
  const today = dayInWib(ctx.now)
  const isDay = (due: string) => isReminderDay(daysUntil(due, today))
  const open = (await listCommitments(ctx.tx, ctx.tenant, { state: 'open' })).filter(({ dueOn }) =>
    isDay(dueOn),
  )
  const stages = await listStages(ctx.tx, [ctx.tenant], { states: ['held', 'returned'] })
  const owed = stages.filter(({ deliverablesDueOn }) => isDay(deliverablesDueOn))
  if (open.length + owed.length === 0) return
  const people = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'leader', 'region_admin'])
  for (const commitment of open) await remindSigners(ctx, commitment, people, today)
  for (const { id, stage, year, deliverablesDueOn } of owed) {
    await notify(ctx, {
      key: `movement.deliver:${id}:${today}`,
      to: people.filter(({ role }) => role === 'region_admin').map(({ personId }) => personId),
      title: {
        id: `Hasil ${stageName(stage)} ${year} ditunggu`,
        en: `${stageName(stage)} ${year} is awaited`,
      },
      body: dueIn(deliverablesDueOn, today),
      path: `gerakan/bimtek/${id}`,
    })
  }
}

/** Only those whose institution has not signed; agencies without an officer are the secretariat's to remind. */
async function remindSigners(
  ctx: Context,
  { id, title, dueOn }: CommitmentRow,
  people: readonly ServingPerson[],
  today: string,
): Promise<void> {
  const lines = await listLines(ctx.tx, ctx.tenant, [id])
  const waiting = lines.filter(({ signature }) => signature === null)
  const owing = people.filter(
    ({ role, opdId }) =>
      role === 'region_admin' ||
      waiting.some((line) =>
        isMine(line, { opdIds: opdId === null ? [] : [opdId], isLeader: role === 'leader' }),
      ),
  )
  await notify(ctx, {
    key: `movement.sign:${id}:${today}`,
    to: owing.map(({ personId }) => personId),
    title: {
      id: `${waiting.length} tanda tangan masih ditunggu`,
      en: `${waiting.length} signatures are still awaited`,
    },
    body: { id: `${title}: ${dueIn(dueOn, today).id}`, en: `${title}: ${dueIn(dueOn, today).en}` },
    path: 'gerakan/komitmen',
  })
}

function dueIn(due: string, today: string): Bilingual {
  const left = daysUntil(due, today)
  if (left < 0) return { id: `Terlambat ${-left} hari.`, en: `${-left} days late.` }
  return left === 0
    ? { id: 'Jatuh tempo hari ini.', en: 'Due today.' }
    : { id: `Jatuh tempo dalam ${left} hari.`, en: `Due in ${left} days.` }
}
