import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Language } from '#platform/problem/problem.ts'

/** Who acts: a person, nobody in particular (`anonymous`), or the product itself (`system`). */
export interface Actor {
  kind: 'person' | 'anonymous' | 'system'
  /** The person's id; `anonymous` and `system` name themselves. */
  id: string
  /** Permissions the person holds in the region of the request. */
  permissions: ReadonlySet<string>
  /** The session that speaks for a person. */
  sessionId?: string
}

/** Everything an act may know of its request. Commands take it first; stores take only `tx`. */
export interface Context {
  tenant: Tenant
  actor: Actor
  tx: Tx
  now: Date
  language: Language
  requestId: string
  /** Origin under which people reach the server (`PUBLIC_URL`); empty in acts nobody asked for over HTTP. */
  publicUrl: string
}

export const ANONYMOUS: Actor = { kind: 'anonymous', id: 'anonymous', permissions: new Set() }
export const SYSTEM: Actor = { kind: 'system', id: 'system', permissions: new Set() }

/** The request id of facts that the loading of shipped reference data leaves: they are no one's work. */
export const REFERENCE_LOAD = 'reference'
