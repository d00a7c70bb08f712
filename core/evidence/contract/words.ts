import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

export const Kind = T.Union([T.Literal('file'), T.Literal('link'), T.Literal('decree')])
export type Kind = Static<typeof Kind>

/** Whether a document is in force on a day or in a year: always, then, no more, or not yet. */
export const Validity = T.Union([
  T.Literal('unlimited'),
  T.Literal('valid'),
  T.Literal('expired'),
  T.Literal('future'),
])
export type Validity = Static<typeof Validity>

export const Day = T.String({ format: 'date', examples: ['2026-01-31'] })
export const Sha256 = T.String({ pattern: '^[0-9a-f]{64}$' })

/** A decree or other reference: a text in force that a body has issued. */
export const Reference = T.Object({
  number: T.String({ examples: ['188.45/12/409.013/2025'] }),
  issuer: T.String({ examples: ['Bupati'] }),
  issuedOn: Day,
})
export type Reference = Static<typeof Reference>

/** One version of a document, as it is shown wherever it is used. */
export const DocumentCard = T.Object({
  documentId: Uuid,
  versionId: Uuid,
  version: T.Integer({ minimum: 1 }),
  kind: Kind,
  title: T.String(),
  /** What a link proves or a decree lays down; a file may say it too. */
  statement: Nullable(T.String()),
  /** What this version changed, in the words of whoever added it. */
  note: Nullable(T.String()),
  mediaType: Nullable(T.String()),
  bytes: Nullable(T.Integer()),
  fileName: Nullable(T.String()),
  sha256: Nullable(Sha256),
  url: Nullable(T.String()),
  reference: Nullable(Reference),
  validFrom: Nullable(Day),
  validTo: Nullable(Day),
  /** On the day of asking, in WIB. */
  validity: Validity,
  addedAt: Instant,
  handedOver: T.Boolean(),
})
export type DocumentCard = Static<typeof DocumentCard>

/** What a version is cited for. */
export const Use = T.Object({
  versionId: Uuid,
  version: T.Integer(),
  by: T.String({ examples: ['workbook.claim'] }),
  key: T.String({ examples: ['2026:A01'] }),
  /** Read from the key; null where it names none. */
  year: Nullable(T.Integer()),
  code: T.String({ examples: ['A01'] }),
  /** Whether the document is in force in that year. */
  validity: Validity,
})
export type Use = Static<typeof Use>

export const VersionId = { versionId: Uuid }
export const DocumentId = { documentId: Uuid }
