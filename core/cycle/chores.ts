import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Chore } from '#platform/module.ts'
import { wib } from '#platform/time/time.ts'
import type { Cycle } from './contract.ts'
import { listCycles } from './store/cycles.ts'
import { listOwnParticipations } from './store/participations.ts'

const DAY = 24 * 3_600_000
/** Days before the deadline of the answer on which a region is reminded. */
const REMIND_AT = [7, 3, 1]

/** Reminds regions that have not answered; told once per person and day of reminding. */
async function remindToAnswer(ctx: Context): Promise<void> {
  const mine = await listOwnParticipations(ctx.tx, ctx.tenant)
  const asked = new Set(mine.filter(({ state }) => state === 'invited').map(({ year }) => year))
  if (asked.size === 0) return
  for (const cycle of await listCycles(ctx.tx)) {
    if (cycle.state === 'open' && asked.has(cycle.year)) await remindOf(ctx, cycle)
  }
}

async function remindOf(ctx: Context, { year, title, deadlines }: Cycle): Promise<void> {
  const closesAt = deadlines.find(({ step }) => step === 'answer')?.closesAt
  const left = closesAt === undefined ? -1 : Date.parse(closesAt) - ctx.now.getTime()
  const days = REMIND_AT.findLast((one) => left <= one * DAY)
  if (closesAt === undefined || left < 0 || days === undefined) return
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'leader'])
  await notify(ctx, {
    key: `cycle.remind:${year}:${closesAt.slice(0, 10)}:${days}`,
    to: people.map((person) => person.personId),
    title: { id: `Undangan belum dijawab: ${title.id}`, en: `Invitation unanswered: ${title.en}` },
    body: {
      id: `Tenggat jawaban ${wib(closesAt, 'id')} WIB. Terima atau tolak undangan di ruang kerja.`,
      en: `The answer is due by ${wib(closesAt, 'en')} WIB. Accept or decline in the workspace.`,
    },
    path: `evaluasi/putaran/${year}`,
  })
}

export const chores: readonly Chore[] = [
  { name: 'cycle.remind-to-answer', everyMinutes: 60, behind: 'regions', run: remindToAnswer },
]
