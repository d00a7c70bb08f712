import type { FileRoom } from '#platform/blob/file-room.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Language } from '#platform/problem/problem.ts'
import type { Secrets } from '#platform/secret/secrets.ts'

/** Who acts: a person, a program of others (`machine`), nobody in particular (`anonymous`), or the product itself (`system`). */
export interface Actor {
  kind: 'person' | 'machine' | 'anonymous' | 'system'
  /** The id of the person or of the machine's client; `anonymous` and `system` name themselves. */
  id: string
  /** Permissions held in the region of the request. */
  permissions: ReadonlySet<string>
  /** The session that speaks for a person. */
  sessionId?: string
  /** Whom the person stands in for, by permission lent while they are away. */
  lent?: ReadonlyMap<string, readonly string[]>
  /** Whom the person stands in for in this act; facts name them beside the actor. */
  behalf?: readonly string[]
}

/** Everything an act may know of its request. Commands take it first; stores take only `tx`. */
export interface Context {
  tenant: Tenant
  actor: Actor
  tx: Tx
  now: Date
  language: Language
  requestId: string
  /** Where files are taken in and given out. */
  files: FileRoom
  /** Origin under which people reach the server (`PUBLIC_URL`); empty in acts nobody asked for over HTTP. */
  publicUrl: string
  /** Boxes and keys of the installation; `secretsOf(ctx)` gives them or says that they are missing. */
  secrets?: Secrets
}

export const ANONYMOUS: Actor = { kind: 'anonymous', id: 'anonymous', permissions: new Set() }
export const SYSTEM: Actor = { kind: 'system', id: 'system', permissions: new Set() }

/** The request id of facts that the loading of shipped reference data leaves: they are no one's work. */
export const REFERENCE_LOAD = 'reference'
