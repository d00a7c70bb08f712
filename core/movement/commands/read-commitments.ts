import { findRegion, getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { composeCertificate } from '../compose/certificate.ts'
import type { Commitment, CommitmentProof } from '../contract.ts'
import { commitmentStillOpen, commitmentUnknown } from '../problems.ts'
import { isMine } from '../rules/commitment.ts'
import {
  type CommitmentRow,
  type Line,
  listLines,
  listCommitments as readCommitments,
} from '../store/commitments.ts'

type Full = CommitmentRow & { lines: Line[] }

async function readFull(ctx: Context, which: { id?: string; code?: string } = {}): Promise<Full[]> {
  const rows = await readCommitments(ctx.tx, ctx.tenant, which)
  const lines = await listLines(
    ctx.tx,
    ctx.tenant,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    lines: lines.flatMap(({ commitmentId, ...line }) => (commitmentId === row.id ? [line] : [])),
  }))
}

/** Commitments of the region, each with who has signed and whether the reader is still to. */
export async function listCommitments(ctx: Context): Promise<Commitment[]> {
  const full = await readFull(ctx)
  const maySign = ctx.actor.permissions.has('movement.commitment.sign')
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const asker = { opdIds, isLeader: roles.includes('leader') }
  return full.map(({ lines, region: _, ...row }) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    signatories: lines.map((line) => ({
      ...line,
      isMine: maySign && row.state === 'open' && line.signature === null && isMine(line, asker),
    })),
  }))
}

const nameOf = async (ctx: Context): Promise<string> =>
  (await findRegion(ctx.tx, ctx.tenant))?.name ?? ctx.tenant

async function proofOf(ctx: Context, { lines, ...row }: Full): Promise<CommitmentProof> {
  const signatures = lines.flatMap(({ name, signature }) =>
    signature === null
      ? []
      : [{ name, office: signature.office, at: signature.at, digest: signature.digest }],
  )
  return {
    region: { code: ctx.tenant, name: await nameOf(ctx) },
    title: row.title,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    digest: row.digest,
    seal: row.seal,
    signed: signatures.length,
    of: lines.length,
    signatures,
    witnesses: row.witnesses,
  }
}

/** @throws Refusal `movement.commitment_unknown` */
export async function proveCommitment(ctx: Context, { code }: { code: string }): Promise<CommitmentProof> {
  const [full] = await readFull(ctx, { code })
  return full === undefined ? refuse(commitmentUnknown) : proofOf(ctx, full)
}

/** @throws Refusal `movement.commitment_unknown` or `movement.commitment_still_open` */
export async function getCertificate(ctx: Context, { id }: { id: string }): Promise<FileReply> {
  const [full] = await readFull(ctx, { id })
  if (full === undefined) return refuse(commitmentUnknown)
  const proof = await proofOf(ctx, full)
  const { signed, of } = proof
  if (full.state === 'open' || full.endedAt === null) return refuse(commitmentStillOpen, { signed, of })
  const missing = full.lines.filter(({ signature }) => signature === null).map(({ name }) => name)
  const certificate = {
    ...proof,
    endedAt: full.endedAt,
    body: full.body,
    closeReason: full.closeReason,
    missing,
  }
  const document = composeCertificate(certificate, `${ctx.publicUrl}/komitmen/${full.code}`)
  return {
    name: `komitmen-bersama-${ctx.tenant}.pdf`,
    type: 'application/pdf',
    body: await renderPdf(document),
  }
}
