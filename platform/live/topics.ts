import type { Fact } from '#platform/facts/fact.ts'
import type { LiveTopic } from './topic.ts'

/**
 * The topics of every module by name.
 *
 * @throws Error for a public topic that does not say what it shows, and for two of one name
 */
export function topicsByName(topics: readonly LiveTopic[]): ReadonlyMap<string, LiveTopic> {
  const byName = new Map<string, LiveTopic>()
  for (const topic of topics) {
    if (byName.has(topic.name)) throw new Error(`Two live topics are called ${topic.name}.`)
    if (topic.access === 'public' && !topic.show) {
      throw new Error(`The public live topic ${topic.name} must say what it shows of a fact.`)
    }
    byName.set(topic.name, topic)
  }
  return byName
}

/** What listeners of these topics are told of a fact, by topic; nothing where none of them shows it. */
export function tell(fact: Fact, topics: readonly LiveTopic[]): Record<string, unknown> | undefined {
  const told: Record<string, unknown> = {}
  for (const topic of topics) {
    if (!topic.facts.some(({ name }) => name === fact.name)) continue
    const shown = topic.show ? topic.show(fact) : fact.payload
    if (shown !== undefined) told[topic.name] = shown
  }
  if (Object.keys(told).length === 0) return undefined
  return { seq: fact.seq, name: fact.name, at: fact.recordedAt.toISOString(), told }
}

/** The names of all facts of these topics. */
export const namesOf = (topics: readonly LiveTopic[]): string[] => [
  ...new Set(topics.flatMap(({ facts }) => facts.map(({ name }) => name))),
]
