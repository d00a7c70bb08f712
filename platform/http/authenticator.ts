import type { Config } from '#platform/config.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Tenant } from '#platform/db/tx.ts'

/** Says who calls. The identity module provides the only one. */
export interface Authenticator {
  /**
   * The person behind a request's session with the permissions held in `tenant`; nothing without a valid
   * session. `tenant` is only asked for by the caller: without a membership there the permissions are empty.
   */
  identify(headers: Headers, tenant: Tenant): Promise<Actor | undefined>
  /** Answers requests below `/api/auth`: sign-in, sign-out, second factor. */
  handle(request: Request): Promise<Response>
}

export type AuthenticatorFactory = (services: {
  database: Database
  config: Config
  now: () => Date
}) => Authenticator
