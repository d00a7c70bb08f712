import { randomBytes, randomUUID } from 'node:crypto'
import { findRegion } from '#core/identity/public.ts'
import { postLetters } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { composeQuestion } from '../compose/letters.ts'
import type { AskToFollow, ConfirmFollow, EndFollow, FollowState, GetFollowState } from '../contract.ts'
import { regionUnknown, tooManyAsk } from '../problems.ts'
import { countsAskedSince, MOST_ASKED, sendsQuestion, tidyEmail } from '../rules/following.ts'
import {
  confirmFollower,
  countAsked,
  dropFollower,
  type FollowerRow,
  findFollower,
  putAsked,
} from '../store/followers.ts'
import { lastNewsNumber } from '../store/news.ts'

// Following concerns one's own mailbox and proves nothing about the programme, so it leaves no fact. Every answer is
// the same whether or not an address was known, so nobody learns who follows.

const getRegion = async ({ tx, tenant }: Context) => (await findRegion(tx, tenant)) ?? refuse(regionUnknown)

/**
 * Notes an address and asks its owner by e-mail; a program that fills in the field nobody sees is thanked.
 *
 * @throws Refusal `portfolio.region_unknown`, `portfolio.too_many_ask`
 */
export async function askToFollow(
  ctx: Context,
  { email, language, website }: Input<typeof AskToFollow>,
): Promise<{ asked: true }> {
  const region = await getRegion(ctx)
  const address = tidyEmail(email)
  const before = await findFollower(ctx.tx, ctx.tenant, { email: address })
  if (website || !sendsQuestion(before, ctx.now)) return { asked: true }
  if ((await countAsked(ctx.tx, ctx.tenant, countsAskedSince(ctx.now))) >= MOST_ASKED) refuse(tooManyAsk)
  const token = randomBytes(24).toString('base64url')
  const asked = { id: before?.id ?? randomUUID(), email: address, language, token, askedAt: ctx.now }
  await putAsked(ctx.tx, ctx.tenant, asked)
  const letter = composeQuestion({ region: region.name, code: region.code, token, language }, ctx.publicUrl)
  await postLetters(ctx, [{ key: `portfolio.ask:${token}`, email: address, ...letter }])
  return { asked: true }
}

const stateOf = (follower: FollowerRow | undefined): FollowState['state'] =>
  follower === undefined ? 'gone' : follower.confirmedAt === null ? 'asked' : 'following'

/** Where a follower stands, for the page behind a link of an e-mail. */
export async function readFollowState(
  ctx: Context,
  { token }: Input<typeof GetFollowState>,
): Promise<FollowState> {
  const { code, name } = await getRegion(ctx)
  return { region: { code, name }, state: stateOf(await findFollower(ctx.tx, ctx.tenant, { token })) }
}

/** Confirms an address; it is told of what happens from now on. */
export async function confirmFollow(
  ctx: Context,
  { code, token }: Input<typeof ConfirmFollow>,
): Promise<FollowState> {
  const number = await lastNewsNumber(ctx.tx, ctx.tenant, ctx.now)
  await confirmFollower(ctx.tx, ctx.tenant, token, number, ctx.now)
  return readFollowState(ctx, { code, token })
}

/** Ends the e-mails and forgets the address. */
export async function endFollow(
  ctx: Context,
  { code, token }: Input<typeof EndFollow>,
): Promise<FollowState> {
  await dropFollower(ctx.tx, ctx.tenant, token)
  return readFollowState(ctx, { code, token })
}
