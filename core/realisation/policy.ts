import { isWritten, type State } from './rules/report.ts'

/** Who asks: the secretariat stands in for every agency, an officer for the own ones. */
export interface Reader {
  isSecretariat: boolean
  isLeader: boolean
  opdIds: readonly string[]
}

/** Whether somebody may write the reports of a programme of this agency. */
export const isOwn = (reader: Reader, ownerOpdId: string | null): boolean =>
  reader.isSecretariat || (ownerOpdId !== null && reader.opdIds.includes(ownerOpdId))

/** The newest version of a report as far as acts on it depend on it. */
export interface Newest {
  state: State
  correctionReason: string | null
}

type Phase = 'ahead' | 'open' | 'locked'

/** Whether the newest version may be written on now: in an open period, or later where it is a correction. */
export function mayWrite(newest: Newest | undefined, phase: Phase): boolean {
  if (phase === 'ahead') return false
  if (newest === undefined) return phase === 'open'
  return isWritten(newest.state) && (phase === 'open' || newest.correctionReason !== null)
}

/** Whether a new version may be begun: of what is approved, or of anything the lock left unfinished. */
export function mayCorrect(newest: Newest | undefined, phase: Phase): boolean {
  if (phase === 'ahead') return false
  if (newest?.state === 'approved') return true
  return (
    phase === 'locked' &&
    (newest === undefined || (isWritten(newest.state) && newest.correctionReason === null))
  )
}

/** Approved versions are for everyone in the region; the leader sees what was sent, the agency its own drafts. */
export const maySee = (state: State, reader: Reader, isOwned: boolean): boolean =>
  state === 'approved' || isOwned || (reader.isLeader && state !== 'draft')

interface Held {
  newest: Newest | undefined
  phase: Phase
  isOwned: boolean
  permissions: ReadonlySet<string>
}

const ACTS = ['save', 'submit', 'accept', 'approve', 'return', 'correct'] as const

/** What the reader may do with a report now. */
export function actsOn({ newest, phase, isOwned, permissions }: Held): (typeof ACTS)[number][] {
  const isWriter = isOwned && permissions.has('realisation.report.write')
  const mayAccept = newest?.state === 'submitted' && permissions.has('realisation.report.accept')
  const mayApprove = newest?.state === 'accepted' && permissions.has('realisation.report.approve')
  const may: Record<(typeof ACTS)[number], boolean> = {
    save: isWriter && mayWrite(newest, phase),
    submit: isWriter && newest !== undefined && mayWrite(newest, phase),
    accept: mayAccept,
    approve: mayApprove,
    return: (mayAccept || mayApprove) && permissions.has('realisation.report.judge'),
    correct: isWriter && mayCorrect(newest, phase),
  }
  return ACTS.filter((act) => may[act])
}
