import type { Stage } from './contract.ts'

/** What a decision needs to know of a programme. */
export interface Subject {
  stage: Stage
  isApproved: boolean
  ownerOpdId: string | null
  coOwnerIds: readonly string[]
}

/** Who asks: the secretariat works on any programme, an officer on those of the own agencies. */
export interface Asker {
  isSecretariat: boolean
  opdIds: readonly string[]
  mayWrite: boolean
}

const ownsIt = (subject: Subject, asker: Asker): boolean =>
  subject.ownerOpdId !== null && asker.opdIds.includes(subject.ownerOpdId)

/** Everyone of the region sees what is approved; drafts are for their agencies and the secretariat. */
export const maySee = (subject: Subject, asker: Asker): boolean =>
  subject.isApproved || maySeeDraft(subject, asker)

/** Whether the asker sees what is not approved: a draft, or a change that waits. */
export const maySeeDraft = (subject: Subject, asker: Asker): boolean =>
  asker.isSecretariat || ownsIt(subject, asker) || subject.coOwnerIds.some((id) => asker.opdIds.includes(id))

/** Whether the asker may write to this programme at all; co-owners read. */
export const mayWrite = (subject: Subject, asker: Asker): boolean =>
  asker.mayWrite && (asker.isSecretariat || ownsIt(subject, asker))

/** An officer drafts for the own agencies only. */
export const mayDraftFor = (ownerOpdId: string | null, asker: Asker): boolean =>
  asker.isSecretariat || (ownerOpdId !== null && asker.opdIds.includes(ownerOpdId))

/** A save by the secretariat to approved content counts at once; that of an agency waits for approval. */
export const countsAtOnce = (subject: Subject, asker: Asker): boolean =>
  subject.isApproved && asker.isSecretariat
