import { Dimension, LegalBasis, Vision } from '#core/plan/contract.ts'
import { Kind } from '#core/programme/contract.ts'
import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import { versionUnknown } from '../problems.ts'
import { BookKind, DOCX, PDF } from './versions.ts'

const tenantOf = ({ code }: { code: string }): string => code
const ofVersion = { code: RegionCode, number: T.Integer({ minimum: 1, maximum: 9999 }) }

export const PublicVersionCard = T.Object({
  number: T.Integer(),
  title: T.String(),
  publishedAt: Instant,
  reason: T.String(),
  digest: T.String(),
  programmes: T.Integer(),
  isExample: T.Boolean(),
})
export type PublicVersionCard = Static<typeof PublicVersionCard>

/** A programme as the public reads it in the plan. */
export const PublicProgramme = T.Object({
  code: T.String(),
  name: T.String(),
  description: T.String(),
  kind: Kind,
  quickWinYear: Nullable(T.Integer()),
  owner: Nullable(T.String()),
  from: T.String(),
  to: T.String(),
  /** Whole rupiah as text over all years and sources. */
  budget: T.String(),
})
export type PublicProgramme = Static<typeof PublicProgramme>

export const PublicPlanText = T.Object({
  title: T.String(),
  fromYear: T.Integer(),
  toYear: T.Integer(),
  legalBasis: Nullable(LegalBasis),
  vision: Vision,
  dimensions: T.Array(T.Object({ ...Dimension.properties, programmes: T.Array(PublicProgramme) })),
  /** Budget of all programmes by year, whole rupiah as text. */
  budgets: T.Array(T.Object({ year: T.Integer(), amount: T.String() })),
})
export type PublicPlanText = Static<typeof PublicPlanText>

export const PublicPlan = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  /** The version in force. */
  version: Nullable(PublicVersionCard),
  /** Where a region published nothing here: what other sources say, and which. */
  source: Nullable(Bilingual),
  plan: Nullable(PublicPlanText),
  /** Every published version, newest first. */
  versions: T.Array(PublicVersionCard),
})
export type PublicPlan = Static<typeof PublicPlan>

export const GetPublicPlan = endpoint({
  get: '/v1/regions/:code/plan',
  permission: 'public',
  summary: 'The plan a region has in force with its programmes by dimension, and every version',
  input: { code: RegionCode },
  tenantOf,
  reply: PublicPlan,
  keep: 'edition',
  problems: [versionUnknown],
})

export const PublicVersion = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  version: PublicVersionCard,
  /** Number of the version in force. */
  newest: T.Integer(),
  prints: T.Array(T.Object({ book: BookKind, format: T.Enum(['pdf', 'docx']), sha256: T.String() })),
})
export type PublicVersion = Static<typeof PublicVersion>

export const GetPublicVersion = endpoint({
  get: '/v1/regions/:code/plan/versions/:number',
  permission: 'public',
  summary: 'Proof of a published version: day, reason, digest of its content and of its books',
  input: ofVersion,
  tenantOf,
  reply: PublicVersion,
  keep: 'edition',
  problems: [versionUnknown],
})

export const GetPublicBookPdf = endpoint({
  get: '/v1/regions/:code/plan/versions/:number/books/:book/book.pdf',
  permission: 'public',
  summary: 'One of the books of a published version as PDF',
  input: { ...ofVersion, book: BookKind },
  tenantOf,
  reply: fileReply(PDF),
  problems: [versionUnknown],
})

export const GetPublicBookDocx = endpoint({
  get: '/v1/regions/:code/plan/versions/:number/books/:book/book.docx',
  permission: 'public',
  summary: 'One of the books of a published version as DOCX',
  input: { ...ofVersion, book: BookKind },
  tenantOf,
  reply: fileReply(DOCX),
  problems: [versionUnknown],
})

export const GetPublicPlanJson = endpoint({
  get: '/v1/regions/:code/plan/versions/:number/plan.json',
  permission: 'public',
  summary: 'The canonical JSON of a published version: its SHA-256 is the digest of the version',
  input: ofVersion,
  tenantOf,
  reply: fileReply('application/json'),
  problems: [versionUnknown],
})
