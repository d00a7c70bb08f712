import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StorageFull } from '#platform/blob/storage-full.ts'
import { preparation } from './preparation.ts'
import { isToBeTold, type Tx, takeLeft } from './tx.ts'

export const READ_ONLY = 'begin read only'
/** A write in a transaction that may only read (`read_only_sql_transaction`). */
const WRITE_REFUSED = '25006'

/** A prepared read on the owner's side of the wall. */
export type Question = Required<Pick<pg.QueryConfig<unknown[]>, 'name' | 'text' | 'values'>>

/** Rows that answer the question of an act; none where it asked nothing. */
export type Answer = () => Promise<unknown[]>

/** How a transaction begins. */
export interface Opening {
  /** Statements that begin it and put up its wall. */
  wall: string
  /** What is asked before the wall is up, in the same packet. */
  question?: Question | undefined
}

/**
 * One transaction on a connection of the pool: commits what `act` did, or rolls back and throws what it threw.
 *
 * @param tell called after the commit when the act wrote facts
 */
export async function transact<R>(
  pool: pg.Pool,
  opening: Opening,
  act: (tx: Tx, answer: Answer) => Promise<R>,
  tell = () => {},
): Promise<R> {
  const client = await pool.connect()
  try {
    const { tx, answer, close } = transactionOn(client, opening)
    const result = await act(tx, answer)
    await close()
    client.release()
    if (isToBeTold(tx)) tell()
    return result
  } catch (cause) {
    await rollBack(client, cause)
    const isRefused =
      opening.wall.startsWith(READ_ONLY) && (cause as { code?: string }).code === WRITE_REFUSED
    throw isRefused ? new StorageFull() : cause
  }
}

/**
 * A prepared statement whose table another process has migrated meanwhile (`feature_not_supported`), or that a
 * connection pooler has forgotten (`invalid_sql_statement_name`).
 */
const STALE = new Set(['0A000', '26000'])

/** `deadlock_detected` and `serialization_failure`. */
const VICTIM = new Set(['40P01', '40001'])

/** Whether PostgreSQL undid a transaction only for the sake of others at the same time; it may be tried again. */
export const isVictim = (cause: unknown): boolean => VICTIM.has((cause as { code?: string })?.code ?? '')

/** A connection that can not even roll back is thrown away, never returned to the pool; so is a stale one. */
async function rollBack(client: pg.PoolClient, cause: unknown): Promise<void> {
  try {
    await client.query('rollback')
    client.release(STALE.has((cause as { code?: string }).code ?? ''))
  } catch (broken) {
    client.release(broken as Error)
  }
}

const prepare = preparation()

/**
 * Kysely bound to the one connection of the open transaction. The opening goes out with the first statement and the
 * commit with the last ones that nobody waits for: packets cost a durable act more than its statements do. No answer
 * is believed before that of the opening. A question is asked as the owner, before the role and the wall of the act.
 */
function transactionOn(
  client: pg.PoolClient,
  { wall, question }: Opening,
): { tx: Tx; answer: Answer; close: () => Promise<void> } {
  let opened: Promise<unknown[]> | undefined
  const open = () => {
    opened ??= Promise.all([question && client.query(question), client.query(wall)]).then(
      ([answered]) => answered?.rows ?? [],
    )
    return opened
  }
  const send = (text: string, values: readonly unknown[]) => ask(client, text, values)
  const held = {
    query: async (text: string, values: unknown[]) =>
      (await inOnePacket(client, () => Promise.all([open(), send(text, values)])))[1],
    release: () => {},
  }
  const pool = { connect: async () => held, end: async () => {} }
  const tx = new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) }) as unknown as Tx
  const sendAll = (left: CompiledQuery[]) => left.map(({ sql, parameters }) => send(sql, parameters))
  const close = async () => {
    const [, ended] = await inOnePacket(client, () =>
      Promise.all([Promise.all([open(), ...sendAll(takeLeft(tx))]), client.query('commit')]),
    )
    if (ended.command !== 'COMMIT')
      throw new Error('A statement failed and was passed over: all is rolled back.')
  }
  return { tx, answer: () => inOnePacket(client, open), close }
}

/** As `client.query`, which copies the settings of each query property by property. */
function ask(client: pg.PoolClient, text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
  const asked = new Promise<pg.QueryResult>((resolve, reject) => {
    const query = new pg.Query(text, [...values], (error, result) =>
      error ? reject(error) : resolve(result),
    )
    client.query(Object.assign(query, prepare(text)))
  })
  return asked.catch((cause) => {
    // From here the trace leads to who asked; the driver's own ends where it reads.
    Error.captureStackTrace(cause)
    throw cause
  })
}

/** Hands what is sent meanwhile to the operating system at once. */
function inOnePacket<R>({ connection: { stream } }: pg.PoolClient, send: () => R): R {
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}
