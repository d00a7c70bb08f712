import type { Chore } from '#platform/module.ts'
import { forgetOldLetters } from './store/letters.ts'
import { forgetUntried } from './store/mails.ts'

const DAY_MS = 24 * 3600_000
const KEPT_DAYS = 2
const LETTER_DAYS = 14

export const chores: readonly Chore[] = [
  {
    name: 'notice.forget-untried-mails',
    everyMinutes: 60,
    behind: 'ministry',
    run: ({ tx, now }) => forgetUntried(tx, new Date(now.getTime() - KEPT_DAYS * DAY_MS)),
  },
  {
    name: 'notice.forget-old-letters',
    everyMinutes: 720,
    behind: 'regions',
    run: ({ tx, tenant, now }) =>
      forgetOldLetters(tx, tenant, new Date(now.getTime() - LETTER_DAYS * DAY_MS)),
  },
]
