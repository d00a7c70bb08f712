import { getExampleActor } from '#core/identity/public.ts'
import {
  ConcludeModeration,
  GetAgreementBoard,
  GetModeration,
  ListModerations,
  type Moderation,
  NameModerator,
  OpenModerations,
  RefreshAgreement,
  ReviseOwnRating,
  SetThreshold,
} from '#core/moderation/contract.ts'
import { chance } from '../rules/chance.ts'
import { as, asMinistry, type World } from './world.ts'

/** Only wide disagreement goes to moderation, so that a simulated country is talked through in reasonable time. */
const SPREAD = 3

/** Questions over the threshold are talked over; some assessors revise, and every moderation is concluded. */
export async function moderateRatings(world: World): Promise<void> {
  const { year } = world
  const call = asMinistry(world, 'moderate')
  const { threshold } = await call(GetAgreementBoard, { year })
  await call(SetThreshold, {
    year,
    spread: SPREAD,
    alpha: null,
    narrowSpread: SPREAD,
    opensItself: false,
    revision: threshold.revision,
  })
  await call(RefreshAgreement, { year })
  await call(OpenModerations, { year })
  const open = (await call(ListModerations, { year })).filter(({ closedAt }) => closedAt === null)
  for (const [i, moderation] of open.entries()) {
    await talkOver(world, moderation)
    world.io.progress(i + 1, open.length, 'moderations')
  }
}

async function talkOver(world: World, { id, region, question }: Moderation): Promise<void> {
  const call = asMinistry(world, 'moderate')
  const room = await call(GetModeration, { moderationId: id })
  await call(NameModerator, {
    moderationId: id,
    personId: world.ministry.id,
    revision: room.moderation.revision,
  })
  const given = room.ratings.flatMap(({ now }) => (now === null ? [] : [now])).sort((a, b) => a - b)
  const middle = given[Math.floor(given.length / 2)] ?? 0
  for (const { assessor, now } of room.ratings) {
    const isFar = now !== null && Math.abs(now - middle) >= 2
    const i = world.assessors.findIndex((one) => one.id === assessor.id)
    if (!isFar || chance(world.seed, 'revises', region, question, i) < 0.3) continue
    const actor = await world.io.run(region, (ctx) => getExampleActor(ctx, assessor.id))
    const value = now < middle ? now + 1 : now - 1
    const reason = 'Contoh: bukti dibaca ulang bersama.'
    await as(world, actor, region, 'moderate')(ReviseOwnRating, { moderationId: id, value, reason })
  }
  const { moderation } = await call(GetModeration, { moderationId: id })
  const reason = 'Contoh: perbedaan dibahas dan dicatat.'
  await call(ConcludeModeration, { moderationId: id, reason, revision: moderation.revision })
}
