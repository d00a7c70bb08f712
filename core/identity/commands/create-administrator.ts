import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Role } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { AccountCreated, MembershipStarted } from '../facts.ts'
import { hashPassword, refuseWeakPassword } from '../password.ts'
import { administratorNotMade } from '../problems.ts'
import { personalWords } from '../rules/sign-in.ts'
import { newId } from '../secrets.ts'
import { insertMembership, lockMembershipsOf } from '../store/members.ts'
import { findPersonByEmail, insertPerson, lockAccounts, putPasswordHash } from '../store/people.ts'

/** Opens a transaction as the product itself behind a wall; programs hand it in. */
export type Run = <R>(tenant: string, act: (ctx: Context) => Promise<R>) => Promise<R>

export interface NewAdministrator {
  email: string
  password: string
  name?: string
}

const NATIONAL = '00'

/**
 * Makes an administrator of the ministry.
 *
 * @throws Refusal of a weak password, or `identity.administrator_not_made` when the e-mail has an account
 */
export async function createAdministrator(run: Run, given: NewAdministrator): Promise<void> {
  const account = await prepare(given)
  await run(NATIONAL, (ctx) => putAdministrator(ctx, account))
}

/**
 * At start: makes the administrator the environment names, unless the ministry has one already. Several
 * servers may start at once; one of them makes it.
 *
 * @returns whether one was made now
 */
export async function createFirstAdministrator(run: Run, given: NewAdministrator): Promise<boolean> {
  if (await run(NATIONAL, hasAdministrator)) return false
  const account = await prepare(given)
  return run(NATIONAL, async (ctx) => {
    await lockAccounts(ctx.tx)
    if (await hasAdministrator(ctx)) return false
    await putAdministrator(ctx, account)
    return true
  })
}

async function prepare({ email, password, name: given }: NewAdministrator) {
  const name = given?.trim() || 'Admin kementerian'
  await refuseWeakPassword(password, personalWords(email, name))
  return { email, name, passwordHash: await hashPassword(password) }
}

async function putAdministrator(ctx: Context, account: Awaited<ReturnType<typeof prepare>>): Promise<void> {
  if (await findPersonByEmail(ctx.tx, account.email)) refuse(administratorNotMade)
  const id = newId()
  await createAccount(ctx, { id, ...account })
  await startMembership(ctx, id, 'ministry_admin', null)
}

export async function hasAdministrator({ tx }: Context): Promise<boolean> {
  return (await lockMembershipsOf(tx, NATIONAL, 'ministry_admin')).length > 0
}

export async function createAccount(
  ctx: Context,
  account: { id: string; email: string; name: string; passwordHash: string },
): Promise<void> {
  await insertPerson(ctx.tx, account, ctx.now)
  await putPasswordHash(ctx.tx, account.id, account.passwordHash, ctx.now)
  publish(ctx, AccountCreated.of({ personId: account.id }))
}

export async function startMembership(
  ctx: Context,
  personId: string,
  role: Role,
  opdId: string | null,
): Promise<void> {
  const membershipId = newId()
  await insertMembership(ctx.tx, ctx.tenant, { id: membershipId, personId, role, opdId }, ctx.now)
  publish(ctx, MembershipStarted.of({ membershipId, personId, role, opdId, invitationId: null }))
}
