import { ActKey } from '#platform/client/act-key.ts'
import type { Failure } from '#platform/client/unsent/failure.ts'

/** Long enough not to send every letter, short enough to lose nothing that matters. */
const PAUSE = 800
const LONGEST_PAUSE = 30_000

export interface Standing<C> {
  content: C
  revision: number
}

export interface Links<C> {
  send: (standing: Standing<C>, key: string) => Promise<{ revision: number; savedAt: string }>
  read: () => Promise<Standing<C> & { by: string | null }>
  /** Nothing for an error that is a defect. */
  failureOf: (error: unknown) => Failure | undefined
  /** What the device keeps until the server has it. */
  load: () => Standing<C> | undefined
  keep: (draft: Standing<C> | undefined) => void
}

export interface Snapshot<C> {
  content: C
  status: 'clean' | 'unsent' | 'saving' | 'saved'
  savedAt: string | undefined
  problem: unknown
  conflict: { theirs: C; by: string | null } | undefined
}

/**
 * Brings what somebody types to the server: kept on the device until it is there, sent again after a failure, never
 * sent over what somebody else saved. Knows no React.
 */
export class Saver<C extends object> {
  private draft: C | undefined
  private sending: Promise<void> | undefined
  private savedAt: string | undefined
  private problem: unknown
  private conflict: (Standing<C> & { by: string | null }) | undefined
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly key = new ActKey()
  private readonly listeners = new Set<() => void>()
  private current: Snapshot<C>

  constructor(
    private server: Standing<C>,
    private readonly links: Links<C>,
  ) {
    const kept = links.load()
    if (kept !== undefined && !isSame(kept.content, server.content)) {
      this.draft = kept.content
      if (kept.revision < server.revision) this.conflict = { ...server, by: null }
    }
    this.current = this.now()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot<C> => this.current

  get revision(): number {
    return this.server.revision
  }

  /** Begins: what an earlier visit left behind goes out. */
  start(): void {
    if (this.draft !== undefined) this.later(0)
  }

  /** Somebody typed or chose. */
  change(patch: Partial<C>): void {
    this.hold({ ...(this.draft ?? this.server.content), ...patch })
    this.later(PAUSE)
  }

  /** Sends what is unsent now; answers whether the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.sending !== undefined) await this.sending
    if (this.draft === undefined) return true
    if (this.conflict !== undefined) return false
    this.sending = this.deliver(this.draft)
    this.tell()
    await this.sending
    return (
      this.draft === undefined || (this.problem === undefined && this.conflict === undefined && this.flush())
    )
  }

  /** Ends a conflict: with one's own over theirs, or with theirs. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.conflict === undefined) return
    const { by: _, ...theirs } = this.conflict
    this.server = theirs
    this.conflict = undefined
    this.problem = undefined
    this.hold(choice === 'mine' ? this.draft : undefined)
    void this.flush()
  }

  private async deliver(content: C): Promise<void> {
    const sent = { content, revision: this.server.revision }
    try {
      const saved = await this.links.send(sent, this.key.keyFor(sent))
      this.key.settle()
      this.arrived(content, saved)
    } catch (error) {
      await this.failed(error)
    } finally {
      this.sending = undefined
      this.tell()
    }
  }

  private arrived(content: C, saved: { revision: number; savedAt: string }): void {
    this.server = { content, revision: saved.revision }
    this.savedAt = saved.savedAt
    this.problem = undefined
    this.failures = 0
    this.hold(this.draft === undefined || isSame(this.draft, content) ? undefined : this.draft)
  }

  private async failed(error: unknown): Promise<void> {
    const failure = this.links.failureOf(error)
    if (failure === undefined) throw error
    this.problem = failure.problem
    if (failure.kind === 'unanswered') return this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
    this.key.settle()
    if (failure.kind === 'changed') await this.meet()
  }

  /** Somebody was faster: what do they say? */
  private async meet(): Promise<void> {
    try {
      const theirs = await this.links.read()
      this.problem = undefined
      if (this.draft !== undefined && isSame(theirs.content, this.draft)) {
        this.server = theirs
        this.hold(undefined)
      } else this.conflict = theirs
    } catch {
      this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
    }
  }

  private hold(draft: C | undefined): void {
    this.draft = draft
    this.links.keep(draft === undefined ? undefined : { content: draft, revision: this.server.revision })
    this.tell()
  }

  private later(pause: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  private tell(): void {
    this.current = this.now()
    for (const listener of this.listeners) listener()
  }

  private now(): Snapshot<C> {
    const { conflict } = this
    return {
      content: this.draft ?? this.server.content,
      status: this.sending ? 'saving' : this.draft ? 'unsent' : this.savedAt ? 'saved' : 'clean',
      savedAt: this.savedAt,
      problem: this.problem,
      conflict: conflict && { theirs: conflict.content, by: conflict.by },
    }
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
