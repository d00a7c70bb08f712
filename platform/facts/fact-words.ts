import type { Bilingual } from '#platform/schema/schema.ts'

/** By the name of a fact: what happened, in words for people. */
export type FactWords = Readonly<Record<string, Bilingual>>

/** The words of modules together. @returns null for a fact that no module has words for */
export const wordsOfFacts =
  (modules: () => readonly { factWords?: FactWords }[]) =>
  (name: string): Bilingual | null => {
    for (const { factWords } of modules()) if (factWords?.[name] !== undefined) return factWords[name]
    return null
  }
