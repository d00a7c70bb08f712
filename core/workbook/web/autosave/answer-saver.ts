import { ActKey } from '#platform/client/act-key.ts'
import type { Failure } from '#platform/client/unsent/failure.ts'
import type { Answer, Content, SavedAnswer } from '../../contract.ts'
import type { Draft } from './drafts.ts'
import { bothOf, isSameContent, merge, type Part } from './merge.ts'

/** Long enough not to send every letter, short enough to lose nothing that matters. */
const PAUSE = 800
/** A second window of the same person sends only when the first one did not. */
const BACKUP = 5000
const LONGEST_PAUSE = 30_000

export interface SaverLinks {
  send: (content: Content, revision: number, key: string) => Promise<SavedAnswer>
  read: () => Promise<Answer>
  failureOf: (error: unknown) => Failure | undefined
  /** What the device keeps. */
  load: () => Draft | undefined
  keep: (draft: Draft | undefined) => void
}

export interface Snapshot {
  content: Content
  status: 'clean' | 'unsent' | 'saving' | 'saved'
  savedAt: string | undefined
  problem: unknown
  conflict: { theirs: Answer; parts: Part[] } | undefined
}

interface Standing {
  content: Content
  revision: number
}

/**
 * Brings what somebody types into one answer to the server, whatever happens on the way: it is kept on the device
 * until the server has it, sent again after a failure, never sent over what somebody else saved. Knows no React.
 */
export class AnswerSaver {
  private server: Standing
  private draft: Draft | undefined
  private isMirror = false
  private sending: Promise<void> | undefined
  private savedAt: string | undefined
  private problem: unknown
  private conflict: Snapshot['conflict']
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly key = new ActKey()
  private readonly listeners = new Set<() => void>()
  private current: Snapshot

  constructor(
    answer: Answer,
    private readonly links: SaverLinks,
  ) {
    this.server = { content: contentOf(answer), revision: answer.revision }
    this.draft = links.load()
    this.current = this.snapshotNow()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.current

  /** Revision the server has, once nothing is unsent. */
  get revision(): number {
    return this.server.revision
  }

  /** Begins: what an earlier visit left behind goes out. */
  start(answer: Answer): void {
    this.takeServer(answer)
    if (this.draft !== undefined) this.later(0)
  }

  /** Somebody typed or chose. */
  change(patch: Partial<Content>): void {
    const { content, revision } = this.server
    const { base, ...rest } = this.draft ?? { content, base: content, revision }
    this.isMirror = false
    this.hold({ ...rest, base, content: { ...rest.content, ...patch } })
    this.later(PAUSE)
  }

  /** The server's answer, read anew. Never replaces what is typed. */
  takeServer(answer: Answer): void {
    if (this.sending !== undefined || answer.revision < this.server.revision) return
    const isNews = answer.revision !== this.server.revision
    this.server = { content: contentOf(answer), revision: answer.revision }
    if (this.draft !== undefined && answer.revision !== this.draft.revision) this.meet(answer)
    else if (isNews) this.tell()
  }

  /** Another window of the same person typed, or its typing arrived at the server. */
  mirror(draft: Draft | undefined): void {
    if (draft !== undefined) {
      this.isMirror = true
      this.draft = draft
      this.later(BACKUP)
    } else if (this.isMirror || this.draft === undefined) {
      this.draft = undefined
      this.conflict = undefined
      void this.refresh()
    }
    this.tell()
  }

  /** Sends what is unsent now; answers whether the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (this.sending !== undefined) await this.sending
    if (this.draft === undefined) return true
    if (this.conflict !== undefined) return false
    if (isSameContent(this.draft.content, this.draft.base)) {
      this.hold(undefined)
      return true
    }
    this.sending = this.deliver(this.draft)
    this.tell()
    await this.sending
    return this.draft === undefined ? true : this.problem === undefined ? this.flush() : false
  }

  /** Ends a conflict with what the person chose. */
  resolve(choice: 'mine' | 'theirs' | 'both'): void {
    if (this.conflict === undefined || this.draft === undefined) return
    const theirs = contentOf(this.conflict.theirs)
    const mine = this.draft.content
    const content = choice === 'theirs' ? theirs : choice === 'both' ? bothOf(mine, theirs) : mine
    this.server = { content: theirs, revision: this.conflict.theirs.revision }
    this.conflict = undefined
    this.problem = undefined
    this.hold({ content, base: theirs, revision: this.server.revision })
    void this.flush()
  }

  /** Forgets what is unsent, because the person said so. */
  discard(): void {
    this.conflict = undefined
    this.problem = undefined
    this.hold(undefined)
    void this.refresh()
  }

  private async deliver(sent: Draft): Promise<void> {
    try {
      const key = this.key.keyFor([sent.content, sent.revision])
      const saved = await this.links.send(sent.content, sent.revision, key)
      this.key.settle()
      this.arrived(sent, saved)
    } catch (error) {
      await this.failed(error)
    } finally {
      this.sending = undefined
      this.tell()
    }
  }

  private arrived(sent: Draft, saved: SavedAnswer): void {
    this.server = { content: sent.content, revision: saved.revision }
    this.savedAt = saved.savedAt
    this.problem = undefined
    this.failures = 0
    // Another window may have typed on in the meantime, faster than its message came here.
    const kept = this.links.load() ?? this.draft
    const content =
      this.draft !== undefined && !isSameContent(this.draft.content, sent.content)
        ? this.draft.content
        : kept?.content
    if (content === undefined || isSameContent(content, sent.content)) this.hold(undefined)
    else {
      this.hold({ content, base: sent.content, revision: saved.revision })
      this.later(PAUSE)
    }
  }

  private async failed(error: unknown): Promise<void> {
    const failure = this.links.failureOf(error)
    if (failure === undefined) throw error
    if (failure.kind !== 'unanswered') this.key.settle()
    if (failure.kind === 'changed') {
      await this.compare(failure)
      return
    }
    this.problem = failure.problem
    if (failure.kind === 'unanswered') this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
  }

  /** Somebody was faster: what do they say? */
  private async compare(failure: Failure): Promise<void> {
    try {
      const theirs = await this.links.read()
      this.server = { content: contentOf(theirs), revision: theirs.revision }
      this.meet(theirs)
    } catch {
      this.problem = failure.problem
      this.later(Math.min(LONGEST_PAUSE, 2000 * 2 ** this.failures++))
    }
  }

  /** Puts what is typed and what is stored together, or asks the person. */
  private meet(theirs: Answer): void {
    if (this.draft === undefined) return
    const content = contentOf(theirs)
    if (isSameContent(content, this.draft.content)) {
      this.hold(undefined)
      return
    }
    const merged = merge(this.draft.base, this.draft.content, content)
    if (merged.conflicts.length > 0) {
      this.conflict = { theirs, parts: merged.conflicts }
      this.tell()
      return
    }
    this.hold({ content: merged.content, base: content, revision: theirs.revision })
    this.later(0)
  }

  private async refresh(): Promise<void> {
    try {
      this.takeServer(await this.links.read())
    } catch {
      // The next read of the page brings it.
    }
    this.tell()
  }

  private hold(draft: Draft | undefined): void {
    this.draft = draft
    this.links.keep(draft)
    this.tell()
  }

  private later(pause: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  private tell(): void {
    this.current = this.snapshotNow()
    for (const listener of this.listeners) listener()
  }

  private snapshotNow(): Snapshot {
    return {
      content: this.draft?.content ?? this.server.content,
      status:
        this.sending !== undefined
          ? 'saving'
          : this.draft !== undefined
            ? 'unsent'
            : this.savedAt
              ? 'saved'
              : 'clean',
      savedAt: this.savedAt,
      problem: this.problem,
      conflict: this.conflict,
    }
  }
}

const contentOf = ({ value, text, selfRating, evidence }: Content): Content => ({
  value,
  text,
  selfRating,
  evidence,
})
