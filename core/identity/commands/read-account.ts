import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { MyAccount, MyRegion, MySession } from '../contract.ts'
import { sessionUnknown } from '../problems.ts'
import { nationalName } from '../rules/members.ts'
import { isSessionOver } from '../rules/sign-in.ts'
import * as factors from '../store/factors.ts'
import { listOwnRegions } from '../store/members.ts'
import { findPasswordHash, findPerson } from '../store/people.ts'
import { listSessions } from '../store/sessions.ts'

export async function getMyAccount({ tx, actor }: Context): Promise<MyAccount> {
  const person = (await findPerson(tx, actor.id)) ?? refuse(sessionUnknown)
  const totp = await factors.findTotp(tx, person.id)
  const passkeys = await factors.listPasskeys(tx, person.id)
  return {
    ...person,
    hasPassword: (await findPasswordHash(tx, person.id)) !== undefined,
    totp: totp?.confirmedAt != null,
    recoveryCodesLeft: await factors.countRecoveryCodes(tx, person.id),
    passkeys: passkeys.map(({ id, label, createdAt, usedAt }) => ({
      id,
      label,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
  }
}

export async function listMyRegions({ tx, actor, language }: Context): Promise<MyRegion[]> {
  const regions = await listOwnRegions(tx, actor.id)
  return regions.map((region) => ({ ...region, name: region.name || nationalName(language) }))
}

export async function listMySessions({ tx, actor, now }: Context): Promise<MySession[]> {
  const sessions = await listSessions(tx, actor.id, now)
  return sessions
    .filter((session) => !isSessionOver(session, now))
    .map((session) => ({
      id: session.id,
      device: session.device,
      method: session.method,
      secondFactor: session.secondFactor,
      createdAt: session.createdAt.toISOString(),
      seenAt: session.seenAt.toISOString(),
      current: session.id === actor.sessionId,
    }))
}
