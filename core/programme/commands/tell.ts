import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Held } from '../store/held.ts'

interface Told {
  title: Bilingual
  body: Bilingual
}

/** Tells the secretariat about a programme, once for each of its revisions. */
export async function tellSecretariat(ctx: Context, held: Held, what: string, told: Told): Promise<void> {
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin'])
  await tell(ctx, held, what, told, people)
}

/** Tells the officers of the owning agency about a programme, once for each of its revisions. */
export async function tellOwner(ctx: Context, held: Held, what: string, told: Told): Promise<void> {
  const officers = await listServing(ctx.tx, ctx.tenant, ['opd_officer'])
  await tell(
    ctx,
    held,
    what,
    told,
    officers.filter(({ opdId }) => opdId !== null && opdId === held.ownerOpdId),
  )
}

async function tell(
  ctx: Context,
  held: Held,
  what: string,
  told: Told,
  people: readonly { personId: string }[],
): Promise<void> {
  const to = people.map(({ personId }) => personId).filter((id) => id !== ctx.actor.id)
  if (to.length === 0) return
  await notify(ctx, {
    key: `programme.${what}:${held.id}:${held.revision}`,
    to,
    ...told,
    path: `rencana/program/${held.id}`,
  })
}
