import { findRegion } from '#core/identity/public.ts'
import { listMeetings } from '#core/meeting/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { dayInWib } from '#platform/time/time.ts'
import { composeSummary } from '../compose/summary.ts'
import type { GetSummary, PrintSummary, Summary } from '../contract.ts'
import { figuresOf, worstFirst } from '../rules/figures.ts'
import { isOfYear } from '../rules/view.ts'
import { lookAtPlan, lookAtProgrammes, lookAtStandings } from './look.ts'

/** A year on one page: ten figures at most, and what is red. */
export async function readSummary(ctx: Context, { year }: Input<typeof GetSummary>): Promise<Summary> {
  const { programmes } = await lookAtProgrammes(ctx)
  const standings = await lookAtStandings(ctx, year)
  const stood = programmes.map((programme) => ({
    programme,
    code: programme.code,
    standing: standings.get(programme.id) ?? null,
  }))
  const red = stood.flatMap(({ programme, standing, code }) =>
    standing?.isRed && isOfYear(programme, year) ? [{ programme, standing, code }] : [],
  )
  return {
    year,
    today: dayInWib(ctx.now),
    region: (await findRegion(ctx.tx, ctx.tenant))?.name ?? ctx.tenant,
    plan: await lookAtPlan(ctx),
    ...figuresOf(stood, year),
    red: worstFirst(red).map(({ programme, standing }) => ({
      id: programme.id,
      name: programme.name,
      owner: programme.ownerOpd?.name ?? null,
      why: standing.why,
    })),
    ...(await meetingFigures(ctx, year)),
  }
}

async function meetingFigures(
  ctx: Context,
  year: number,
): Promise<Pick<Summary, 'meetings' | 'openDecisions'>> {
  const meetings = await listMeetings(ctx.tx, ctx.tenant, { year })
  const decisions = meetings.flatMap((meeting) => meeting.decisions)
  return {
    meetings: meetings.length,
    openDecisions: decisions.filter(({ state }) => state === 'open').length,
  }
}

/** The same page as a PDF of A4, in the language of the reader. */
export async function printSummary(ctx: Context, { year }: Input<typeof PrintSummary>): Promise<FileReply> {
  const document = composeSummary(await readSummary(ctx, { year }), {
    language: ctx.language,
    code: ctx.tenant,
    publicUrl: ctx.publicUrl,
  })
  return {
    name: `ringkasan-program-${ctx.tenant}-${year}.pdf`,
    type: 'application/pdf',
    body: await renderPdf(document),
  }
}
