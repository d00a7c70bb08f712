import type { Actor, Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Role } from '#platform/module.ts'
import { AccountCreated } from '../facts.ts'
import { listHeld } from '../store/held.ts'
import { isMember } from '../store/members.ts'
import { findPersonByEmail, insertPerson, lockAccounts } from '../store/people.ts'
import { startMembership } from './create-administrator.ts'

export interface ExamplePerson {
  id: string
  /** Says “Contoh”. */
  name: string
  role: Role
  opdId: string | null
}

/** `.invalid` is no real domain (RFC 2606), so no mail can go astray. */
const emailOf = ({ id }: ExamplePerson): string => `contoh-${id}@contoh.invalid`

/**
 * Makes somebody for a simulation who serves the region of `ctx`, unless there already is such a one. The account has
 * no password and no other key, so nobody can sign in with it.
 *
 * @returns the person as an actor of this region
 */
export async function putExamplePerson(ctx: Context, person: ExamplePerson): Promise<Actor> {
  await lockAccounts(ctx.tx)
  const email = emailOf(person)
  if (!(await findPersonByEmail(ctx.tx, email))) {
    await insertPerson(ctx.tx, { id: person.id, email, name: person.name }, ctx.now)
    publish(ctx, AccountCreated.of({ personId: person.id }))
  }
  if (!(await isMember(ctx.tx, ctx.tenant, person.id, person.role, person.opdId)))
    await startMembership(ctx, person.id, person.role, person.opdId)
  return getExampleActor(ctx, person.id)
}

/** Somebody made by {@link putExamplePerson}, with the permissions held in the region of `ctx`. */
export async function getExampleActor(ctx: Context, personId: string): Promise<Actor> {
  const held = await listHeld(ctx.tx, ctx.tenant, personId)
  return { kind: 'person', id: personId, permissions: new Set(held) }
}
