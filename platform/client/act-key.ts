import { newKey } from './request.ts'

/**
 * Keeps the idempotency key of an act until its answer is known. Sending the same content again uses the same
 * key, so an act whose answer was lost happens once; other content is another act.
 */
export class ActKey {
  private held: { content: string; key: string } | undefined

  constructor(private readonly make: () => string = newKey) {}

  keyFor(content: unknown): string {
    const text = JSON.stringify(content)
    if (this.held?.content !== text) this.held = { content: text, key: this.make() }
    return this.held.key
  }

  /** The answer is known, be it yes or no: the next sending is a new act. */
  settle(): void {
    this.held = undefined
  }
}
