import { randomUUID } from 'node:crypto'
import { citeVersion, handOver, withdrawCitation } from '#core/evidence/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type {
  AttachMemorandum,
  ChangeMemorandum,
  DraftMemoranda,
  EndMemorandum,
  Memorandum,
  MemorandumState,
  SignMemoranda,
} from '../contract.ts'
import { MemorandumMoved } from '../facts.ts'
import {
  changedMeanwhile,
  memorandumNotNow,
  memorandumStands,
  memorandumUnknown,
  signedInFuture,
  validityCrossed,
} from '../problems.ts'
import { headLine } from '../rules/commitment.ts'
import { inRegion } from '../store/in-region.ts'
import * as store from '../store/memoranda.ts'
import type { NamedRegion } from '../store/regions.ts'
import { getRegions } from './known-regions.ts'
import { byOf, readableRegions } from './reader.ts'
import { tellRegion } from './tell.ts'

export const listMemoranda = async (ctx: Context): Promise<Memorandum[]> =>
  store.listMemoranda(ctx.tx, await readableRegions(ctx))

/**
 * Drafts one memorandum with each region; the region's side is the office of its head.
 *
 * @throws Refusal `movement.region_unknown` or `movement.memorandum_stands`
 */
export async function draftMemoranda(ctx: Context, input: Input<typeof DraftMemoranda>) {
  const regions = await getRegions(ctx, input.regions)
  const codes = regions.map(({ code }) => code)
  const standing = await store.listStanding(ctx.tx, codes)
  if (standing.length > 0) return refuse(memorandumStands, { names: namesOf(regions, standing) })
  const { title, ministryOffice } = input
  const added = regions.map((region) => ({
    id: randomUUID(),
    tenant: region.code,
    title: title.trim(),
    ministryOffice: ministryOffice.trim(),
    regionOffice: headOf(region),
  }))
  await store.addMemoranda(ctx.tx, added, byOf(ctx))
  for (const { tenant, id } of added) await leaveFact(ctx, tenant, { id, act: 'drafted', state: 'drafted' })
  return { drafted: added.length }
}

const namesOf = (regions: readonly NamedRegion[], codes: readonly string[]): string[] =>
  regions.filter(({ code }) => codes.includes(code)).map(({ name }) => name)

/** `Bupati Blitar`: the office of the head of a region. */
const headOf = ({ kind, name }: NamedRegion): string =>
  `${headLine(kind).id} ${name.replace(/^(Kabupaten|Kab\.|Kota) /, '')}`

/** @throws Refusal `movement.memorandum_not_now` once it is signed, or those of {@link hold} */
export async function changeMemorandum(ctx: Context, input: Input<typeof ChangeMemorandum>) {
  const held = await hold(ctx, input, ['drafted'])
  const { title, ministryOffice, regionOffice } = input
  await move(ctx, { ...held, title, ministryOffice, regionOffice }, 'changed')
  return { done: true as const }
}

/**
 * Records one occasion on which drafts were signed, each with its number, and tells every region.
 *
 * @throws Refusal `movement.signed_in_future`, `movement.validity_crossed`, or those of {@link hold}
 */
export async function signMemoranda(ctx: Context, input: Input<typeof SignMemoranda>) {
  const { signedOn, place, validUntil } = input
  if (signedOn > dayInWib(ctx.now)) return refuse(signedInFuture)
  if (validUntil !== undefined && validUntil <= signedOn) return refuse(validityCrossed)
  const held: Memorandum[] = []
  for (const item of new Map(input.items.map((one) => [one.id, one])).values()) {
    const draft = await hold(ctx, item, ['drafted'])
    held.push({ ...draft, state: 'signed', number: item.number.trim(), signedOn, place: place.trim() })
  }
  // In the order of codes, so that two occasions never wait for each other's regions crosswise.
  for (const one of held.sort((a, b) => (a.region.code < b.region.code ? -1 : 1))) {
    await move(ctx, { ...one, validUntil: validUntil ?? null }, 'signed')
  }
  return { signed: held.length }
}

/** @throws Refusal `movement.validity_crossed`, or those of {@link hold} */
export async function endMemorandum(ctx: Context, input: Input<typeof EndMemorandum>) {
  const held = await hold(ctx, input, ['signed'])
  if (input.endedOn < (held.signedOn ?? '')) return refuse(validityCrossed)
  await move(ctx, { ...held, state: 'ended', ended: { on: input.endedOn, reason: input.reason } }, 'ended')
  return { done: true as const }
}

/**
 * The region keeps the signed document in its vault and lets the ministry read it.
 *
 * @throws Refusal `evidence.version_unknown`, or those of {@link hold}
 */
export async function attachMemorandum(ctx: Context, input: Input<typeof AttachMemorandum>) {
  const held = await hold(ctx, input, ['signed', 'ended'])
  const citation = { by: 'movement.memorandum', key: `${(held.signedOn ?? '').slice(0, 4)}:${held.id}` }
  const before = held.documentVersionId
  if (before !== null && before !== input.versionId)
    await withdrawCitation(ctx, { ...citation, versionId: before })
  await citeVersion(ctx, { ...citation, versionId: input.versionId })
  await handOver(ctx, [input.versionId])
  await move(ctx, { ...held, documentVersionId: input.versionId }, 'attached')
  return { done: true as const }
}

/**
 * The memorandum as its reader knew it, locked, in one of these states.
 *
 * @throws Refusal `movement.memorandum_unknown`, `movement.changed_meanwhile` or `movement.memorandum_not_now`
 */
async function hold(
  ctx: Context,
  { id, revision }: { id: string; revision: number },
  states: readonly MemorandumState[],
): Promise<Memorandum> {
  const held = (await store.lockMemorandum(ctx.tx, ctx.tenant, id)) ?? refuse(memorandumUnknown)
  if (held.revision !== revision) return refuse(changedMeanwhile)
  return states.includes(held.state) ? held : refuse(memorandumNotNow, { state: held.state })
}

async function move(ctx: Context, memorandum: Memorandum, act: string): Promise<void> {
  await store.putMemorandum(ctx.tx, memorandum, ctx.now)
  const { id, state } = memorandum
  await leaveFact(ctx, memorandum.region.code, { id, act, state })
  const told = TOLD[act]
  if (told === undefined) return
  await inRegion(ctx, memorandum.region.code, (there) =>
    tellRegion(there, {
      key: `movement.memorandum:${id}:${act}`,
      title: told,
      body: {
        id: `${memorandum.title}, nomor ${memorandum.number}.`,
        en: `${memorandum.title}, number ${memorandum.number}.`,
      },
      path: 'gerakan/nota',
    }),
  )
}

const TOLD: Readonly<Record<string, { id: string; en: string }>> = {
  signed: {
    id: 'Nota kesepahaman tercatat ditandatangani; lampirkan naskahnya',
    en: 'The memorandum is recorded as signed; attach the document',
  },
  ended: { id: 'Nota kesepahaman berakhir', en: 'The memorandum ended' },
}

const leaveFact = (
  ctx: Context,
  region: string,
  { id, act, state }: { id: string; act: string; state: MemorandumState },
): Promise<void> =>
  inRegion(ctx, region, async (there) => {
    publish(there, MemorandumMoved.of({ memorandumId: id, act, state }))
  })
