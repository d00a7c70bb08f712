import { citeVersion } from '#core/evidence/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CloseCommitment, SignCommitment } from '../contract.ts'
import { CommitmentFrozen, CommitmentSigned } from '../facts.ts'
import { commitmentUnknown, consentDiffers, notYourInstitution, signedAlready } from '../problems.ts'
import { commitmentToSeal, isConsent, isMine, signatureToDigest, tidyOffice } from '../rules/commitment.ts'
import {
  addSignature,
  type CommitmentRow,
  freezeCommitment,
  type Line,
  listLines,
} from '../store/commitments.ts'
import { sha256 } from './digests.ts'
import { holdOpen } from './hold-commitment.ts'
import { byOf } from './reader.ts'

type Sign = Input<typeof SignCommitment>

/**
 * Signs for one institution: typed consent, office and the server's time, hashed together with the text. The last
 * signature freezes the commitment.
 *
 * @throws Refusal `movement.not_your_institution`, `movement.signed_already`, `movement.consent_differs`,
 * `evidence.version_unknown`, or those of holding an open commitment
 */
export async function signCommitment(ctx: Context, input: Sign) {
  const held = await holdOpen(ctx, { id: input.id })
  const lines = await listLines(ctx.tx, ctx.tenant, [held.id])
  const line = lines.find(({ id }) => id === input.signatoryId) ?? refuse(commitmentUnknown)
  await refuseStranger(ctx, line)
  if (line.signature !== null) return refuse(signedAlready)
  if (!isConsent(input.consent, line.name)) return refuse(consentDiffers, { name: line.name })
  const digest = await sign(ctx, held, line, input)
  const signatures = [...lines.flatMap(({ signature }) => signature?.digest ?? []), digest]
  if (signatures.length === lines.length) await freeze(ctx, held, signatures, lines.length, null)
  return { digest, signed: signatures.length, of: lines.length }
}

async function refuseStranger(ctx: Context, line: Line): Promise<void> {
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  if (!isMine(line, { opdIds, isLeader: roles.includes('leader') })) refuse(notYourInstitution)
}

async function sign(ctx: Context, held: CommitmentRow, line: Line, input: Sign): Promise<string> {
  const office = tidyOffice(input.office)
  const consent = tidyOffice(input.consent)
  const { certificateVersionId } = input
  if (certificateVersionId !== null) {
    const key = `${held.openedAt.getUTCFullYear()}:${held.id}:${line.id}`
    await citeVersion(ctx, { versionId: certificateVersionId, by: 'movement.signature', key })
  }
  const covers = { text: held.digest, institution: line.name, office, consent, at: ctx.now }
  const digest = sha256(signatureToDigest(covers))
  const signature = {
    commitmentId: held.id,
    signatoryId: line.id,
    office,
    consent,
    digest,
    certificateVersionId,
  }
  await addSignature(ctx.tx, ctx.tenant, signature, byOf(ctx))
  publish(ctx, CommitmentSigned.of({ commitmentId: held.id, signatoryId: line.id, digest }))
  return digest
}

/**
 * The leader freezes a commitment that not everybody has signed; the reason stands on the certificate.
 *
 * @throws Refusal those of holding an open commitment
 */
export async function closeCommitment(ctx: Context, input: Input<typeof CloseCommitment>) {
  const held = await holdOpen(ctx, input)
  const lines = await listLines(ctx.tx, ctx.tenant, [held.id])
  const signatures = lines.flatMap(({ signature }) => signature?.digest ?? [])
  await freeze(ctx, held, signatures, lines.length, input.reason)
  return { done: true as const }
}

/** @param reason why not all have signed; null where they have */
async function freeze(
  ctx: Context,
  { id, digest }: CommitmentRow,
  signatures: readonly string[],
  of: number,
  reason: string | null,
): Promise<void> {
  const state = reason === null ? ('complete' as const) : ('closed' as const)
  const seal = sha256(commitmentToSeal(digest, signatures))
  await freezeCommitment(ctx.tx, ctx.tenant, id, { state, reason, seal }, ctx.now)
  const signed = signatures.length
  publish(ctx, CommitmentFrozen.of({ commitmentId: id, state, seal, signed, of }))
}
