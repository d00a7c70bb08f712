import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { pairUnknown } from '../problems.ts'
import { Sha256 } from './words.ts'

/** One of two contents that look alike, as the newest version that holds it. */
export const AlikeSide = T.Object({
  sha256: Sha256,
  documentId: Uuid,
  versionId: Uuid,
  version: T.Integer(),
  title: T.String(),
  fileName: T.String(),
})
export type AlikeSide = Static<typeof AlikeSide>

export const AlikePair = T.Object({
  one: AlikeSide,
  other: AlikeSide,
  /** Of 256 bits of the fingerprints, how many differ; 0 looks the same. */
  distance: T.Integer({ minimum: 0, maximum: 256 }),
  foundAt: Instant,
  dismissed: Nullable(T.Object({ at: Instant, by: Nullable(T.String()), reason: T.String() })),
})
export type AlikePair = Static<typeof AlikePair>

export const ListPairs = endpoint({
  get: '/evidence/pairs',
  permission: 'evidence.document.read',
  summary: 'Pairs of images and scans that look alike, nearest first',
  reply: T.Array(AlikePair),
})

export const DismissPair = endpoint({
  post: '/evidence/pairs/dismissals',
  permission: 'evidence.pair.dismiss',
  summary: 'Say with a reason that two contents are not the same after all',
  input: { one: Sha256, other: Sha256, reason: T.String({ minLength: 5, maxLength: 500, pattern: '\\S' }) },
  reply: Done,
  problems: [pairUnknown],
})
