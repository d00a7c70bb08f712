import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CyclePlan, UpdateCycle } from '../contract.ts'
import { CycleRevised } from '../facts.ts'
import { planWrong } from '../problems.ts'
import { updateCycle as store } from '../store/cycle-writes.ts'
import { listParticipations } from '../store/participations.ts'
import { lockDraft, readPlan } from './plan.ts'

/** Writes a draft anew. */
export async function updateCycle(
  ctx: Context,
  { year, revision, ...written }: Input<typeof UpdateCycle>,
): Promise<Reply<typeof UpdateCycle>> {
  await lockDraft(ctx, year, revision)
  const plan = await readPlan(ctx, written)
  await keepTracksInUse(ctx, year, written)
  await store(ctx.tx, year, plan)
  publish(ctx, CycleRevised.of({ year, revision: revision + 1 }))
  return { year, revision: revision + 1 }
}

async function keepTracksInUse(ctx: Context, year: number, { tracks }: CyclePlan): Promise<void> {
  const listed = await listParticipations(ctx.tx, year)
  const lost = listed.find(({ track }) => !tracks.some((kept) => kept.track === track))
  if (lost === undefined) return
  const count = listed.filter(({ track }) => track === lost.track).length
  refuse(planWrong, {
    what: {
      id: `Jalur ${lost.track} masih dipakai ${count} daerah. Pindahkan atau keluarkan daerahnya dari daftar lebih dahulu.`,
      en: `The track ${lost.track} still has ${count} regions. Move them or take them off the list first.`,
    },
  })
}
