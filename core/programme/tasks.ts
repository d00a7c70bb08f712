import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { dayInWib } from '#platform/time/time.ts'
import { readerOf } from './commands/read-programmes.ts'
import { isDueToRun, missingToRun } from './rules/life.ts'
import { listOpenWork, type OpenWork } from './store/open-work.ts'

/** What the actor owes about programmes: to decide, to mend, to complete before they run. One query and a standing. */
export async function listProgrammeTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  if (!permissions.has('programme.programme.write')) return []
  const reader = await readerOf(ctx)
  const open = await listOpenWork(ctx.tx, ctx.tenant, reader)
  const returned = open.filter(({ stage }) => stage === 'returned')
  return [
    ...(reader.seesAll ? toDecide(open.filter(({ stage }) => stage === 'sent')) : returned.map(toMend)),
    ...toComplete(open, dayInWib(ctx.now)),
  ]
}

function toDecide(sent: readonly OpenWork[]): OwedTask[] {
  if (sent.length === 0) return []
  return [
    {
      key: 'programme.decide',
      title: { id: `Periksa ${sent.length} program`, en: `Decide on ${sent.length} programmes` },
      why: {
        id: 'OPD menunggu persetujuan sebelum programnya masuk rencana.',
        en: 'Agencies wait for approval before their programmes join the plan.',
      },
      to: 'rencana/program/periksa',
      action: { id: 'Periksa', en: 'Look' },
      weight: 'soon',
    },
  ]
}

const toMend = ({ id, content, returnedBecause }: OpenWork): OwedTask => ({
  key: `programme.mend:${id}`,
  title: {
    id: `Perbaiki program ${content.code} ${content.name}`,
    en: `Mend programme ${content.code} ${content.name}`,
  },
  why: { id: returnedBecause ?? '', en: returnedBecause ?? '' },
  to: `rencana/program/${id}`,
  action: { id: 'Perbaiki', en: 'Mend' },
  weight: 'now',
})

/** Programmes that should run by now and could not: each for its own, together where there are many. */
function toComplete(open: readonly OpenWork[], today: string): OwedTask[] {
  const year = Number(today.slice(0, 4))
  const lacking = open.filter(
    ({ state, content }) => isDueToRun(state, content, today) && missingToRun(content, year).length > 0,
  )
  const [first] = lacking
  if (first === undefined) return []
  const isOne = lacking.length === 1
  return [
    {
      key: `programme.complete:${year}`,
      title: isOne
        ? {
            id: `Lengkapi program ${first.content.code} ${first.content.name}`,
            en: `Complete programme ${first.content.code} ${first.content.name}`,
          }
        : { id: `Lengkapi ${lacking.length} program`, en: `Complete ${lacking.length} programmes` },
      why: {
        id: `Masanya sudah mulai, tetapi OPD, target, atau anggaran ${year} belum ada.`,
        en: `Its time has begun, but owner, target or budget of ${year} is missing.`,
      },
      to: isOne ? `rencana/program/${first.id}/ubah` : 'rencana/program/periksa#lengkapi',
      action: { id: 'Lengkapi', en: 'Complete' },
      weight: 'soon',
    },
  ]
}
