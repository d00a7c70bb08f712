import { fact } from '#platform/facts/fact.ts'
import { Nullable, T, Uuid } from '#platform/schema/schema.ts'
import { Kind, Sha256 } from './contract.ts'

// All stand in the region whose vault it is. Titles and addresses stay in the versions.

export const DocumentAdded = fact('evidence.document_added', {
  documentId: Uuid,
  versionId: Uuid,
  kind: Kind,
  sha256: Nullable(Sha256),
})
export const VersionAdded = fact('evidence.version_added', {
  documentId: Uuid,
  versionId: Uuid,
  version: T.Integer(),
  sha256: Nullable(Sha256),
})
export const PairDismissed = fact('evidence.pair_dismissed', { one: Sha256, other: Sha256 })

export const facts = [DocumentAdded, VersionAdded, PairDismissed]
