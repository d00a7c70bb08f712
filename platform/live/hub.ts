import { SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Tenant } from '#platform/db/tx.ts'
import type { Fact } from '#platform/facts/fact.ts'
import { event } from './event.ts'
import { type Listener, send } from './listener.ts'
import * as store from './store.ts'
import { namesOf, tell } from './topics.ts'

export interface HubOptions {
  /** A lost notification is found after so many milliseconds. */
  pollMs: number
  /** Silence is broken after so many milliseconds, so that both sides know the line is alive. */
  beatMs: number
  /** A listener's right is proven again after so many milliseconds. */
  recheckMs: number
  /** More missed facts than this are not told one by one. */
  missed: number
}

export const HUB_OPTIONS: HubOptions = { pollMs: 1000, beatMs: 15_000, recheckMs: 45_000, missed: 1000 }

/** Facts read at a time. */
const BATCH = 200

interface Room {
  listeners: Set<Listener>
  /** Every listener here knows of all its facts up to this number. */
  seen: number
  pumping: Promise<void> | undefined
  again: boolean
}

/**
 * All live listeners of this process. One LISTEN wakes it; a tenant's new facts are read once, however many listen,
 * and handed out from memory. Nothing is kept: whoever was away asks the facts themselves.
 */
export class Hub {
  readonly #database: Database
  readonly #options: HubOptions
  readonly #onError: (error: unknown) => void
  readonly #rooms = new Map<Tenant, Room>()
  /** Also those that are still being told what they missed. */
  readonly #present = new Set<Listener>()
  #listening: Promise<{ stop: () => Promise<void> }> | undefined
  #timers: NodeJS.Timeout[] = []
  #closed = false

  constructor(database: Database, options: HubOptions, onError: (error: unknown) => void) {
    this.#database = database
    this.#options = options
    this.#onError = onError
  }

  /**
   * Lets a listener in: what it missed first, then everything that happens. Without a number it begins now.
   *
   * @param after the last fact it heard
   */
  async join(listener: Listener, after: number | undefined): Promise<void> {
    this.#wake()
    this.#present.add(listener)
    const head = await this.#head(listener.tenant)
    if (after === undefined) {
      listener.seq = head
      send(listener, event('head', head, { seq: head }), head)
    } else if (after > head) {
      // A number from before a backup was put back: what this listener knows is not ours any more.
      this.#reload(listener, head)
    } else {
      listener.seq = after
      await this.#catchUp(listener, head)
    }
    await this.#settle(listener)
  }

  leave(listener: Listener): void {
    listener.isGone = true
    this.#present.delete(listener)
    const room = this.#rooms.get(listener.tenant)
    room?.listeners.delete(listener)
    if (room?.listeners.size === 0) this.#rooms.delete(listener.tenant)
  }

  /** Ends every stream; browsers come back to whoever serves then. */
  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers) clearInterval(timer)
    for (const { wire } of [...this.#present]) wire.end()
    await Promise.all([...this.#rooms.values()].map(({ pumping }) => pumping))
    this.#rooms.clear()
    await (await this.#listening)?.stop()
  }

  /** A room is joined in the same moment in which nothing is missing any more. */
  async #settle(listener: Listener): Promise<void> {
    for (;;) {
      if (this.#closed) return listener.wire.end()
      if (listener.isGone) return
      const room = this.#rooms.get(listener.tenant)
      if (room === undefined || listener.seq >= room.seen) return this.#enter(listener, room)
      await this.#catchUp(listener, room.seen)
    }
  }

  #enter(listener: Listener, room: Room | undefined): void {
    if (room) room.listeners.add(listener)
    else this.#rooms.set(listener.tenant, roomOf(listener))
    this.#pump(listener.tenant)
  }

  /** Tells what was missed up to a number; too much is not told but to be read anew. */
  async #catchUp(listener: Listener, upTo: number): Promise<void> {
    const limit = this.#options.missed + 1
    const names = namesOf(listener.topics)
    const missed = await this.#read(listener.tenant, { after: listener.seq, upTo, names, limit })
    if (missed.length === limit) return this.#reload(listener, upTo)
    for (const fact of missed) {
      const told = tell(fact, listener.topics)
      if (told && !send(listener, event('fact', fact.seq, told), fact.seq)) return
      // At the reader's own pace: what it missed may be more than it can take at once.
      await listener.wire.drained()
    }
    send(listener, event('beat', upTo, {}), upTo)
  }

  #reload(listener: Listener, head: number): void {
    listener.seq = head
    send(listener, event('reload', head, { seq: head }), head)
  }

  #wake(): void {
    if (this.#listening) return
    this.#listening = this.#database.listen((tenant) => this.#pump(tenant))
    this.#listening.catch(this.#onError)
    const { pollMs, beatMs, recheckMs } = this.#options
    this.#timers = [
      setInterval(() => void this.#poll().catch(this.#onError), pollMs),
      setInterval(() => this.#beat(), beatMs),
      setInterval(() => void this.#recheck().catch(this.#onError), Math.min(recheckMs, 5000)),
    ]
    for (const timer of this.#timers) timer.unref()
  }

  async #poll(): Promise<void> {
    const tenants = [...this.#rooms.keys()]
    if (tenants.length === 0) return
    const heads = await this.#database.inShared((tx) => store.readHeads(tx, tenants))
    for (const [tenant, head] of heads) if (head > (this.#rooms.get(tenant)?.seen ?? head)) this.#pump(tenant)
  }

  /** One reading at a time for each tenant; whoever comes meanwhile is read for once more. */
  #pump(tenant: Tenant): void {
    const room = this.#rooms.get(tenant)
    if (room === undefined || this.#closed) return
    room.again = true
    room.pumping ??= this.#pumpAll(tenant, room).finally(() => {
      room.pumping = undefined
      if (room.again && room.listeners.size > 0) this.#pump(tenant)
    })
  }

  async #pumpAll(tenant: Tenant, room: Room): Promise<void> {
    try {
      while (room.again && room.listeners.size > 0 && !this.#closed) {
        room.again = false
        await this.#pumpOnce(tenant, room)
      }
    } catch (error) {
      // The next second tries again; what was not handed out does not count as heard.
      room.again = false
      this.#onError(error)
    }
  }

  async #pumpOnce(tenant: Tenant, room: Room): Promise<void> {
    const head = await this.#head(tenant)
    if (head <= room.seen) return
    const known = new Set(room.listeners)
    const names = [...new Set([...known].flatMap(({ topics }) => namesOf(topics)))]
    const facts = await this.#read(tenant, { after: room.seen, upTo: head, names, limit: BATCH })
    const last = facts.at(-1)?.seq
    const upTo = facts.length === BATCH && last !== undefined ? last : head
    handOut(facts, known)
    for (const listener of known) listener.seq = Math.max(listener.seq, upTo)
    room.seen = upTo
    if (upTo < head) room.again = true
    // Who came while the facts were read may listen to names that were not asked for.
    const late = [...room.listeners].filter((one) => !known.has(one) && one.seq < upTo)
    for (const listener of late) {
      room.listeners.delete(listener)
      void this.#settle(listener).catch(this.#onError)
    }
  }

  #beat(): void {
    for (const { listeners } of this.#rooms.values()) {
      for (const listener of [...listeners]) send(listener, event('beat', listener.seq, {}), listener.seq)
    }
  }

  /** Whoever signed out or lost the permission is cut within a minute. */
  async #recheck(): Promise<void> {
    const now = performance.now()
    const due = [...this.#rooms.values()]
      .flatMap(({ listeners }) => [...listeners])
      .filter((one) => one.mayStay !== undefined && now - one.checkedAt >= this.#options.recheckMs)
    for (const listener of due) {
      if (!(await listener.mayStay?.())) listener.wire.end()
      listener.checkedAt = now
    }
  }

  async #head(tenant: Tenant): Promise<number> {
    const heads = await this.#database.inShared((tx) => store.readHeads(tx, [tenant]))
    return heads.get(tenant) ?? 0
  }

  #read(tenant: Tenant, asked: Parameters<typeof store.listNamed>[2]): Promise<Fact[]> {
    return this.#database.inTenant(tenant, SYSTEM.id, (tx) => store.listNamed(tx, tenant, asked))
  }
}

const roomOf = (listener: Listener): Room => ({
  listeners: new Set([listener]),
  seen: listener.seq,
  pumping: undefined,
  again: false,
})

function handOut(facts: readonly Fact[], listeners: ReadonlySet<Listener>): void {
  for (const fact of facts) {
    // Each fact is written once for all who listen to the same topics.
    const written = new Map<string, string | undefined>()
    for (const listener of listeners) {
      if (fact.seq <= listener.seq) continue
      if (!written.has(listener.key)) written.set(listener.key, write(fact, listener))
      const text = written.get(listener.key)
      if (text !== undefined) send(listener, text, fact.seq)
    }
  }
}

function write(fact: Fact, { topics }: Listener): string | undefined {
  const told = tell(fact, topics)
  return told && event('fact', fact.seq, told)
}
