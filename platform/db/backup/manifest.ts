import { Value } from 'typebox/value'
import { Instant, type Static, T } from '#platform/schema/schema.ts'

const Sha256 = T.String({ pattern: '^[0-9a-f]{64}$' })
const Whole = T.Integer({ minimum: 0 })

/** One table in a backup: its rows lie in the entry `rows/<name>.copy`. */
export const BackedUpTable = T.Object({
  name: T.String({ pattern: '^[a-z_]+\\.[a-z0-9_]+$' }),
  columns: T.Array(T.String(), { minItems: 1 }),
  rows: Whole,
  /** SHA-256 of the rows as COPY text. */
  sha256: Sha256,
})
export type BackedUpTable = Static<typeof BackedUpTable>

/** What a backup says of itself; the last entry written and the first one read. */
export const BackupManifest = T.Object({
  format: T.Literal('penataran-backup'),
  formatVersion: T.Literal(1),
  product: T.String(),
  writtenAt: Instant,
  migrations: T.Array(T.Object({ name: T.String(), checksum: Sha256 })),
  /** Years whose facts lie in a partition of their own. */
  factYears: T.Array(T.Integer({ minimum: 2000, maximum: 9999 })),
  tables: T.Array(BackedUpTable),
  /** Files of the vault in this backup; absent where they lie in a store of their own. */
  files: T.Optional(Whole),
  sequences: T.Array(T.Object({ name: T.String(), value: T.Integer(), called: T.Boolean() })),
})
export type BackupManifest = Static<typeof BackupManifest>

export const MANIFEST_ENTRY = 'manifest.json'
export const README_ENTRY = 'README.txt'
/** A file of the vault lies in the entry `files/<name>`. */
export const FILES = 'files/'
export const entryOf = (table: { name: string }): string => `rows/${table.name}.copy`

/** The manifest, or nothing where the text is none of ours. */
export function findManifest(text: string): BackupManifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Value.Check(BackupManifest, value) ? value : undefined
  } catch {
    return undefined
  }
}
