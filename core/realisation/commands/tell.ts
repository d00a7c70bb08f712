import { listServing, type ServingPerson } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { keyOf } from '../rules/report.ts'
import type { ReportRow } from '../store/reports.ts'

/** Officers of an agency; where it has none, the secretariat. */
export function officersOf(serving: readonly ServingPerson[], opdId: string | null): string[] {
  const officers = serving.filter((one) => one.role === 'opd_officer' && one.opdId === opdId)
  const to = officers.length > 0 ? officers : serving.filter(({ role }) => role === 'region_admin')
  return to.map(({ personId }) => personId)
}

/** Tells each agency that a report came back, with the reason. */
export async function tellReturned(
  ctx: Context,
  held: readonly { report: ReportRow; programme: ProgrammeRow }[],
  reason: string,
): Promise<void> {
  const serving = await listServing(ctx.tx, ctx.tenant, ['opd_officer', 'region_admin'])
  for (const { report, programme } of held) {
    const { year, period, programmeId, version, revision } = report
    await notify(ctx, {
      key: `realisation.returned:${keyOf(report)}:${version}:${revision}`,
      to: officersOf(serving, programme.ownerOpd?.id ?? null),
      title: { id: 'Laporan realisasi dikembalikan', en: 'A report was returned' },
      body: {
        id: `${programme.code} ${programme.name}: ${reason}`,
        en: `${programme.code} ${programme.name}: ${reason}`,
      },
      path: `rencana/realisasi/${year}/${period}/${programmeId}`,
    })
  }
}
