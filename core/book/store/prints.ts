import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { BookKind } from '../contract.ts'

export type Format = 'pdf' | 'docx'

/** One book of a published version. */
export interface PrintKey {
  number: number
  book: BookKind
  format: Format
}

/** The bytes as they were printed. */
export async function findPrint(tx: Tx, tenant: Tenant, key: PrintKey): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from book.prints
    where tenant_id = ${tenant} and number = ${key.number} and book = ${key.book} and format = ${key.format}`.execute(
    tx,
  )
  return rows[0]?.bytes
}

export async function insertPrint(
  tx: Tx,
  tenant: Tenant,
  print: PrintKey & { bytes: Uint8Array; sha256: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into book.prints (tenant_id, number, book, format, bytes, sha256, printed_at)
    values (${tenant}, ${print.number}, ${print.book}, ${print.format}, ${Buffer.from(print.bytes)}, ${print.sha256}, ${now})
    on conflict do nothing`.execute(tx)
}

/** What was printed of a version, without bytes. */
export async function listPrints(
  tx: Tx,
  tenant: Tenant,
  number: number,
): Promise<{ book: BookKind; format: Format; sha256: string }[]> {
  const { rows } = await sql<{ book: BookKind; format: Format; sha256: string }>`
    select book, format, sha256 from book.prints where tenant_id = ${tenant} and number = ${number}
    order by array_position(array['analysis', 'plan', 'summary', 'roadmap'], book), format desc`.execute(tx)
  return rows
}
