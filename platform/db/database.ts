import pg from 'pg'
import { type FileRoom, NO_FILES } from '#platform/blob/file-room.ts'
import { openSecrets, type Secrets } from '#platform/secret/secrets.ts'
import { herald } from './herald.ts'
import { type Answer, type Question, READ_ONLY, transact } from './transaction.ts'
import { NO_TENANT, type Tenant, type Tx } from './tx.ts'

/** An open PostgreSQL, embedded or not. `inTenant` and `inShared` are the only ways to a transaction. */
export interface Database {
  /**
   * Opens one transaction behind a tenant's wall, as the application role.
   *
   * @param tenant code of the region, or `00` for the ministry
   * @param actor id of who acts; policies may let a person see own rows by it
   * @param question one prepared read past the walls that goes out with the opening; the act gets its answer when it
   *   asks for it. For the proof of who acts, and nothing else.
   * @throws whatever `act` throws, after rolling back
   * @example await database.inTenant('35.05', personId, (tx) => listOpd(tx))
   */
  inTenant<R>(
    tenant: Tenant,
    actor: string,
    act: (tx: Tx, answer: Answer) => Promise<R>,
    question?: Question,
  ): Promise<R>
  /** A transaction behind no wall: shared tables only, every tenant table looks empty. */
  inShared<R>(act: (tx: Tx) => Promise<R>): Promise<R>
  /** Number of the current edition of what is published; one prepared read. */
  edition(): Promise<string>
  /** Calls back with a tenant whenever one has a new fact, until `stop` is called. */
  listen(onFact: (tenant: Tenant) => void): Promise<{ stop: () => Promise<void> }>
  /** Answers whether the server can be reached. */
  ping(): Promise<void>
  /** The files of the installation, beside its rows. */
  files: FileRoom
  /** Sealing boxes and keys of the installation. */
  secrets: Secrets
  /** The owner's connections, for migrations, backup and sign-in; never for acts. */
  owner: pg.Pool
  close(): Promise<void>
}

const TENANT = /^([0-9]{2}(\.[0-9]{2})?)?$/
const ACTOR = /^[A-Za-z0-9_-]{1,64}$/

/** int8 as text would hide the size of counters; ours stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface Connection {
  /** A connection string, or the socket folder and name of an embedded server. */
  config: pg.ClientConfig
  /** Upper bound of connections of this process. */
  connections?: number
  files?: FileRoom
  /** `PENATARAN_SECRET`; the installation's own key seals when absent. */
  secret?: string | undefined
  /** Whether there is too little room to write; acts may then only read. */
  isFull?: () => boolean
}

/** Opens the pool; connects lazily. */
export function openDatabase({
  config,
  connections = 12,
  files = NO_FILES,
  secret,
  isFull = () => false,
}: Connection): Database {
  const few = Math.max(2, Math.ceil(connections / 4))
  const owner = openPool({ ...config, max: few })
  const acting = openPool({ ...config, max: Math.max(1, connections - few), pipeline: true })
  const tell = herald(owner)
  return {
    owner,
    files,
    secrets: openSecrets(owner, secret),
    inTenant: async (tenant, actor, act, question) =>
      transact(acting, { wall: wall(tenant, actor, isFull()), question }, act, () => tell(tenant)),
    inShared: (act) => transact(acting, { wall: wall(NO_TENANT, 'anonymous', isFull()) }, act),
    edition: oneAfterAnother(() => readEdition(owner)),
    listen: (onFact) => listenForFacts(config, onFact),
    ping: async () => void (await owner.query('select 1')),
    close: async () => void (await Promise.all([owner.end(), acting.end()])),
  }
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, application_name: 'penataran', onConnect: setUp })
  pool.on('error', () => {
    // An idle connection died; the pool replaces it at the next request, /ready tells meanwhile.
  })
  pool.on('connect', (client) => {
    // One that dies between two queries of an act fails the next of them; unheard it would end the process.
    client.on('error', () => {})
  })
  return pool
}

/** Statements take milliseconds, compiling one takes up to a second: a server's default would be a loss. */
const setUp = async (client: pg.ClientBase): Promise<void> => void (await client.query('set jit = off'))

/**
 * Begin, role and wall in one round trip. `set local` (not `set_config`) is what a distributed
 * PostgreSQL passes on to its workers; values are checked against their pattern because `set` takes no
 * parameters.
 */
function wall(tenant: Tenant, actor: string, isFull: boolean): string {
  if (!TENANT.test(tenant)) throw new Error('A tenant is a region code or empty.')
  if (!ACTOR.test(actor)) throw new Error('An actor is an id of letters, digits, dash or underscore.')
  return `${isFull ? READ_ONLY : 'begin'}; set local role penataran_app; set local app.tenant = '${tenant}'; set local app.actor = '${actor}'`
}

async function readEdition(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ edition: string }>({
    name: 'edition',
    text: 'select number::text as edition from platform.edition',
  })
  return rows[0]?.edition ?? '0'
}

/**
 * Many callers at once share one read. Whoever comes while a read is under way waits for the one after it,
 * so that nobody gets an answer older than the own question.
 */
function oneAfterAnother<R>(read: () => Promise<R>): () => Promise<R> {
  let current: Promise<R> | undefined
  let following: Promise<R> | undefined
  const begin = (): Promise<R> => {
    const reading = read().finally(() => {
      if (current === reading) current = undefined
    })
    current = reading
    return reading
  }
  return () => {
    if (!current) return begin()
    following ??= current.then(
      () => next(),
      () => next(),
    )
    return following
  }
  function next(): Promise<R> {
    following = undefined
    return begin()
  }
}

/** LISTEN needs a connection of its own; a lost one is opened again, and the caller polls meanwhile. */
async function listenForFacts(config: pg.ClientConfig, onFact: (tenant: Tenant) => void) {
  let stopped = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    client = new pg.Client({ ...config, application_name: 'penataran-listen' })
    client.on('notification', (message) => onFact(message.payload ?? ''))
    client.on('error', () => again())
    await client.connect()
    await client.query('listen facts')
  }
  const again = (): void => {
    if (stopped || retry) return
    retry = setTimeout(() => {
      retry = undefined
      connect().catch(again)
    }, 1000)
  }
  await connect().catch(again)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
