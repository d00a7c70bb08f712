import { endpoint } from '#platform/http/endpoint.ts'
import { Nullable, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, DocumentCard, DocumentId } from './words.ts'

/** The largest file any installation may take in; each sets its own limit below it. */
const MOST_BYTES = 200_000_000

const Words = (maxLength: number) => T.String({ minLength: 1, maxLength, pattern: '\\S' })

const details = {
  title: Words(300),
  note: T.Optional(Words(1000)),
  validFrom: T.Optional(Day),
  validTo: T.Optional(Day),
}
const link = { url: T.String({ pattern: '^https://[^\\s/]+\\.[^\\s]+$', maxLength: 2000 }) }
const decree = {
  number: Words(120),
  issuer: Words(200),
  issuedOn: Day,
}

/**
 * What became of an upload: a new document, or nothing because the vault has this content already. Whoever wants
 * it twice all the same says so with `again`.
 */
export const Added = T.Object({
  added: Nullable(DocumentCard),
  known: T.Array(DocumentCard),
})
export type Added = Static<typeof Added>

const again = { again: T.Optional(T.Boolean({ description: 'Keep it although the vault has this content' })) }
const upload = { maxBytes: MOST_BYTES }
const ofFiles = [
  problems.fileEmpty,
  problems.fileRefused,
  problems.fileMisnamed,
  problems.fileWithMacros,
  problems.fileInfected,
  problems.scannerAway,
  problems.storeAway,
  problems.daysReversed,
]

export const AddFile = endpoint({
  post: '/evidence/files',
  permission: 'evidence.document.add',
  summary: 'Take a file into the vault, or learn that it is there already',
  input: { ...details, statement: T.Optional(Words(2000)), ...again },
  upload,
  reply: Added,
  problems: ofFiles,
})

export const AddLink = endpoint({
  post: '/evidence/links',
  permission: 'evidence.document.add',
  summary: 'Take a link into the vault, with what it proves',
  input: { ...details, ...link, statement: Words(2000) },
  reply: DocumentCard,
  problems: [problems.daysReversed],
})

export const AddDecree = endpoint({
  post: '/evidence/decrees',
  permission: 'evidence.document.add',
  summary: 'Take a decree or other reference into the vault, without its file',
  input: { ...details, ...decree, statement: Words(2000) },
  reply: DocumentCard,
  problems: [problems.daysReversed],
})

export const AddDecreeFile = endpoint({
  post: '/evidence/decree-files',
  permission: 'evidence.document.add',
  summary: 'Take a decree or other reference into the vault with its file',
  input: { ...details, ...decree, statement: Words(2000), ...again },
  upload,
  reply: Added,
  problems: ofFiles,
})

/** Every field as the new version shall say it; what a kind does not have is refused. */
const version = {
  ...DocumentId,
  from: T.Integer({ minimum: 1, description: 'The version this change was made from' }),
  ...details,
  statement: T.Optional(Words(2000)),
  url: T.Optional(link.url),
  number: T.Optional(decree.number),
  issuer: T.Optional(decree.issuer),
  issuedOn: T.Optional(Day),
}

const ofVersions = [
  problems.documentUnknown,
  problems.documentChanged,
  problems.nothingChanged,
  problems.fieldsOfKind,
  problems.daysReversed,
]

export const AddVersion = endpoint({
  post: '/evidence/documents/:documentId/versions',
  permission: 'evidence.document.add',
  summary: 'Add a version that says something new of a document; its file stays the same',
  input: version,
  reply: DocumentCard,
  problems: ofVersions,
})

export const AddFileVersion = endpoint({
  post: '/evidence/documents/:documentId/files',
  permission: 'evidence.document.add',
  summary: 'Add a version of a document with another file; the old one stays',
  input: version,
  upload,
  reply: DocumentCard,
  problems: [...ofVersions, ...ofFiles],
})
