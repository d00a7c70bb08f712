import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { contentAway, documentUnknown, versionUnknown } from '../problems.ts'
import { AlikePair } from './pairs.ts'
import { DocumentCard, DocumentId, Kind, Use, Validity, VersionId } from './words.ts'

/** How many documents a page of the vault holds. */
export const VAULT_PAGE = 30

/** What the vault takes in, for the screen to say before somebody chooses a file. */
export const VaultSettings = T.Object({
  maxBytes: T.Integer({ description: 'Largest file in bytes' }),
  /** Endings that are taken in, without a dot. */
  extensions: T.Array(T.String()),
  scanned: T.Boolean({ description: 'Whether a virus scanner looks at every file' }),
})
export type VaultSettings = Static<typeof VaultSettings>

/** A document in the list of the vault: its newest version, and what it is used for. */
export const VaultRow = T.Object({
  card: DocumentCard,
  uses: T.Array(Use),
  versions: T.Integer(),
  /** Another document holds the same content, or one that looks alike and was not dismissed. */
  hasTwin: T.Boolean(),
  looksAlike: T.Boolean(),
})
export type VaultRow = Static<typeof VaultRow>

export const VaultPage = T.Object({
  rows: T.Array(VaultRow),
  /** Documents that match, on all pages. */
  total: T.Integer(),
  /** Pairs that look alike and nobody has judged yet, in the whole vault. */
  openPairs: T.Integer(),
})
export type VaultPage = Static<typeof VaultPage>

export const VersionEntry = T.Object({ card: DocumentCard, addedBy: Nullable(T.String()) })
export type VersionEntry = Static<typeof VersionEntry>

/** Another document with the same content. */
export const Twin = T.Object({ documentId: Uuid, title: T.String(), uses: T.Array(Use) })
export type Twin = Static<typeof Twin>

export const Download = T.Object({
  version: T.Integer(),
  name: Nullable(T.String()),
  party: T.Union([T.Literal('ministry'), T.Literal('assessor')]),
  at: Instant,
})
export type Download = Static<typeof Download>

export const Document = T.Object({
  documentId: Uuid,
  kind: Kind,
  /** Newest first. */
  versions: T.Array(VersionEntry),
  uses: T.Array(Use),
  twins: T.Array(Twin),
  alike: T.Array(AlikePair),
  /** What people from outside the region took away, newest first. */
  downloads: T.Array(Download),
  /** Pages of the newest version where it is a PDF. */
  pages: Nullable(T.Integer()),
})
export type Document = Static<typeof Document>

export const GetVaultSettings = endpoint({
  get: '/evidence/settings',
  permission: 'evidence.document.read',
  summary: 'What the vault takes in: largest file, endings, whether files are scanned',
  reply: VaultSettings,
})

export const ListDocuments = endpoint({
  get: '/evidence/documents',
  permission: 'evidence.document.read',
  summary: 'Documents of the vault by words and filters, newest change first',
  input: {
    q: T.Optional(
      T.String({ maxLength: 120, description: 'Words of title, number, issuer, file or address' }),
    ),
    kind: T.Optional(Kind),
    validity: T.Optional(Validity),
    use: T.Optional(T.Union([T.Literal('used'), T.Literal('unused')])),
    /** Only those with a twin or with something that looks alike. */
    doubled: T.Optional(T.Boolean()),
    page: T.Optional(T.Integer({ minimum: 1, maximum: 10_000 })),
  },
  reply: VaultPage,
})

export const GetDocument = endpoint({
  get: '/evidence/documents/:documentId',
  permission: 'evidence.document.read',
  summary: 'A document with all its versions, uses and likenesses',
  input: DocumentId,
  reply: Document,
  problems: [documentUnknown],
})

const versions = T.String({
  pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,199}$',
  description: 'Ids of versions, parted by commas',
})

export const ListCards = endpoint({
  get: '/evidence/cards',
  permission: 'evidence.document.read',
  summary: 'Cards of versions in the order asked for',
  input: { versions },
  reply: T.Array(DocumentCard),
})

const anyFile = fileReply('application/octet-stream')
const picture = fileReply('image/webp')
/** Rows of a table, so that it can be looked at without another program. */
export const TablePreview = T.Object({
  columns: T.Array(T.String()),
  rows: T.Array(T.Array(T.String())),
  /** All rows of the file. */
  total: T.Integer(),
})
export type TablePreview = Static<typeof TablePreview>

const size = { size: T.Union([T.Literal('thumb'), T.Literal('picture')]) }

export const DownloadVersion = endpoint({
  get: '/evidence/versions/:versionId/content',
  permission: 'evidence.document.read',
  summary: 'The file of a version, to be kept and not opened in the browser',
  input: VersionId,
  reply: anyFile,
  problems: [versionUnknown, contentAway],
})

export const ShowVersion = endpoint({
  get: '/evidence/versions/:versionId/pictures/:size',
  permission: 'evidence.document.read',
  summary: 'A picture of the file: the image itself, or the first page of a PDF',
  input: { ...VersionId, ...size },
  reply: picture,
  problems: [versionUnknown],
})

export const ShowTable = endpoint({
  get: '/evidence/versions/:versionId/table',
  permission: 'evidence.document.read',
  summary: 'The first rows of a CSV or XLSX file',
  input: VersionId,
  reply: TablePreview,
  problems: [versionUnknown, contentAway],
})

const region = { region: T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}$', examples: ['35.05'] }) }

export const ListHandedOver = endpoint({
  get: '/evidence/handed-over/:region/cards',
  permission: 'evidence.submission.read',
  summary: 'Cards of versions that a region handed over to the ministry',
  input: { ...region, versions },
  reply: T.Array(DocumentCard),
})

export const DownloadHandedOver = endpoint({
  get: '/evidence/handed-over/:region/versions/:versionId/content',
  permission: 'evidence.submission.read',
  summary: 'The file of a version that a region handed over; the region sees who took it',
  input: { ...region, ...VersionId },
  reply: anyFile,
  problems: [versionUnknown, contentAway],
})

export const ShowHandedOver = endpoint({
  get: '/evidence/handed-over/:region/versions/:versionId/pictures/:size',
  permission: 'evidence.submission.read',
  summary: 'A picture of a file that a region handed over',
  input: { ...region, ...VersionId, ...size },
  reply: picture,
  problems: [versionUnknown],
})
