import { randomInt } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Role } from '#platform/module.ts'
import { OpdCreated, PasswordChanged } from '../facts.ts'
import { hashPassword } from '../password.ts'
import { newId } from '../secrets.ts'
import { isMember } from '../store/members.ts'
import { insertOpd, listOpd } from '../store/opd.ts'
import { findPersonByEmail, lockAccounts, putPasswordHash } from '../store/people.ts'
import { revokeOthers } from '../store/sessions.ts'
import { createAccount, type Run, startMembership } from './create-administrator.ts'

export interface DemoAccount {
  role: Role
  /** Where it serves; `00` is the ministry. */
  tenants: readonly string[]
  name: string
  email: string
  /** For this start of the server; the next start makes another. */
  password: string
}

const NATIONAL = '00'
const BLITAR = '35.05'
const KOTA_BLITAR = '35.72'

/** One made-up account for each role; `.invalid` is no real domain (RFC 2606), so no mail can go astray. */
const CAST: readonly Omit<DemoAccount, 'password'>[] = [
  cast('ministry_admin', 'Contoh Admin Kementerian', 'admin-kementerian', NATIONAL),
  cast('assessor', 'Contoh Asesor', 'asesor', NATIONAL),
  cast('region_admin', 'Contoh Admin Daerah', 'admin-daerah', BLITAR, KOTA_BLITAR),
  cast('opd_officer', 'Contoh Petugas OPD', 'petugas-opd', BLITAR),
  cast('leader', 'Contoh Pimpinan', 'pimpinan', BLITAR),
  cast('service_operator', 'Contoh Operator Layanan', 'operator', BLITAR, KOTA_BLITAR),
  cast('call_taker', 'Contoh Penerima Panggilan', 'panggilan', BLITAR),
  cast('dispatcher', 'Contoh Dispatcher', 'dispatcher', BLITAR),
  cast('field_crew', 'Contoh Petugas Lapangan', 'lapangan', BLITAR),
  cast('pharmacist', 'Contoh Apoteker', 'apoteker', BLITAR),
  cast('pharmacy_assistant', 'Contoh Tenaga Farmasi', 'farmasi', BLITAR),
  cast('auditor', 'Contoh Auditor', 'auditor', BLITAR),
  cast('citizen', 'Contoh Warga', 'warga', BLITAR),
]

function cast(role: Role, name: string, mailbox: string, ...tenants: string[]) {
  return { role, name, email: `${mailbox}@contoh.invalid`, tenants }
}

/**
 * Makes the demo accounts, or gives those of an earlier start new passwords and ends their sessions: what a
 * former start printed opens nothing any more.
 */
export async function createDemoAccounts(run: Run): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const account of CAST) accounts.push(await createDemoAccount(run, account))
  return accounts
}

async function createDemoAccount(run: Run, account: Omit<DemoAccount, 'password'>): Promise<DemoAccount> {
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  const personId = await run(NATIONAL, (ctx) => putDemoPerson(ctx, account, passwordHash))
  for (const tenant of account.tenants)
    await run(tenant, (ctx) => putDemoMembership(ctx, personId, account.role))
  return { ...account, password }
}

async function putDemoPerson(
  ctx: Context,
  { email, name }: Pick<DemoAccount, 'email' | 'name'>,
  passwordHash: string,
): Promise<string> {
  await lockAccounts(ctx.tx)
  const known = await findPersonByEmail(ctx.tx, email)
  if (!known) {
    const id = newId()
    await createAccount(ctx, { id, email, name, passwordHash })
    return id
  }
  await putPasswordHash(ctx.tx, known.id, passwordHash, ctx.now)
  await revokeOthers(ctx.tx, known.id, null, ctx.now)
  publish(ctx, PasswordChanged.of({ personId: known.id }))
  return known.id
}

async function putDemoMembership(ctx: Context, personId: string, role: Role): Promise<void> {
  await lockAccounts(ctx.tx)
  const opdId = role === 'opd_officer' ? await putDemoOpd(ctx) : null
  if (!(await isMember(ctx.tx, ctx.tenant, personId, role, opdId))) {
    await startMembership(ctx, personId, role, opdId)
  }
}

async function putDemoOpd(ctx: Context): Promise<string> {
  const found = (await listOpd(ctx.tx, ctx.tenant)).find((opd) => opd.code === 'DISKOMINFO')
  if (found) return found.id
  const id = newId()
  const name = 'Contoh Dinas Komunikasi dan Informatika'
  await insertOpd(ctx.tx, ctx.tenant, { id, code: 'DISKOMINFO', name, kind: 'dinas' }, ctx.now)
  publish(ctx, OpdCreated.of({ opdId: id, code: 'DISKOMINFO' }))
  return id
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** About 79 random bits, without letters that look alike: `k3ne-6xzq-9wtb-c4hm`. */
const randomPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
