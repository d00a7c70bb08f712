// Sending mails opens its own short transactions, because none may be open while a mail server is asked.

export type { Database } from '#platform/db/database.ts'
export { NATIONAL, type Tx } from '#platform/db/tx.ts'
