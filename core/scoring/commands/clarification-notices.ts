import { listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import { listClaims } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import { wib } from '#platform/time/time.ts'

/** The agency that owns a question in the region's workbook. */
export async function findOwner(
  { tx, tenant }: Context,
  year: number,
  question: string,
): Promise<{ id: string; name: string } | null> {
  const claims = await listClaims(tx, tenant, year)
  return claims.find((claim) => claim.question === question)?.opd ?? null
}

interface Asked {
  id: string
  year: number
  question: string
  dueAt: Date
}

/** Tells the region's secretariat and the agency that owns the question. */
export async function tellAsked(ctx: Context, { id, year, question, dueAt }: Asked): Promise<void> {
  const owner = await findOwner(ctx, year, question)
  const serving = await listServing(ctx.tx, ctx.tenant, ['region_admin', 'opd_officer'])
  const concerned = serving.filter(
    ({ role, opdId }) => role === 'region_admin' || (owner !== null && opdId === owner.id),
  )
  await notify(ctx, {
    key: `scoring.clarification_asked:${id}`,
    to: concerned.map(({ personId }) => personId),
    title: { id: `Asesor meminta klarifikasi ${question}`, en: `An assessor asks about ${question}` },
    body: {
      id: `Jawablah paling lambat ${wib(dueAt, 'id')}, dengan dokumen bila ada.`,
      en: `Answer by ${wib(dueAt, 'en')}, with documents where there are any.`,
    },
    path: `evaluasi/klarifikasi/${year}`,
  })
}

/** Tells the assessor who asked. */
export const tellAnswered = (
  ctx: Context,
  { id, year, question, askedBy }: { id: string; year: number; question: string; askedBy: string },
): Promise<void> =>
  notify(ctx, {
    key: `scoring.clarification_answered:${id}`,
    to: [askedBy],
    title: { id: `Klarifikasi ${question} sudah dijawab`, en: `Your question on ${question} was answered` },
    body: {
      id: 'Baca jawabannya, lalu tutup permintaan atau nilai pertanyaannya.',
      en: 'Read the answer, then close the request or rate the question.',
    },
    path: `evaluasi/klarifikasi/${year}`,
  })
