import { readProgrammeValues } from '#core/indicator/public.ts'
import type { ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { ComputedValue } from '../contract.ts'
import { endsOn, type Period } from '../rules/period.ts'

/**
 * What indicators linked to a programme say by the end of a period. The agency reads it beside what it reports; it
 * fills nothing in.
 */
export async function listComputed(
  ctx: Context,
  programme: ProgrammeRow,
  { year, period }: { year: number; period: Period },
): Promise<ComputedValue[]> {
  const found = await readProgrammeValues(ctx, programme.id, year, endsOn(year, period))
  return found.map(({ indicator, value, targetId, path }) => ({
    targetId,
    targetName: programme.targets.find(({ id }) => id === targetId)?.name ?? null,
    ...{ code: indicator.code, name: indicator.name, unit: indicator.unit, path },
    value: value.value ?? '',
    isManual: value.origin === 'manual',
  }))
}
