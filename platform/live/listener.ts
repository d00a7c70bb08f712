import type { LiveTopic } from './topic.ts'

/** The wire of a listener: an open reply. */
export interface Wire {
  write: (text: string) => void
  /** Bytes that wait for a slow reader. */
  waiting: () => number
  /** Ends when the reader has taken most of what waits, or is gone. */
  drained: () => Promise<void>
  /** Ends the reply; the browser comes back by itself. */
  end: () => void
  /** Ends it and throws away what waits; a browser that comes back asks for it again. */
  cut: () => void
}

/** Somebody who listens to topics of one tenant. */
export interface Listener {
  tenant: string
  topics: readonly LiveTopic[]
  /** Steady among listeners to the same topics, so that a fact is written once for all of them. */
  key: string
  /** The last fact it was told of or may ignore. */
  seq: number
  wire: Wire
  /** Still allowed to listen; asked once in a while. Absent where everybody may. */
  mayStay?: () => Promise<boolean>
  /** When that was asked, by the monotonic clock of the process. */
  checkedAt: number
  isGone: boolean
}

/** A reader that lets so much wait is cut off, and resumes when it can: one slow phone must not fill the memory. */
const BACKLOG_BYTES = 1024 * 1024

/**
 * Writes an event and counts it as heard.
 *
 * @returns false when the listener is gone or was cut off
 */
export function send(listener: Listener, text: string, seq: number): boolean {
  if (listener.isGone) return false
  if (listener.wire.waiting() > BACKLOG_BYTES) {
    listener.isGone = true
    listener.wire.cut()
    return false
  }
  listener.seq = Math.max(listener.seq, seq)
  listener.wire.write(text)
  return true
}
