import type { Cycle, Step } from '#core/cycle/contract.ts'
import { listCycles } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { countFiled } from './store/objections.ts'
import { findPreview } from './store/previews.ts'
import { listPublishedRegions } from './store/publications.ts'

/** What the actor owes to the results of the years that are being concluded. */
export async function listTasks(ctx: Context): Promise<OwedTask[]> {
  const decides = ctx.tenant === '00' && ctx.actor.permissions.has('result.objection.decide')
  const objects = ctx.tenant !== '00' && ctx.actor.permissions.has('result.objection.file')
  if (!decides && !objects) return []
  const tasks: OwedTask[] = []
  for (const cycle of await listCycles(ctx.tx)) {
    if (cycle.state !== 'open') continue
    tasks.push(...(decides ? await panelTasks(ctx, cycle) : await previewTasks(ctx, cycle)))
  }
  return tasks
}

function dueOf({ deadlines }: Cycle, step: Step): { due?: Date } {
  const closesAt = deadlines.find((deadline) => deadline.step === step)?.closesAt
  return closesAt === undefined ? {} : { due: new Date(closesAt) }
}

async function panelTasks(ctx: Context, cycle: Cycle): Promise<OwedTask[]> {
  const { year } = cycle
  const waiting = [...(await countFiled(ctx.tx, year)).values()].reduce((sum, n) => sum + n, 0)
  if (waiting === 0) return []
  return [
    {
      key: `result.decide:${year}`,
      title: { id: `Putuskan ${waiting} sanggahan ${year}`, en: `Decide ${waiting} objections of ${year}` },
      why: {
        id: 'Hasil belum dapat diterbitkan selama ada sanggahan yang belum diputus.',
        en: 'Results cannot be published while an objection is undecided.',
      },
      to: `evaluasi/sanggahan/${year}`,
      action: { id: 'Buka sanggahan', en: 'Open objections' },
      ...dueOf(cycle, 'decision'),
      weight: 'now',
    },
  ]
}

async function previewTasks(ctx: Context, cycle: Cycle): Promise<OwedTask[]> {
  const { year } = cycle
  const { due } = dueOf(cycle, 'objection')
  if (due !== undefined && ctx.now > due) return []
  if ((await findPreview(ctx.tx, ctx.tenant, year)) === undefined) return []
  if ((await listPublishedRegions(ctx.tx, year)).has(ctx.tenant)) return []
  return [
    {
      key: `result.check:${year}`,
      title: { id: `Periksa pratinjau hasil ${year}`, en: `Check the preview of the result of ${year}` },
      why: {
        id: 'Setelah batas waktu, nilai tidak dapat disanggah lagi.',
        en: 'After the deadline no score can be objected to.',
      },
      to: `evaluasi/pratinjau/${year}`,
      action: { id: 'Buka pratinjau', en: 'Open the preview' },
      ...(due === undefined ? {} : { due }),
      weight: 'soon',
    },
  ]
}
