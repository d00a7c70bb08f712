import { listServing } from '#core/identity/public.ts'
import { recordMilestone } from '#core/movement/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { DecideVersion } from '../contract.ts'
import { PlanPublished, PlanReturned } from '../facts.ts'
import { noteNeeded, notProposed, versionUnknown } from '../problems.ts'
import {
  announcePlan,
  lockVersion,
  newestNumber,
  decideVersion as storeDecision,
  type VersionRow,
} from '../store/versions.ts'

/**
 * The leader approves and so publishes a version, or gives it back with a reason.
 *
 * @throws Refusal `book.version_unknown`, `book.not_proposed`, `book.note_needed`
 */
export async function decideVersion(
  ctx: Context,
  { id, approved, note, digest }: Input<typeof DecideVersion>,
): Promise<{ number: number | null }> {
  const version = (await lockVersion(ctx.tx, ctx.tenant, id)) ?? refuse(versionUnknown)
  if (version.state !== 'proposed' || version.digest !== digest) return refuse(notProposed)
  return {
    number: approved ? await publishVersion(ctx, version, note) : await returnVersion(ctx, version, note),
  }
}

async function publishVersion(ctx: Context, version: VersionRow, note: string): Promise<number> {
  const number = (await newestNumber(ctx.tx, ctx.tenant)) + 1
  const decision = { id: version.id, state: 'published', number, note: note.trim() || null } as const
  await storeDecision(ctx.tx, ctx.tenant, decision, ctx.actor.id, ctx.now)
  await recordMilestone(ctx, {
    kind: 'plan_published',
    on: dayInWib(ctx.now),
    note: { id: `Versi ${number}: ${version.title}`, en: `Version ${number}: ${version.title}` },
  })
  await announcePlan(ctx.tx)
  await tellProposer(ctx, version, {
    title: { id: 'Rencana induk terbit', en: 'The plan is published' },
    body: {
      id: `Pimpinan menyetujui “${version.title}”. Versi ${number} berlaku sejak hari ini.`,
      en: `The leader approved “${version.title}”. Version ${number} is in force from today.`,
    },
  })
  const { fromYear, toYear, programmes, digest } = version
  publish(ctx, PlanPublished.of({ versionId: version.id, number, digest, fromYear, toYear, programmes }))
  return number
}

async function returnVersion(ctx: Context, version: VersionRow, note: string): Promise<null> {
  if (note.trim().length < 3) return refuse(noteNeeded)
  const decision = { id: version.id, state: 'returned', number: null, note: note.trim() } as const
  await storeDecision(ctx.tx, ctx.tenant, decision, ctx.actor.id, ctx.now)
  await tellProposer(ctx, version, {
    title: { id: 'Usulan rencana induk dikembalikan', en: 'The proposed plan was returned' },
    body: {
      id: `Pimpinan mengembalikan usulan: ${note.trim()}`,
      en: `The leader returned it: ${note.trim()}`,
    },
  })
  publish(ctx, PlanReturned.of({ versionId: version.id, state: 'returned' }))
  return null
}

type Told = Pick<Parameters<typeof notify>[1], 'title' | 'body'>

async function tellProposer(ctx: Context, { id }: VersionRow, told: Told): Promise<void> {
  const people = await listServing(ctx.tx, ctx.tenant, ['region_admin'])
  await notify(ctx, {
    key: `book.decided:${id}`,
    to: people.map(({ personId }) => personId),
    ...told,
    path: `rencana/versi/${id}`,
  })
}
