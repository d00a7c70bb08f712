import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Static } from '#platform/schema/schema.ts'
import { LockedOut, type RefusalReason, SignInRefused } from '../facts.ts'
import type { Attempt } from './take-attempt.ts'

/** Writes down that an attempt failed, and the wait that follows from it. */
export async function recordRefusal(
  ctx: Context,
  attempt: Attempt | undefined,
  personId: string | null,
  reason: Static<typeof RefusalReason>,
): Promise<void> {
  const { accountSeconds = 0, addressSeconds = 0 } = attempt ?? {}
  publish(
    ctx,
    SignInRefused.of({ personId, reason }),
    ...(accountSeconds > 0 ? [LockedOut.of({ personId, kind: 'account', seconds: accountSeconds })] : []),
    ...(addressSeconds > 0
      ? [LockedOut.of({ personId: null, kind: 'address', seconds: addressSeconds })]
      : []),
  )
}
