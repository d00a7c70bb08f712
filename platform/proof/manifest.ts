import { wordsOfFacts } from '#platform/facts/fact-words.ts'
import type { Manifest } from '#platform/module.ts'
import { exportFacts } from './cli/export-facts.ts'
import { checkHead, rotate } from './cli/seal.ts'
import { verifyExport } from './cli/verify.ts'
import { diagnoseSeals } from './diagnose.ts'
import { KeyBegun } from './facts.ts'
import { permissions } from './permissions.ts'
import { type NamesOfRegions, routesOf } from './routes.ts'

/**
 * Seals over facts, proofs of them, and the programs that check both.
 *
 * @param modules whose words a fact is shown with, and one of which names regions; asked when somebody looks
 */
export const proofManifest = (modules: () => readonly Manifest[]): Manifest => ({
  name: 'proof',
  folder: 'platform/proof',
  purpose: {
    id: 'Segel atas fakta dan bukti bahwa tidak ada yang diubah.',
    en: 'Seals over facts, and proofs that nothing was changed.',
  },
  permissions,
  facts: [KeyBegun],
  routes: routesOf({ wordsOf: wordsOfFacts(modules), namesOf: namesOf(modules) }),
  diagnose: (ctx) => diagnoseSeals(ctx),
  cli: [exportFacts, verifyExport, rotate, checkHead],
})

const namesOf =
  (modules: () => readonly Manifest[]): NamesOfRegions =>
  async (ctx) =>
    (await modules()
      .find(({ regionNames }) => regionNames)
      ?.regionNames?.(ctx)) ?? new Map()
