import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { type Manifest, route } from '#platform/module.ts'
import { refuse } from '#platform/problem/problem.ts'
import { T } from '#platform/schema/schema.ts'
import { ListDeadLetters, RedeliverDeadLetter } from './contract.ts'
import { DetailsErased } from './details.ts'
import { fact } from './fact.ts'
import { wordsOfFacts } from './fact-words.ts'
import { deadLetterSettled } from './problems.ts'
import { publish } from './publish.ts'
import { askAgain, listDeadLetters } from './store.ts'

const RedeliveryAsked = fact('facts.redelivery_asked', {
  tenant: T.String(),
  subscriber: T.String(),
  seq: T.Integer(),
})

async function redeliver(ctx: Context, letter: Input<typeof RedeliverDeadLetter>) {
  if (!(await askAgain(ctx.tx, letter, ctx.now))) return refuse(deadLetterSettled)
  await publish(ctx, RedeliveryAsked.of(letter))
  return { done: true as const }
}

/**
 * Delivery's own face: what operators see of facts that no reader could take.
 *
 * @param modules whose words a fact is shown with; asked when somebody looks
 */
export const factsManifest = (modules: () => readonly Manifest[]): Manifest => ({
  name: 'facts',
  folder: 'platform/facts',
  purpose: {
    id: 'Fakta yang gagal diteruskan, dan pengiriman ulangnya.',
    en: 'Facts that could not be delivered, and delivering them again.',
  },
  permissions: [
    {
      name: 'facts.dead_letter.read',
      label: { id: 'Melihat kiriman fakta yang gagal', en: 'See facts that could not be delivered' },
      roles: ['ministry_admin'],
    },
    {
      name: 'facts.dead_letter.redeliver',
      label: { id: 'Mengirim ulang fakta yang gagal', en: 'Deliver failed facts again' },
      roles: ['ministry_admin'],
    },
  ],
  facts: [RedeliveryAsked, DetailsErased],
  routes: [
    route(ListDeadLetters, async (ctx) => {
      const wordsOf = wordsOfFacts(modules)
      const letters = await listDeadLetters(ctx.tx)
      return letters.map((l) => ({ ...l, words: wordsOf(l.factName), diedAt: l.diedAt.toISOString() }))
    }),
    route(RedeliverDeadLetter, redeliver),
  ],
})
