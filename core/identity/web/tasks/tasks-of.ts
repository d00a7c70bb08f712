import type { Task } from '#platform/client/task.ts'
import type { Invitation, Member, MyAccount, Opd } from '../../contract.ts'
import type { id } from './id.ts'

/** What is known of a person and a region; what the reader may not see or do is left out. */
export interface Known {
  region: string
  account: MyAccount
  opd?: readonly Opd[]
  members?: readonly Member[]
  invitations?: readonly Invitation[]
  mayInvite: boolean
  mayManageOpd: boolean
}

type Words = typeof id

const SOON_MS = 48 * 3600_000
const FEW_CODES = 3

/**
 * What a person owes in identity, most pressing first: safeguards of the account, then what a region needs
 * before it can work.
 *
 * @param now judges which invitations expire within two days
 */
export function tasksOf(known: Known, now: Date, w: Words): Task[] {
  const found = [
    ...safeguards(known, w),
    ...structure(known, w),
    ...people(known, w),
    ...stale(known, now, w),
  ]
  return found.sort((a, b) => Number(a.weight === 'soon') - Number(b.weight === 'soon'))
}

function safeguards({ account }: Known, w: Words): Task[] {
  if (account.hasPassword && !account.totp && account.passkeys.length === 0) {
    const to = '/kerja/akun#autentikator'
    return [task('second-factor', 'now', w.secondFactor, w.secondFactorWhy, to, w.secondFactorAct)]
  }
  if (account.totp && account.recoveryCodesLeft <= FEW_CODES) {
    const title = w.recoveryCodes(account.recoveryCodesLeft)
    return [
      task('recovery-codes', 'now', title, w.recoveryCodesWhy, '/kerja/akun#pemulihan', w.recoveryCodesAct),
    ]
  }
  return []
}

function structure({ region, opd, mayManageOpd, mayInvite }: Known, w: Words): Task[] {
  if (opd === undefined) return []
  const open = opd.filter(({ closedAt }) => closedAt === null)
  if (open.length === 0) {
    if (!mayManageOpd) return []
    return [task('add-opd', 'now', w.addOpd, w.addOpdWhy, `/kerja/${region}/administrasi/opd`, w.addOpdAct)]
  }
  const unserved = open.filter(({ members }) => members === 0)
  if (!mayInvite || unserved.length === 0) return []
  const names = first(
    unserved.map(({ name }) => name),
    w,
  )
  const title = w.inviteOfficers(unserved.length)
  return [
    task('invite-officers', 'soon', title, w.inviteOfficersWhy(names), peopleOf(region), w.inviteOfficersAct),
  ]
}

function people({ region, members, invitations, mayInvite }: Known, w: Words): Task[] {
  if (members === undefined || !mayInvite) return []
  const invited = (role: string) => invitations?.some((i) => i.state === 'open' && i.role === role) ?? false
  const holders = (role: string) => members.filter((member) => member.role === role).length
  const admin = region === '00' ? 'ministry_admin' : 'region_admin'
  const tasks: Task[] = []
  if (holders(admin) === 1 && !invited(admin)) {
    tasks.push(
      task('second-admin', 'soon', w.secondAdmin, w.secondAdminWhy, peopleOf(region), w.secondAdminAct),
    )
  }
  if (region !== '00' && holders('leader') === 0 && !invited('leader')) {
    tasks.push(task('leader', 'soon', w.inviteLeader, w.inviteLeaderWhy, peopleOf(region), w.secondAdminAct))
  }
  return tasks
}

function stale({ region, invitations = [], mayInvite }: Known, now: Date, w: Words): Task[] {
  if (!mayInvite) return []
  const to = `${peopleOf(region)}#undangan`
  const expired = invitations.filter(({ state }) => state === 'expired')
  const expiring = invitations.filter(
    ({ state, expiresAt }) => state === 'open' && Date.parse(expiresAt) - now.getTime() < SOON_MS,
  )
  const emails = (some: readonly Invitation[]) =>
    first(
      some.map(({ email }) => email),
      w,
    )
  const list = []
  if (expired.length > 0) {
    const why = w.expiredWhy(emails(expired))
    list.push(task('expired', 'soon', w.expired(expired.length), why, to, w.expiredAct))
  }
  if (expiring.length > 0) {
    const why = w.expiringWhy(emails(expiring))
    list.push(task('expiring', 'soon', w.expiring(expiring.length), why, to, w.expiredAct))
  }
  return list
}

const peopleOf = (region: string): string => `/kerja/${region}/administrasi/orang`

function task(
  key: string,
  weight: Task['weight'],
  title: string,
  why: string,
  to: string,
  action: string,
): Task {
  return { key, weight, title, why, to, action }
}

/** The first three, and how many more. */
function first(names: readonly string[], w: Words): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length <= 3 ? shown : `${shown}, ${w.andMore(names.length - 3)}`
}
