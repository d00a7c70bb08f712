import { PlanPublished } from '#core/book/facts.ts'
import { InvitationAnswered, RegionInvited } from '#core/cycle/facts.ts'
import {
  DecisionConfirmed,
  DecisionDone,
  DecisionMade,
  DecisionReopened,
  DecisionWithdrawn,
  MeetingHeld,
  MinutesIssued,
} from '#core/meeting/facts.ts'
import { DimensionsChosen, GoalsChanged, PlanChanged, PlanStarted } from '#core/plan/facts.ts'
import { ProgrammeApproved, ProgrammeStateChanged, ProgrammesImported } from '#core/programme/facts.ts'
import { Approved } from '#core/realisation/facts.ts'
import type { Subscription } from '#platform/module.ts'
import { offerAfter } from './commands/offer.ts'

const HEARD = [
  RegionInvited,
  InvitationAnswered,
  PlanStarted,
  PlanChanged,
  DimensionsChosen,
  GoalsChanged,
  PlanPublished,
  ProgrammeApproved,
  ProgrammeStateChanged,
  ProgrammesImported,
  Approved,
  MeetingHeld,
  MinutesIssued,
  DecisionMade,
  DecisionDone,
  DecisionConfirmed,
  DecisionReopened,
  DecisionWithdrawn,
]

/** Whatever changes the figures changes what stands ready beside the questions; an opened cycle asks for all of it. */
export const subscriptions: readonly Subscription[] = [
  {
    name: 'backing.offer',
    facts: HEARD,
    handle: (ctx, { seq }) =>
      offerAfter(
        ctx,
        seq,
        HEARD.map(({ name }) => name),
      ),
  },
]
