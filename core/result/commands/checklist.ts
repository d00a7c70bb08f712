import { toText2 } from '#core/evaluation/arithmetic.ts'
import type { Context } from '#platform/context.ts'
import type { Reply } from '#platform/http/endpoint.ts'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import type { CheckRow, GetChecklist } from '../contract.ts'
import { mayConclude } from '../policy.ts'
import { ministryOnly } from '../problems.ts'
import { readYear } from '../store/matter.ts'
import { countFiled } from '../store/objections.ts'
import { listPublishedRegions } from '../store/publications.ts'
import { type RegionLive, scoreYear } from './estimates.ts'
import { countOpenModerations } from './read-board.ts'

/** What still stands between each region of the cycle and publication. */
export async function readChecklist(
  ctx: Context,
  { year }: { year: number },
): Promise<Reply<typeof GetChecklist>> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  const matter = await readYear(ctx.tx, year)
  return { isExample: matter.cycle.isExample, rows: await checkRegions(ctx, year, scoreYear(matter)) }
}

export async function checkRegions(
  ctx: Context,
  year: number,
  lives: readonly RegionLive[],
): Promise<CheckRow[]> {
  const objections = await countFiled(ctx.tx, year)
  const moderations = await countOpenModerations(ctx, year)
  const published = await listPublishedRegions(ctx.tx, year)
  return lives.map(({ matter: { code, name, gaps }, live }) => {
    const row = {
      region: { code, name },
      published: published.has(code),
      final: live.sum && toText2(live.sum.final),
      missing: live.missing,
      gaps: gaps.length,
      openObjections: objections.get(code) ?? 0,
      openModerations: moderations.has(code),
      emptyComponents: live.empty,
    }
    return { ...row, ready: live.sum !== null && row.openObjections === 0 && !row.openModerations }
  })
}

/** Why a region can not be published yet, one sentence for each reason. */
export const obstaclesOf = (row: CheckRow): FieldError[] => [
  ...(row.missing.length === 0
    ? []
    : [
        said(
          row,
          `${row.missing.length} pertanyaan wajib belum dinilai. Lengkapi nilainya atau catat alasannya`,
          `${row.missing.length} mandatory questions lack ratings. Complete them or record why`,
        ),
      ]),
  ...(row.emptyComponents.length === 0
    ? []
    : [
        said(
          row,
          `komponen ${row.emptyComponents.join(', ')} tidak punya satu nilai pun`,
          `component ${row.emptyComponents.join(', ')} has not a single score`,
        ),
      ]),
  ...(row.openObjections === 0
    ? []
    : [
        said(
          row,
          `${row.openObjections} sanggahan belum diputus`,
          `${row.openObjections} objections are undecided`,
        ),
      ]),
  ...(row.openModerations ? [said(row, 'masih ada moderasi terbuka', 'moderations are still open')] : []),
]

const said = ({ region }: CheckRow, id: string, en: string): FieldError => ({
  field: `/regions/${region.code}`,
  message: { id: `${region.name}: ${id}.`, en: `${region.name}: ${en}.` },
})
