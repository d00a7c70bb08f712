import type { LiveTopic } from '#platform/live/topic.ts'
import { ValueApproved, ValuesChanged } from './facts.ts'

/** Values moved: which indicators on which days. Screens then read what they show. */
export const live: readonly LiveTopic[] = [
  {
    name: 'indicator.values',
    access: 'indicator.value.read',
    facts: [ValuesChanged, ValueApproved] as unknown as LiveTopic['facts'],
  },
]
