import { ProgrammeApproved, ProgrammeStateChanged, ProgrammesImported } from '#core/programme/facts.ts'
import type { Subscription } from '#platform/module.ts'
import { refreshLines } from './commands/refresh-lines.ts'

/** What a programme plans is part of the roll-up: its lines follow whenever it is approved or moves on. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'realisation.refresh-lines',
    facts: [ProgrammeApproved, ProgrammeStateChanged, ProgrammesImported],
    handle: async (ctx, { payload }) => {
      const { programmeId } = payload as { programmeId?: string }
      await refreshLines(ctx, programmeId === undefined ? undefined : [programmeId])
    },
  },
]
