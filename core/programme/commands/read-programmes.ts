import { listOpd } from '#core/identity/public.ts'
import { findPlan, getDimensions, listGoals } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { dayInWib } from '#platform/time/time.ts'
import { type ListProgrammes, PAGE_SIZE, type ProgrammeChoices } from '../contract.ts'
import { listLines, listNamed, type Reader } from '../store/lists.ts'
import { askerOf } from './situation.ts'

/** What the reader may see, for the store. */
export async function readerOf(ctx: Context): Promise<Reader> {
  const { isSecretariat, opdIds } = await askerOf(ctx)
  return { seesAll: isSecretariat, opdIds }
}

/** One page of programmes; a page behind the last is the last. */
export async function readList(ctx: Context, { page = 1, ...asked }: Input<typeof ListProgrammes>) {
  const reader = await readerOf(ctx)
  const read = (number: number) =>
    listLines(ctx.tx, ctx.tenant, reader, asked, { from: (number - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const found = await read(page)
  const isBehind = found.total === 0 && page > 1
  const shown = isBehind ? await read(1) : found
  return { ...shown, page: isBehind ? 1 : page, pages: Math.max(1, Math.ceil(shown.total / PAGE_SIZE)) }
}

const YEARS_WITHOUT_PLAN = 5

/** What the form offers to choose from. */
export async function readChoices(ctx: Context): Promise<ProgrammeChoices> {
  const { tx, tenant } = ctx
  const asker = await askerOf(ctx)
  const plan = await findPlan(tx, tenant)
  const thisYear = Number(dayInWib(ctx.now).slice(0, 4))
  const first = plan?.fromYear ?? thisYear
  const last = plan?.toYear ?? thisYear + YEARS_WITHOUT_PLAN - 1
  const opd = await listOpd(tx, tenant)
  return {
    dimensions: await getDimensions(tx, tenant),
    opd: opd.filter(({ closedAt }) => closedAt === null).map(({ id, code, name }) => ({ id, code, name })),
    goals: await listGoals(tx, tenant),
    programmes: await listNamed(tx, tenant, { seesAll: asker.isSecretariat, opdIds: asker.opdIds }),
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ownOpdIds: asker.isSecretariat ? [] : [...asker.opdIds],
  }
}
