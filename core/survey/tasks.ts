import { listCycles, listParticipations } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { closesAtOf } from './commands/read-survey.ts'
import { type OwedSurvey, owedOf } from './rules/owed.ts'
import { listProgress } from './store/surveys.ts'

/** What is owed of surveys: the secretariat prepares, fills forms and decides; the head of the region confirms. */
export async function tasks(ctx: Context): Promise<OwedTask[]> {
  const may = {
    manage: ctx.actor.permissions.has('survey.survey.manage'),
    confirm: ctx.actor.permissions.has('survey.validity.confirm'),
  }
  if (!may.manage && !may.confirm) return []
  const owed: OwedTask[] = []
  for (const cycle of (await listCycles(ctx.tx)).filter(({ state }) => state === 'open')) {
    const taking = await listParticipations(ctx.tx, cycle.year)
    if (!taking.some(({ region, state }) => region.code === ctx.tenant && state === 'accepted')) continue
    const survey = (await listProgress(ctx.tx, cycle.year)).find(({ tenant }) => tenant === ctx.tenant)
    const closesAt = closesAtOf(cycle.deadlines)
    const about: OwedSurvey = { year: cycle.year, closesAt, now: ctx.now.toISOString(), ...fresh, ...survey }
    owed.push(...owedOf(about, may))
  }
  return owed
}

const fresh = { state: 'draft', forms: 0, formsFull: 0, warningsOpen: 0 } as const
