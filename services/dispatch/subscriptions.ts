import type { Subscription } from '#platform/module.ts'
import { carryAnswer, carryOffer } from './commands/carry-transfer.ts'
import { TransferAnswered, TransferOffered, TransferSettled } from './facts.ts'

export const subscriptions: readonly Subscription[] = [
  { name: 'dispatch.carry-offers', facts: [TransferOffered, TransferSettled], handle: carryOffer },
  { name: 'dispatch.carry-answers', facts: [TransferAnswered], handle: carryAnswer },
]
