import { getCycle } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { KeptReport, ListObjections, ListPublications, Verification } from '../contract.ts'
import { certificateUnknown, printUnknown } from '../problems.ts'
import { listObjections } from '../store/objections.ts'
import { findCertificateByCode, findPrint, listPrints, listPublications } from '../store/publications.ts'

/** Publications of a year, newest first, and how far the printing has come. */
export async function readPublications(
  ctx: Context,
  { year }: { year: number },
): Promise<Reply<typeof ListPublications>> {
  const prints = await listPrints(ctx.tx, year)
  return (await listPublications(ctx.tx, year)).map((publication) => ({
    ...publication,
    prints: prints
      .filter(({ publicationNo }) => publicationNo === publication.no)
      .map(({ publicationNo: _, ...print }) => print),
  }))
}

/** The docket of the panel. */
export async function readDocket(
  ctx: Context,
  { year }: { year: number },
): Promise<Reply<typeof ListObjections>> {
  const { deadlines } = await getCycle(ctx.tx, year)
  return {
    objections: await listObjections(ctx.tx, year),
    decisionsCloseAt: deadlines.find(({ step }) => step === 'decision')?.closesAt ?? null,
  }
}

/**
 * The published figures behind the code on a report.
 *
 * @throws Refusal `result.certificate_unknown`
 */
export async function verifyReport(ctx: Context, { code }: { code: string }): Promise<Verification> {
  const found = await findCertificateByCode(ctx.tx, code)
  if (found === undefined) return refuse(certificateUnknown, { code })
  const { issuedAt, sha256, replacedBy, fileSha256, figures } = found
  return { code, issuedAt, sha256, replacedBy, fileSha256, figures }
}

/** @throws Refusal `result.print_unknown` while a version waits for its print */
export async function sendPrint(
  ctx: Context,
  { code, year, version }: Input<typeof KeptReport>,
): Promise<FileReply> {
  const print = (await findPrint(ctx.tx, code, year, version)) ?? refuse(printUnknown)
  return { name: `rapor-${code}-${year}-v${version}.pdf`, type: 'application/pdf', body: print.bytes }
}
