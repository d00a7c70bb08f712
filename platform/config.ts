import { createPrivateKey } from 'node:crypto'
import { resolve } from 'node:path'

/** Where files lie and how they are looked at; a folder below the data folder unless S3 is given. */
export interface FileConfig {
  s3: { bucketUrl: string; region: string; accessKeyId: string; secretAccessKey: string } | undefined
  /** Address of ClamAV's daemon; files are not scanned when absent. */
  clamd: string | undefined
  /** The largest file that is taken in. */
  maxBytes: number
}

/** What the environment decides. Every name is documented in docs/CONFIGURATION.md. */
export interface Config {
  port: number
  host: string
  /** Absolute folder for the embedded database and files. */
  dataFolder: string
  /** Address of a PostgreSQL server; the embedded one is used when absent. */
  databaseUrl: string | undefined
  /** Origin under which people reach the server, without a trailing slash. */
  publicUrl: string
  demo: boolean
  /** Whether this process also delivers facts. */
  worker: boolean
  /** Requests a minute from one address before it is asked to wait; 0 switches the limit off. */
  rateLimit: number
  /** How many proxies stand before the server and may be believed about the caller's address. */
  trustedProxies: number
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Connections to the database of this process. */
  connections: number
  firstAdministrator: { email: string; password: string } | undefined
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  smtpUrl: string | undefined
  /** Name and address e-mails come from. */
  mailFrom: string
  files: FileConfig
  /** Room to be kept free on the disk of the embedded database; with less nothing is written. */
  reserveBytes: number
  /** Seals authenticator secrets; the installation's own key in the database is used when absent. */
  secret: string | undefined
  /** Private key that signs seals, as PKCS#8 PEM; one is made and kept in the database when absent. */
  sealKey: string | undefined
}

/** A wrong value in the environment; the message lists every fault, one sentence a line. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigError'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the whole configuration, or refuses with every fault at once.
 *
 * @throws ConfigError
 * @example readConfig({ PORT: '8080' }).port // 8080
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = []
  const read = readerOf(environment, (fault) => faults.push(fault))
  const port = read.number('PORT', 3000, 0, 65_535)
  const host = read.text('HOST', '127.0.0.1')
  const config: Config = {
    port,
    host,
    dataFolder: resolve(read.text('PENATARAN_DATA', './data')),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    publicUrl: read.origin('PUBLIC_URL', `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`),
    demo: read.flag('PENATARAN_DEMO', false),
    worker: read.flag('PENATARAN_WORKER', true),
    rateLimit: read.number('PENATARAN_RATE_LIMIT', 1200, 0, 1_000_000),
    trustedProxies: read.number('PENATARAN_TRUSTED_PROXIES', 0, 0, 10),
    logLevel: read.choice('PENATARAN_LOG', ['info', 'silent', 'error', 'warn', 'debug'] as const),
    connections: read.number('PENATARAN_CONNECTIONS', 12, 3, 500),
    firstAdministrator: readAdministrator(environment, faults),
    oidc: readOidc(environment, read, faults),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.text('MAIL_FROM', 'Penataran <penataran@localhost>'),
    files: readFiles(environment, read, faults),
    reserveBytes: read.number('PENATARAN_RESERVE_MB', 256, 0, 1_000_000) * MEGABYTE,
    secret: read.secret('PENATARAN_SECRET', 32),
    sealKey: read.ed25519('PENATARAN_SEAL_KEY'),
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

function readerOf(environment: Environment, fault: (sentence: string) => void) {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined
  return {
    text: (name: string, otherwise: string): string => given(name) ?? otherwise,
    number: (name: string, otherwise: number, least: number, most: number): number => {
      const text = given(name) ?? String(otherwise)
      const value = Number(text)
      if (/^[0-9]+$/.test(text) && value >= least && value <= most) return value
      fault(`${name} must be a whole number from ${least} to ${most}; it is "${text}".`)
      return otherwise
    },
    flag: (name: string, otherwise: boolean): boolean => {
      const text = given(name)?.toLowerCase()
      if (text === undefined) return otherwise
      if (['1', 'true', 'yes', 'ya'].includes(text)) return true
      if (['0', 'false', 'no', 'tidak'].includes(text)) return false
      fault(`${name} must be 1 or 0; it is "${text}".`)
      return otherwise
    },
    choice: <C extends string>(name: string, choices: readonly [C, ...C[]]): C => {
      const text = given(name) ?? choices[0]
      const found = choices.find((choice) => choice === text)
      if (found) return found
      fault(`${name} must be one of ${choices.join(', ')}; it is "${text}".`)
      return choices[0]
    },
    secret: (name: string, least: number): string | undefined => {
      const text = given(name)
      if (text === undefined || text.length >= least) return text
      fault(`${name} must have at least ${least} random characters.`)
      return undefined
    },
    ed25519: (name: string): string | undefined => {
      // A line of an environment file holds no line feeds, so they may be written as \n.
      const text = given(name)?.replaceAll('\\n', '\n')
      if (text === undefined || isEd25519(text)) return text
      fault(`${name} must be the PEM text of an Ed25519 private key (PKCS#8).`)
      return undefined
    },
    url: (name: string, protocols: readonly string[]): string | undefined => {
      const text = given(name)
      if (text === undefined || protocols.includes(protocolOf(text))) return text
      // The value may hold a password, so it is not repeated.
      fault(`${name} must be an address that begins with ${protocols.join('// or ')}//.`)
      return undefined
    },
    origin: (name: string, otherwise: string): string => {
      const text = (given(name) ?? otherwise).replace(/\/+$/, '')
      if (isOrigin(text)) return text
      fault(
        `${name} must be an origin such as https://smartcity.example.go.id, without a path; it is "${text}".`,
      )
      return otherwise
    },
  }
}

function isEd25519(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

const protocolOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol : '')

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.username
}

function readAdministrator(environment: Environment, faults: string[]) {
  const email = environment.PENATARAN_ADMIN_EMAIL?.trim()
  const password = environment.PENATARAN_ADMIN_PASSWORD
  if (!email && !password) return undefined
  if (email?.includes('@') && password) return { email, password }
  faults.push(
    'PENATARAN_ADMIN_EMAIL and PENATARAN_ADMIN_PASSWORD must both be given, the first an e-mail address.',
  )
  return undefined
}

function readOidc(environment: Environment, read: ReturnType<typeof readerOf>, faults: string[]) {
  const issuer = read.url('OIDC_ISSUER', ['https:', 'http:'])
  const clientId = environment.OIDC_CLIENT_ID?.trim()
  const clientSecret = environment.OIDC_CLIENT_SECRET?.trim()
  if (!issuer && !clientId && !clientSecret) return undefined
  if (issuer && clientId && clientSecret) {
    return { issuer, clientId, clientSecret, name: read.text('OIDC_NAME', 'OIDC') }
  }
  faults.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be given together.')
  return undefined
}

const MEGABYTE = 1_000_000

function readFiles(
  environment: Environment,
  read: ReturnType<typeof readerOf>,
  faults: string[],
): FileConfig {
  return {
    s3: readS3(environment, read, faults),
    clamd: read.url('CLAMD_ADDRESS', ['tcp:', 'unix:']),
    maxBytes: read.number('PENATARAN_UPLOAD_MB', 25, 1, 200) * MEGABYTE,
  }
}

function readS3(environment: Environment, read: ReturnType<typeof readerOf>, faults: string[]) {
  const bucketUrl = read.url('S3_BUCKET_URL', ['https:', 'http:'])
  const accessKeyId = environment.S3_ACCESS_KEY_ID?.trim()
  const secretAccessKey = environment.S3_SECRET_ACCESS_KEY?.trim()
  if (!bucketUrl && !accessKeyId && !secretAccessKey) return undefined
  if (bucketUrl && accessKeyId && secretAccessKey && new URL(bucketUrl).pathname.length > 1) {
    return { bucketUrl, accessKeyId, secretAccessKey, region: read.text('S3_REGION', 'us-east-1') }
  }
  faults.push(
    'S3_BUCKET_URL, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be given together; the address ends with the name of the bucket.',
  )
  return undefined
}
