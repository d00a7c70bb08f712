import type { CompiledQuery, RawBuilder, Transaction } from 'kysely'

/** A region's code such as `35.05`, `00` for the ministry, or '' where no wall is open. */
export type Tenant = string

/** The ministry's own tenant. */
export const NATIONAL: Tenant = '00'

/** Behind no wall: shared tables only; every tenant table looks empty (the policies fail closed). */
export const NO_TENANT: Tenant = ''

/**
 * One open transaction behind one tenant's wall. Only `inTenant` and `inShared` hand it out.
 * A store narrows it: `const db = (tx: Tx) => tx.withTables<PharmacyTables>()`.
 */
export type Tx = Transaction<Record<never, never>>

const lasts = new WeakMap<Tx, RawBuilder<unknown>[]>()

/**
 * Leaves a statement to be sent together with the commit, in the order of the calls, without a round trip of its own.
 * It stands or falls with the transaction like any other; only nobody in the act may need its answer.
 */
export function sendWithCommit(tx: Tx, statement: RawBuilder<unknown>): void {
  const waiting = lasts.get(tx)
  if (waiting === undefined) lasts.set(tx, [statement])
  else waiting.push(statement)
}

/** Takes over what was left for the commit; nothing is left afterwards. */
export function takeLeft(tx: Tx): CompiledQuery[] {
  const waiting = lasts.get(tx) ?? []
  lasts.delete(tx)
  return waiting.map((statement) => statement.compile(tx))
}

/** Sends what was left at once, for an act that goes on behind another wall or needs its outcome. */
export async function sendLeft(tx: Tx): Promise<void> {
  await Promise.all(takeLeft(tx).map((statement) => tx.executeQuery(statement)))
}

const telling = new WeakSet<Tx>()

/** Marks that an open transaction writes facts: listeners are told of its tenant once it is committed. */
export const tellAfterCommit = (tx: Tx): void => void telling.add(tx)

/** Whether listeners are to be told. */
export const isToBeTold = (tx: Tx): boolean => telling.has(tx)
