import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { day } from '#platform/time/time.ts'
import type { Cycle, Participation } from '../contract.ts'
import { RegionInvited } from '../facts.ts'
import { dayOf } from '../rules/deadline.ts'
import { inRegion } from '../store/regions.ts'

/** Who may answer for a region. */
const ANSWERING = ['region_admin', 'leader'] as const

/** Tells the secretariat and leader of each region that its answer is asked for, and leaves a fact there. */
export async function tellInvited(
  ctx: Context,
  cycle: Cycle,
  regions: readonly { code: string; track: Participation['track'] }[],
): Promise<void> {
  // In the order of codes, so that two acts never wait for each other's regions crosswise.
  const ordered = [...regions].sort((a, b) => (a.code < b.code ? -1 : 1))
  for (const { code, track } of ordered) {
    await inRegion(ctx, code, async (there) => {
      await askToAnswer(there, cycle)
      publish(there, RegionInvited.of({ year: cycle.year, track }))
    })
  }
}

async function askToAnswer(there: Context, { year, title, deadlines }: Cycle): Promise<void> {
  const closesAt = deadlines.find(({ step }) => step === 'answer')?.closesAt
  const until = closesAt === undefined ? undefined : dayOf(closesAt)
  const people = await listServing(there.tx, there.tenant, ANSWERING)
  await notify(there, {
    key: `cycle.invited:${year}`,
    to: people.map((person) => person.personId),
    title: { id: `Undangan: ${title.id}`, en: `Invitation: ${title.en}` },
    body: {
      id: `Daerah Anda diundang. ${until === undefined ? 'Jawablah' : `Jawablah paling lambat ${day(until, 'id')} pukul 23.59 WIB`} di ruang kerja.`,
      en: `Your region is invited. Answer ${until === undefined ? '' : `by ${day(until, 'en')} 23:59 WIB `}in the workspace.`,
    },
    path: `evaluasi/putaran/${year}`,
  })
}

/** Tells the people who answer for a region something about a cycle. */
export async function tellRegion(
  ctx: Context,
  region: string,
  said: { key: string; year: number; title: { id: string; en: string }; body: { id: string; en: string } },
): Promise<void> {
  await inRegion(ctx, region, async (there) => {
    const people = await listServing(there.tx, there.tenant, ANSWERING)
    const { key, title, body, year } = said
    const to = people.map((person) => person.personId)
    await notify(there, { key, to, title, body, path: `evaluasi/putaran/${year}` })
  })
}
