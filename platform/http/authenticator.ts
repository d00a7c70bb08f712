import type { Config } from '#platform/config.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Question } from '#platform/db/transaction.ts'
import type { Tenant } from '#platform/db/tx.ts'

/** Somebody whom a request claims to come from, and what will prove it. */
export interface Claim {
  /** Id of the person, who may be another until the answer is there. */
  actor: string
  question: Question
  /** The person with the permissions held behind the wall that was asked for; nothing where the claim is false. */
  prove(answer: readonly unknown[]): Proof | undefined
}

export interface Proof {
  actor: Actor
  /** Notes that the session is in use; to be called after the act, for it needs a transaction of its own. */
  note?: () => Promise<void>
}

/** What says who calls needs of a request's headers. */
export type HeaderReader = Pick<Headers, 'get'>

/** Says who calls. The identity module provides the only one. */
export interface Authenticator {
  /** What a request claims without asking anybody; nothing where only `identify` can tell. */
  claim?(headers: HeaderReader, tenant: Tenant): Claim | undefined
  /**
   * The person behind a request's session with the permissions held in `tenant`; nothing without a valid
   * session. `tenant` is only asked for by the caller: without a membership there the permissions are empty.
   */
  identify(headers: HeaderReader, tenant: Tenant): Promise<Actor | undefined>
  /** Answers requests below `/api/auth`: sign-in, sign-out, second factor. */
  handle(request: Request): Promise<Response>
}

export type AuthenticatorFactory = (services: {
  database: Database
  config: Config
  now: () => Date
}) => Authenticator
