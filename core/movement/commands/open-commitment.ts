import { randomUUID } from 'node:crypto'
import { findRegion, listOpd, listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { CommitmentText, NameWitnesses, OpenCommitment } from '../contract.ts'
import { CommitmentOpened, WitnessesNamed } from '../facts.ts'
import { commitmentOpen, dueBeforeToday, nobodyToSign, textChanged } from '../problems.ts'
import { headLine, textToDigest } from '../rules/commitment.ts'
import {
  addCommitment,
  addSignatories,
  listCommitments,
  listTexts,
  type NewSignatory,
  putWitnesses,
} from '../store/commitments.ts'
import { newCode, sha256 } from './digests.ts'
import { holdOpen } from './hold-commitment.ts'
import { byOf } from './reader.ts'

/**
 * Freezes the text and asks the head of region and every agency there is now to sign it.
 *
 * @throws Refusal `movement.text_changed`, `movement.commitment_open`, `movement.due_before_today` or
 * `movement.nobody_to_sign`
 */
export async function openCommitment(ctx: Context, input: Input<typeof OpenCommitment>) {
  const [text] = await listTexts(ctx.tx, ctx.tenant)
  if (text?.version !== input.textVersion) return refuse(textChanged)
  if (input.dueOn < dayInWib(ctx.now)) return refuse(dueBeforeToday)
  if ((await listCommitments(ctx.tx, ctx.tenant, { state: 'open' })).length > 0) return refuse(commitmentOpen)
  const lines = await linesNow(ctx)
  const commitment = {
    id: randomUUID(),
    code: newCode(ctx.tenant),
    textVersion: text.version,
    title: text.title,
    body: text.body,
    digest: sha256(textToDigest(text)),
    dueOn: input.dueOn,
    witnesses: input.witnesses,
  }
  await addCommitment(ctx.tx, ctx.tenant, commitment, byOf(ctx))
  await addSignatories(ctx.tx, ctx.tenant, commitment.id, lines)
  await askToSign(ctx, commitment.id, text, input.dueOn)
  const { id: commitmentId, digest } = commitment
  publish(ctx, CommitmentOpened.of({ commitmentId, digest, signatories: lines.length }))
  return { id: commitmentId }
}

/** The head of region first, then the agencies by name. */
async function linesNow(ctx: Context): Promise<NewSignatory[]> {
  const region = await findRegion(ctx.tx, ctx.tenant)
  const opd = (await listOpd(ctx.tx, ctx.tenant)).filter(({ closedAt }) => closedAt === null)
  if (region === undefined || opd.length === 0) return refuse(nobodyToSign)
  const short = region.name.replace(/^(Kabupaten|Kab\.|Kota) /, '')
  const head = { id: randomUUID(), opdId: null, name: `${headLine(region.kind).id} ${short}` }
  return [head, ...opd.map(({ id, name }) => ({ id: randomUUID(), opdId: id, name }))]
}

async function askToSign(ctx: Context, id: string, { title }: CommitmentText, dueOn: string): Promise<void> {
  const people = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'leader'])
  await notify(ctx, {
    key: `movement.commitment:${id}`,
    to: people.map(({ personId }) => personId),
    title: { id: `Tanda tangani ${title}`, en: `Sign ${title}` },
    body: {
      id: `Baca naskahnya, lalu tanda tangani paling lambat ${dueOn}.`,
      en: `Read the text, then sign it by ${dueOn}.`,
    },
    path: 'gerakan/komitmen',
  })
}

/** @throws Refusal those of holding an open commitment */
export async function nameWitnesses(ctx: Context, input: Input<typeof NameWitnesses>) {
  const held = await holdOpen(ctx, input)
  await putWitnesses(ctx.tx, ctx.tenant, held.id, input.witnesses)
  publish(ctx, WitnessesNamed.of({ commitmentId: held.id, witnesses: input.witnesses.length }))
  return { done: true as const }
}
