import type { Fact, FactType } from '#platform/facts/fact.ts'
import type { Access } from '#platform/http/endpoint.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

/**
 * Facts that screens hear of as they happen. The facts of a tenant are numbered without a gap, so a screen that was
 * away asks for everything after the last number it heard, and misses nothing.
 */
export interface LiveTopic {
  /** `<module>.<place>`, for example `dispatch.desk`. */
  name: `${string}.${string}`
  /** `public`, or the permission a listener must hold in the region. */
  access: Access
  facts: readonly Pick<FactType, 'name'>[]
  /**
   * What listeners are told of a fact; nothing keeps it from them. Absent: its payload.
   * A public topic must have it, and must show nothing of a person.
   */
  show?: (fact: Fact) => Record<string, unknown> | undefined
  /**
   * What the wall's ticker says of a fact, for everybody in a room with a wall: words and figures, nothing of a person.
   * Absent, or nothing for a fact: the ticker does not speak of it.
   */
  ticker?: (fact: Fact) => Bilingual | undefined
}
