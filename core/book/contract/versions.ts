import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { nothingChanged, notProposed, planIncomplete, proposalWaiting, versionUnknown } from '../problems.ts'
import { Snapshot } from './snapshot.ts'

export const VersionState = T.Union([
  T.Literal('proposed'),
  T.Literal('returned'),
  T.Literal('withdrawn'),
  T.Literal('published'),
])
export type VersionState = Static<typeof VersionState>

/** The four books of a version. */
export const BOOKS = ['analysis', 'plan', 'summary', 'roadmap'] as const
export type BookKind = (typeof BOOKS)[number]
export const BookKind = T.Unsafe<BookKind>(T.Union(BOOKS.map((one) => T.Literal(one))))

const Reason = T.String({ minLength: 3, maxLength: 4000, pattern: '\\S' })

export const VersionCard = T.Object({
  id: Uuid,
  /** Null until it is published. */
  number: Nullable(T.Integer()),
  state: VersionState,
  title: T.String(),
  fromYear: T.Integer(),
  toYear: T.Integer(),
  reason: T.String(),
  digest: T.String(),
  programmes: T.Integer(),
  isExample: T.Boolean(),
  proposedAt: Instant,
  proposedBy: Nullable(T.String({ description: 'Name' })),
  decidedAt: Nullable(Instant),
  decidedBy: Nullable(T.String({ description: 'Name' })),
  decisionNote: Nullable(T.String()),
})
export type VersionCard = Static<typeof VersionCard>

/** What is still missing; what blocks must be there before a version can be proposed. */
export const Gap = T.Object({
  key: T.String(),
  blocks: T.Boolean(),
  text: Bilingual,
  /** Where it is mended, below the region's workspace. */
  path: T.String(),
})
export type Gap = Static<typeof Gap>

export const Versions = T.Object({
  versions: T.Array(VersionCard),
  gaps: T.Array(Gap),
  /** Whether the working text differs from the newest published version; true before the first. */
  hasChanges: T.Boolean(),
})
export type Versions = Static<typeof Versions>

export const ListVersions = endpoint({
  get: '/book/versions',
  permission: 'book.version.read',
  summary: 'Versions of the region’s plan, newest first, and what the working text still lacks',
  reply: Versions,
})

export const GetVersion = endpoint({
  get: '/book/versions/:id',
  permission: 'book.version.read',
  summary: 'One version with its frozen content',
  input: { id: Uuid },
  reply: T.Object({ version: VersionCard, snapshot: Snapshot }),
  problems: [versionUnknown],
})

export const ProposeVersion = endpoint({
  post: '/book/versions',
  permission: 'book.version.propose',
  summary: 'Freeze the working text with its approved programmes and put it before the leader',
  input: { reason: Reason },
  reply: T.Object({ id: Uuid, digest: T.String() }),
  problems: [planIncomplete, proposalWaiting, nothingChanged],
})

export const WithdrawVersion = endpoint({
  post: '/book/versions/:id/withdrawals',
  permission: 'book.version.propose',
  summary: 'Take a proposal back before the leader decided',
  input: { id: Uuid },
  reply: Done,
  problems: [versionUnknown, notProposed],
})

export const DecideVersion = endpoint({
  post: '/book/versions/:id/decisions',
  permission: 'book.version.decide',
  summary: 'Approve and publish a proposed version, or return it with a reason',
  input: {
    id: Uuid,
    approved: T.Boolean(),
    note: T.String({ maxLength: 4000 }),
    /** What the leader read; another content would have another digest. */
    digest: T.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  reply: T.Object({ number: Nullable(T.Integer()) }),
  problems: [versionUnknown, notProposed],
})

/** A changed text with its words marked. */
export const WordChange = T.Object({
  where: Bilingual,
  words: T.Array(T.Object({ text: T.String(), mark: T.Enum(['same', 'added', 'removed']) })),
})
export type WordChange = Static<typeof WordChange>

export const ProgrammeMark = T.Object({ code: T.String(), name: T.String(), dimension: T.String() })
export type ProgrammeMark = Static<typeof ProgrammeMark>

export const Comparison = T.Object({
  from: T.Object({ number: T.Integer(), title: T.String() }),
  /** Number null is the working text. */
  to: T.Object({ number: Nullable(T.Integer()), title: T.String() }),
  texts: T.Array(WordChange),
  added: T.Array(ProgrammeMark),
  dropped: T.Array(ProgrammeMark),
  changed: T.Array(
    T.Object({
      ...ProgrammeMark.properties,
      changes: T.Array(T.Object({ what: Bilingual, before: T.String(), after: T.String() })),
    }),
  ),
  /** Whole rupiah as text by year: before, after, difference. Years without a difference are left out. */
  budgets: T.Array(T.Object({ year: T.Integer(), before: T.String(), after: T.String(), delta: T.String() })),
  budgetDelta: T.String(),
})
export type Comparison = Static<typeof Comparison>

export const CompareVersions = endpoint({
  get: '/book/comparisons',
  permission: 'book.version.read',
  summary: 'What differs between two published versions, or between one and the working text',
  input: { from: T.Integer({ minimum: 1 }), to: T.Optional(T.Integer({ minimum: 1 })) },
  reply: Comparison,
  problems: [versionUnknown, planIncomplete],
})

export const PDF = 'application/pdf'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const PrintBookPdf = endpoint({
  get: '/book/versions/:id/books/:book/book.pdf',
  permission: 'book.version.read',
  summary: 'One of the four books of a version as PDF; what is not published says so',
  input: { id: Uuid, book: BookKind },
  reply: fileReply(PDF),
  problems: [versionUnknown],
})

export const PrintBookDocx = endpoint({
  get: '/book/versions/:id/books/:book/book.docx',
  permission: 'book.version.read',
  summary: 'One of the four books of a version as DOCX',
  input: { id: Uuid, book: BookKind },
  reply: fileReply(DOCX),
  problems: [versionUnknown],
})
