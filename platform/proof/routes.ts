import type { Context } from '#platform/context.ts'
import { type Route, route } from '#platform/module.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import * as contract from './contract.ts'
import { getHeadFeed } from './feed.ts'
import * as proofs from './read-proofs.ts'

export type NamesOfRegions = (ctx: Context) => Promise<ReadonlyMap<string, string>>

interface Said {
  /** What a fact is called for people. */
  wordsOf: (name: string) => Bilingual | null
  namesOf: NamesOfRegions
}

export const routesOf = ({ wordsOf, namesOf }: Said): readonly Route[] => [
  route(contract.ListHeads, async (ctx) => proofs.listHeads(ctx, await namesOf(ctx))),
  route(contract.ListSealKeys, proofs.listSealKeys),
  route(contract.GetHead, proofs.getHead),
  route(contract.ListSeals, (ctx, { before }) => proofs.listSeals(ctx, before)),
  route(contract.ListDayHeads, proofs.listDayHeads),
  route(contract.GetInclusion, (ctx, { seq, leaf }) => proofs.getInclusion(ctx, seq, leaf)),
  route(contract.GetConsistency, (ctx, { from, to }) => proofs.getConsistency(ctx, from, to)),
  route(contract.GetHeadFeed, getHeadFeed),
  route(contract.GetFactProof, async (ctx, { seq }) => {
    const proof = await proofs.getFactProof(ctx, seq)
    return { ...proof, words: wordsOf(proof.fact.name) }
  }),
]
