import type { FactType } from '#platform/facts/fact.ts'
import type { Measure } from '#platform/measure/measure.ts'
import type { Manifest, Subscription } from '#platform/module.ts'
import { recordFacts } from './commands/record-facts.ts'
import { Defined, Revised } from './facts.ts'
import { readersOf } from './rules/reading.ts'

export const measuresIn = (modules: readonly Manifest[]): Measure[] =>
  modules.flatMap(({ measures }) => measures ?? [])

/** Every fact that a measure is read off, in whatever module; and new formulas, which are reckoned at once. */
export function subscriptionsOf(modules: () => readonly Manifest[]): readonly Subscription[] {
  const readers = once(() => readersOf(measuresIn(modules())))
  const facts = once(() => factsOf(measuresIn(modules())))
  return [
    {
      name: 'indicator.record',
      get facts() {
        return facts()
      },
      handle: (ctx, fact) => recordFacts(ctx, [fact], readers()),
      handleBatch: (ctx, batch) => recordFacts(ctx, batch, readers()),
    },
  ]
}

function factsOf(measures: readonly Measure[]): FactType[] {
  const read = measures.flatMap(({ readers }) => readers.map(({ from }) => from))
  const byName = new Map([...read, Defined, Revised].map((one) => [one.name, one as unknown as FactType]))
  return [...byName.values()]
}

/** The list of modules stands only after all of them are loaded. */
function once<R>(make: () => R): () => R {
  let made: { value: R } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
