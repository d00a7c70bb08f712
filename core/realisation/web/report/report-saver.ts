import { ActKey } from '#platform/client/act-key.ts'
import type { Failure } from '#platform/client/unsent/failure.ts'
import type { ReportContent, ReportVersion, SavedReport } from '../../contract.ts'
import { contentOf, differing, type Fault, type Part, type Typed, typedOf } from './typed.ts'

/** Long enough not to send every letter, short enough to lose nothing that matters. */
const PAUSE = 800
const LONGEST_PAUSE = 30_000

export interface SaverLinks {
  send: (content: ReportContent, revision: number, key: string) => Promise<SavedReport>
  /** The newest version at the server. */
  read: () => Promise<ReportVersion | undefined>
  failureOf: (error: unknown) => Failure | undefined
  /** What this device keeps until the server has it. */
  load: () => Kept | undefined
  keep: (kept: Kept | undefined) => void
}

/** What was typed, and the revision it was typed over. */
export interface Kept {
  typed: Typed
  revision: number
}

export interface Snapshot {
  typed: Typed
  faults: readonly Fault[]
  status: 'clean' | 'unsent' | 'invalid' | 'saving' | 'saved'
  savedAt: string | undefined
  problem: unknown
  conflict: { theirs: ReportVersion; parts: readonly Part[] } | undefined
}

/**
 * Brings what somebody types into a report to the server: kept on the device until the server has it, sent again after
 * a failure, never sent over what somebody else saved. Knows no React.
 */
export class ReportSaver {
  private readonly key = new ActKey()
  private readonly listeners = new Set<() => void>()
  private sending: Promise<void> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private storedRevision: number
  private current: Snapshot

  constructor(
    private stored: ReportContent,
    newest: ReportVersion | undefined,
    private readonly links: SaverLinks,
  ) {
    this.storedRevision = newest?.revision ?? 0
    const kept = links.load()
    const typed = kept?.typed ?? typedOf(stored)
    const { content, faults } = contentOf(typed)
    const parts = differing(content, stored)
    const isOld = kept !== undefined && kept.revision !== this.storedRevision && parts.length > 0
    this.current = {
      typed,
      faults,
      status: kept === undefined ? 'clean' : 'unsent',
      savedAt: undefined,
      problem: undefined,
      conflict: isOld && newest !== undefined ? { theirs: newest, parts } : undefined,
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.current

  /** Revision the server has; 0 before the first saving. */
  get revision(): number {
    return this.storedRevision
  }

  /** Begins: what an earlier visit left behind goes out. */
  start(): void {
    if (this.current.status === 'unsent') this.later(0)
  }

  /** Somebody typed or chose. */
  change(patch: Partial<Typed>): void {
    const typed = { ...this.current.typed, ...patch }
    const { faults } = contentOf(typed)
    this.links.keep({ typed, revision: this.storedRevision })
    this.tell({ typed, faults, status: faults.length > 0 ? 'invalid' : 'unsent' })
    this.later(PAUSE)
  }

  /** Sends what is unsent now; answers whether the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.sending !== undefined) await this.sending
    const { typed, conflict } = this.current
    const { content, faults } = contentOf(typed)
    if (conflict !== undefined || faults.length > 0) return false
    if (differing(content, this.stored).length === 0) {
      this.settle(typed)
      return true
    }
    this.tell({ status: 'saving' })
    this.sending = this.deliver(typed, content)
    await this.sending
    if (this.current.problem !== undefined || this.current.conflict !== undefined) return false
    return this.current.status === 'saved' ? true : this.flush()
  }

  /** Ends a conflict with what the person chose. */
  resolve(choice: 'ours' | 'theirs'): void {
    const { conflict } = this.current
    if (conflict === undefined) return
    this.stored = conflict.theirs.content
    this.storedRevision = conflict.theirs.revision
    const typed = choice === 'theirs' ? typedOf(this.stored) : this.current.typed
    this.tell({ typed, conflict: undefined, problem: undefined, status: 'unsent' })
    void this.flush()
  }

  private async deliver(typed: Typed, content: ReportContent): Promise<void> {
    try {
      const key = this.key.keyFor([content, this.storedRevision])
      const saved = await this.links.send(content, this.storedRevision, key)
      this.key.settle()
      this.stored = content
      this.storedRevision = saved.revision
      this.failures = 0
      this.tell({ savedAt: saved.savedAt, problem: undefined })
      this.settle(typed)
    } catch (error) {
      await this.failed(error)
    } finally {
      this.sending = undefined
    }
  }

  /** Everything typed is at the server, unless somebody typed on meanwhile. */
  private settle(typed: Typed): void {
    if (this.current.typed !== typed) {
      this.tell({ status: this.current.faults.length > 0 ? 'invalid' : 'unsent' })
      this.later(PAUSE)
      return
    }
    this.links.keep(undefined)
    this.tell({ status: this.current.savedAt === undefined ? 'clean' : 'saved', problem: undefined })
  }

  private async failed(error: unknown): Promise<void> {
    const failure = this.links.failureOf(error)
    if (failure === undefined) throw error
    if (failure.kind !== 'unanswered') this.key.settle()
    if (failure.kind === 'changed' && (await this.compare())) return
    this.tell({ problem: failure.problem, status: 'unsent' })
    if (failure.kind !== 'refused') this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
  }

  /** Somebody was faster: what do they say? Answers whether the person has to choose, or nothing is left to do. */
  private async compare(): Promise<boolean> {
    const theirs = await this.links.read().catch(() => undefined)
    if (theirs === undefined) return false
    const parts = differing(contentOf(this.current.typed).content, theirs.content)
    if (parts.length > 0) this.tell({ conflict: { theirs, parts }, status: 'unsent' })
    else {
      this.stored = theirs.content
      this.storedRevision = theirs.revision
      this.settle(this.current.typed)
    }
    return true
  }

  private later(pause: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  private tell(patch: Partial<Snapshot>): void {
    this.current = { ...this.current, ...patch }
    for (const listener of this.listeners) listener()
  }
}
