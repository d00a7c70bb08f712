import type { Actor } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { acceptInvitation, getOpenInvitation, type NewAccount } from '../commands/accept-invitation.ts'
import * as invite from '../commands/invite-person.ts'
import { accountKey } from '../commands/take-attempt.ts'
import type * as contract from '../contract.ts'
import { hashPassword, refuseWeakPassword } from '../password.ts'
import * as problems from '../problems.ts'
import { nationalName } from '../rules/members.ts'
import { personalWords } from '../rules/sign-in.ts'
import { hashOf, newId } from '../secrets.ts'
import { findPersonByEmail } from '../store/people.ts'
import { findRegion } from '../store/regions.ts'
import { actorOf } from './account.ts'
import { identify } from './identify.ts'
import { passFirstFactor } from './sign-in.ts'
import { asPerson, asSystem, type Visit } from './visit.ts'

export const invitePerson = (visit: Visit, input: Input<typeof contract.InvitePerson>) =>
  visit.run(visit.tenant, actorOf(visit), (ctx) => invite.invitePerson(ctx, input))

export const inviteFirstAdministrator = (
  visit: Visit,
  input: Input<typeof contract.InviteFirstAdministrator>,
) => visit.run(visit.tenant, actorOf(visit), (ctx) => invite.inviteFirstAdministrator(ctx, input))

/** The wall a link leads behind; the pattern of the token is checked at the border. */
const tenantOf = (token: string): string => token.slice(0, token.indexOf('~'))

export function previewInvitation(
  visit: Visit,
  { token }: Input<typeof contract.PreviewInvitation>,
): Promise<Reply<typeof contract.PreviewInvitation>> {
  const tenant = tenantOf(token)
  return visit.run(tenant, asSystem, async (ctx) => {
    const invitation = await getOpenInvitation(ctx, hashOf(token))
    const { email, role, opdName, expiresAt } = invitation
    const regionName = (await findRegion(ctx.tx, tenant))?.name ?? nationalName(ctx.language)
    const hasAccount = (await findPersonByEmail(ctx.tx, email)) !== undefined
    return { tenant, regionName, role, opdName, email, expiresAt: expiresAt.toISOString(), hasAccount }
  })
}

/** Whoever has an account joins signed in; for the others the account is made, and they are signed in at once. */
export async function joinByInvitation(
  visit: Visit,
  input: Input<typeof contract.AcceptInvitation>,
): Promise<Reply<typeof contract.AcceptInvitation>> {
  const tenant = tenantOf(input.token)
  const { email, hasAccount, regionName } = await previewInvitation(visit, input)
  const actor = hasAccount ? await getInvited(visit, email) : asPerson(newId())
  const account = hasAccount ? undefined : await prepareAccount(input, email, regionName)
  await visit.run(tenant, actor, (ctx) => acceptInvitation(ctx, hashOf(input.token), account))
  if (account) {
    await passFirstFactor(visit, actor.id, 'password', { account: accountKey(email), address: undefined })
  }
  return { region: tenant }
}

/** The signed-in person, who must be the invited one: a forwarded link opens nothing. */
async function getInvited(visit: Visit, email: string): Promise<Actor> {
  const actor =
    (await identify(visit.door.services, visit.headers, '')) ?? refuse(problems.invitationNeedsSignIn)
  const invited = await visit.run('', asSystem, (ctx) => findPersonByEmail(ctx.tx, email))
  return invited?.id === actor.id ? actor : refuse(problems.invitationForAnother)
}

async function prepareAccount(
  { name, password }: Input<typeof contract.AcceptInvitation>,
  email: string,
  regionName: string,
): Promise<NewAccount> {
  if (name === undefined || password === undefined) return refuse(problems.invitationNeedsAccount)
  await refuseWeakPassword(password, personalWords(email, name, regionName))
  return { name: name.trim(), passwordHash: await hashPassword(password) }
}
