import type { Fact } from '#platform/facts/fact.ts'
import type { Manifest } from '#platform/module.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

/** What passes by at the foot of the wall. */
export interface Ticker {
  /** Facts that some module has words for. */
  names: readonly string[]
  say: (fact: Fact) => Bilingual | undefined
}

/** The words that modules allow for their facts, each through its own live topics. */
export function tickerOf(modules: readonly Manifest[]): Ticker {
  const speaking = modules.flatMap(({ live = [] }) => live.filter(({ ticker }) => ticker !== undefined))
  const names = [...new Set(speaking.flatMap(({ facts }) => facts.map(({ name }) => name)))]
  const say = (fact: Fact): Bilingual | undefined => {
    for (const { facts, ticker } of speaking) {
      if (!facts.some(({ name }) => name === fact.name)) continue
      const text = ticker?.(fact)
      if (text !== undefined) return text
    }
    return undefined
  }
  return { names, say }
}
