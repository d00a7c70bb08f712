import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type Asker, maySee, mayWrite, type Subject } from '../policy.ts'
import { changedMeanwhile, notNow, notYours, programmeUnknown } from '../problems.ts'
import { type Held, lockHeld } from '../store/held.ts'
import type { WrittenBy } from '../store/writing.ts'

/** Who acts, for the policy. */
export async function askerOf({ tx, tenant, actor }: Context): Promise<Asker> {
  const isSecretariat = actor.kind === 'system' || actor.permissions.has('programme.programme.approve')
  const { opdIds } = await getStanding(tx, tenant, actor.id)
  return {
    isSecretariat,
    opdIds,
    mayWrite: isSecretariat || actor.permissions.has('programme.programme.write'),
  }
}

export const writerOf = ({ actor, now }: Context): WrittenBy => ({ id: actor.id, now })

export const subjectOf = ({ stage, approvedAt, ownerOpdId, content }: Held): Subject => ({
  stage,
  isApproved: approvedAt !== null,
  ownerOpdId,
  coOwnerIds: content.coOwnerIds,
})

export interface Seen {
  id: string
  revision: number
}

/**
 * A programme as its reader knew it, locked, that the asker may write to.
 *
 * @throws Refusal `programme.programme_unknown`, `programme.changed_meanwhile` or `programme.not_yours`
 */
export async function holdToWrite(ctx: Context, seen: Seen): Promise<{ held: Held; asker: Asker }> {
  const held = (await holdAll(ctx, [seen]))[0] ?? refuse(programmeUnknown)
  const asker = await askerOf(ctx)
  if (!maySee(subjectOf(held), asker)) return refuse(programmeUnknown)
  return mayWrite(subjectOf(held), asker) ? { held, asker } : refuse(notYours)
}

/**
 * Programmes as their reader knew them, locked, in the order asked for.
 *
 * @throws Refusal `programme.programme_unknown` or `programme.changed_meanwhile`
 */
export async function holdAll(ctx: Context, seen: readonly Seen[]): Promise<Held[]> {
  const found = await lockHeld(
    ctx.tx,
    ctx.tenant,
    seen.map(({ id }) => id),
  )
  return seen.map(({ id, revision }) => {
    const held = found.get(id) ?? refuse(programmeUnknown)
    return held.revision === revision ? held : refuse(changedMeanwhile)
  })
}

/** @throws Refusal `programme.not_now` unless it may happen now */
export function refuseUnless(may: boolean, { state, stage }: Held): void {
  if (!may) refuse(notNow, { state, stage })
}
