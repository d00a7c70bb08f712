import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Chore } from '#platform/module.ts'
import { NamesForgotten } from './facts.ts'
import { forgetBefore } from './rules/hours.ts'
import { forgetNames } from './store/sessions.ts'

export const chores: readonly Chore[] = [
  { name: 'attendance.forget', everyMinutes: 1440, behind: 'regions', run: forget },
]

/** Five years after a session its names leave the list; offices and counts stay. */
export async function forget(ctx: Context): Promise<void> {
  const sessions = await forgetNames(ctx.tx, ctx.tenant, forgetBefore(ctx.now), ctx.now)
  if (sessions > 0) publish(ctx, NamesForgotten.of({ sessions }))
}
