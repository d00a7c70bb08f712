import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ChangeSettings, GetSettings, KeepNeighbour, Neighbour, Settings } from '../contract.ts'
import { NeighbourKept, SettingsChanged } from '../facts.ts'
import { neighbourWrong, settingsChanged, settingsWrong } from '../problems.ts'
import { contradictsItself } from '../rules/settings.ts'
import { addSettings, findSettings, listNeighbourRows, putNeighbour } from '../store/centre.ts'
import { startValues } from './start-values.ts'

/** Settings of the centre; those it does not know yet, after a new version of the product, take their start value. */
export async function settingsOf({ tx, tenant }: Pick<Context, 'tx' | 'tenant'>): Promise<Settings> {
  const { settings } = await startValues()
  return { ...settings, ...(await findSettings(tx, tenant))?.content }
}

export async function getSettings(ctx: Context): Promise<Reply<typeof GetSettings>> {
  const { settings, sources } = await startValues()
  const kept = await findSettings(ctx.tx, ctx.tenant)
  return {
    revision: kept?.revision ?? 0,
    changedAt: kept?.changedAt.toISOString() ?? null,
    settings: { ...settings, ...kept?.content },
    sources,
  }
}

/** @throws Refusal `dispatch.settings_changed` or `dispatch.settings_wrong` */
export async function changeSettings(
  ctx: Context,
  { revision: before, settings }: Input<typeof ChangeSettings>,
): Promise<{ revision: number }> {
  if (contradictsItself(settings)) refuse(settingsWrong)
  const last = (await findSettings(ctx.tx, ctx.tenant))?.revision ?? 0
  const kept = { revision: before + 1, content: settings, byId: ctx.actor.id, at: ctx.now }
  const isNext = before === last && (await addSettings(ctx.tx, ctx.tenant, kept))
  if (!isNext) refuse(settingsChanged)
  publish(ctx, SettingsChanged.of({ revision: kept.revision }))
  return { revision: kept.revision }
}

export const listNeighbours = ({ tx, tenant }: Context): Promise<Neighbour[]> => listNeighbourRows(tx, tenant)

/** @throws Refusal `dispatch.neighbour_wrong` */
export async function keepNeighbour(
  ctx: Context,
  { clientId = null, ...neighbour }: Input<typeof KeepNeighbour>,
): Promise<{ done: true }> {
  const isOutside = neighbour.via === 'eido'
  const isWrong = isOutside ? neighbour.address === null : clientId !== null
  if (neighbour.code === ctx.tenant || isWrong) refuse(neighbourWrong)
  await putNeighbour(ctx.tx, ctx.tenant, { ...neighbour, clientId })
  publish(ctx, NeighbourKept.of({ neighbour: neighbour.code }))
  return { done: true }
}
