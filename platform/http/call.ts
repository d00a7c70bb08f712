import type { Actor } from '#platform/context.ts'
import type { Tenant } from '#platform/db/tx.ts'
import type { AnyEndpoint, Input, Reply, UploadedFile } from './endpoint.ts'

/** In whose name, in which region and when an endpoint is called. */
export interface Caller {
  actor: Actor
  region: Tenant
  now: Date
}

/** Calls an endpoint of the product without a wire: the same contract, permission, wall, key and fact. */
export type Call = <E extends AnyEndpoint>(
  caller: Caller,
  endpoint: E,
  input: Input<E>,
  file?: UploadedFile,
) => Promise<Reply<E>>
