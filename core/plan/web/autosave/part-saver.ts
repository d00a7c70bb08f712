import { ActKey } from '#platform/client/act-key.ts'
import type { SavedPart } from '../../contract.ts'

const PAUSE = 900
const LONGEST_PAUSE = 30_000

/** A part as the server has it. */
export interface Part<C> {
  content: C
  revision: number
  changedBy: string | null
}

/** What is typed and not known to be at the server, with the revision it was typed over. */
export interface Draft<C> {
  content: C
  revision: number
}

export interface Links<C> {
  send: (content: C, revision: number, key: string) => Promise<SavedPart>
  read: () => Promise<Part<C>>
  kindOf: (error: unknown) => 'unanswered' | 'changed' | 'refused' | undefined
  /** What the device keeps. */
  load: () => Draft<C> | undefined
  keep: (draft: Draft<C> | undefined) => void
}

export interface Saving<C> {
  content: C
  status: 'clean' | 'unsent' | 'saving' | 'saved'
  savedAt: string | undefined
  problem: unknown
  /** What somebody else saved meanwhile; the person chooses. */
  theirs: Part<C> | undefined
}

/**
 * Brings one part of the plan to the server while somebody writes it: kept on the device until it arrived, sent
 * again after a failure, never over what somebody else wrote. Knows no React.
 */
export class PartSaver<C> {
  private server: Part<C>
  private draft: Draft<C> | undefined
  private sending = false
  private savedAt: string | undefined
  private problem: unknown
  private theirs: Part<C> | undefined
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly key = new ActKey()
  private readonly listeners = new Set<() => void>()
  private current: Saving<C>

  constructor(
    part: Part<C>,
    private readonly links: Links<C>,
  ) {
    this.server = part
    this.draft = links.load()
    this.current = this.now()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Saving<C> => this.current

  /** The server's part, read anew; what an earlier visit left behind goes out. Never replaces what is typed. */
  take(part: Part<C>): void {
    if (this.sending || part.revision < this.server.revision) return
    this.server = part
    if (this.draft !== undefined) this.later(0)
    this.tell()
  }

  /** Somebody typed or chose. */
  change(content: C): void {
    this.hold({ content, revision: this.draft?.revision ?? this.server.revision })
    this.later(PAUSE)
  }

  /** Sends what is unsent now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const sent = this.draft
    if (this.sending || sent === undefined || this.theirs !== undefined) return
    this.sending = true
    this.tell()
    try {
      const saved = await this.links.send(sent.content, sent.revision, this.key.keyFor(sent))
      this.arrived(sent, saved)
    } catch (error) {
      await this.failed(error)
    } finally {
      this.sending = false
      this.tell()
    }
  }

  /** Ends a conflict with what the person chose. */
  resolve(choice: 'mine' | 'theirs'): void {
    const { theirs, draft } = this
    if (theirs === undefined || draft === undefined) return
    this.server = theirs
    this.theirs = undefined
    this.problem = undefined
    this.hold(choice === 'mine' ? { content: draft.content, revision: theirs.revision } : undefined)
    if (choice === 'mine') void this.flush()
  }

  /** Forgets what is unsent, because the person said so. */
  discard(): void {
    this.theirs = undefined
    this.problem = undefined
    this.hold(undefined)
  }

  private arrived(sent: Draft<C>, { revision, savedAt }: SavedPart): void {
    this.key.settle()
    this.server = { content: sent.content, revision, changedBy: this.server.changedBy }
    this.savedAt = savedAt
    this.problem = undefined
    this.failures = 0
    const typedOn = this.draft !== undefined && this.draft !== sent
    this.hold(typedOn && this.draft !== undefined ? { content: this.draft.content, revision } : undefined)
    if (typedOn) this.later(PAUSE)
  }

  private async failed(error: unknown): Promise<void> {
    const kind = this.links.kindOf(error)
    if (kind === undefined) throw error
    this.problem = error
    if (kind === 'unanswered') return this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
    this.key.settle()
    if (kind === 'changed') await this.compare()
  }

  /** Somebody was faster: what do they say? */
  private async compare(): Promise<void> {
    try {
      this.theirs = await this.links.read()
    } catch {
      this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
    }
  }

  private hold(draft: Draft<C> | undefined): void {
    this.draft = draft
    this.links.keep(draft)
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

  private now(): Saving<C> {
    const status = this.draft === undefined ? (this.savedAt ? 'saved' : 'clean') : 'unsent'
    return {
      content: this.draft?.content ?? this.server.content,
      status: this.sending ? 'saving' : status,
      savedAt: this.savedAt,
      problem: this.problem,
      theirs: this.theirs,
    }
  }
}
