import { listCycles } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { readModerations } from './commands/read-region.ts'
import type { Moderation } from './contract.ts'
import { isMinistry } from './policy.ts'
import { closingOf, isStepOpen } from './rules/opening.ts'
import { listUnanswered } from './store/statements.ts'

interface Open {
  year: number
  due: Date | undefined
}

/** Moderations that wait for the actor: to speak, to lead, or to be given somebody who leads. */
export async function moderationTasks(ctx: Context): Promise<OwedTask[]> {
  if (!ctx.actor.permissions.has('moderation.room.read')) return []
  const cycles = (await listCycles(ctx.tx)).filter((cycle) => isStepOpen(cycle, ctx.now))
  const tasks: OwedTask[] = []
  for (const cycle of cycles) {
    const closesAt = closingOf(cycle)
    const open = { year: cycle.year, due: closesAt === null ? undefined : new Date(closesAt) }
    tasks.push(...(isMinistry(ctx.tenant) ? await atMinistry(ctx, open) : await inRegion(ctx, open)))
  }
  return tasks
}

async function inRegion({ tx, tenant, actor }: Context, { year, due }: Open): Promise<OwedTask[]> {
  if (!actor.permissions.has('moderation.rating.revise')) return []
  const waiting = await listUnanswered(tx, tenant, year, actor.id)
  const codes = waiting.map(({ question }) => question).join(', ')
  return waiting.length === 0
    ? []
    : [
        {
          key: `moderation.speak:${year}`,
          title: {
            id: `${waiting.length} moderasi menunggu Anda`,
            en: `${waiting.length} moderations wait for you`,
          },
          why: {
            id: `Penilaian berjauhan pada ${codes}. Pernyataan Anda diperlukan sebelum moderasi ditutup.`,
            en: `Ratings lie apart on ${codes}. Your statement is needed before the moderation is closed.`,
          },
          to:
            waiting.length === 1
              ? `evaluasi/moderasi/${year}/${waiting[0]?.id}`
              : `evaluasi/moderasi/${year}`,
          action: { id: 'Buka moderasi', en: 'Open the moderation' },
          ...(due ? { due } : {}),
          weight: 'now',
        },
      ]
}

async function atMinistry(ctx: Context, open: Open): Promise<OwedTask[]> {
  const waiting = (await readModerations(ctx, { year: open.year })).filter(
    ({ closedAt }) => closedAt === null,
  )
  const unled = waiting.filter(({ moderatorId }) => moderatorId === null)
  const mine = waiting.filter(({ moderatorId }) => moderatorId === ctx.actor.id)
  return [...leadTask(open, mine), ...appointTask(open, unled)]
}

const leadTask = ({ year, due }: Open, mine: readonly Moderation[]): OwedTask[] =>
  mine.length === 0
    ? []
    : [
        {
          key: `moderation.lead:${year}`,
          title: { id: `${mine.length} moderasi Anda pimpin`, en: `You lead ${mine.length} moderations` },
          why: {
            id: 'Setiap moderasi ditutup dengan alasan sebelum batas waktunya.',
            en: 'Each moderation is closed with a reason before its deadline.',
          },
          to: `evaluasi/moderasi/${year}`,
          action: { id: 'Pimpin', en: 'Lead' },
          ...(due ? { due } : {}),
          weight: 'now',
        },
      ]

const appointTask = ({ year, due }: Open, unled: readonly Moderation[]): OwedTask[] =>
  unled.length === 0
    ? []
    : [
        {
          key: `moderation.appoint:${year}`,
          title: {
            id: `${unled.length} moderasi belum punya moderator`,
            en: `${unled.length} moderations have no moderator`,
          },
          why: {
            id: 'Hasil tidak dapat diterbitkan selama moderasi masih terbuka.',
            en: 'Results can not be published while a moderation is open.',
          },
          to: `evaluasi/moderasi/${year}`,
          action: { id: 'Tunjuk moderator', en: 'Name a moderator' },
          ...(due ? { due } : {}),
          weight: 'soon',
        },
      ]
