import { fact } from '#platform/facts/fact.ts'
import { Nullable, T } from '#platform/schema/schema.ts'

/** A key begins to sign; `endorsedBy` is the one before it. Published behind the ministry's wall. */
export const KeyBegun = fact('proof.key_begun', {
  key: T.String(),
  publicKey: T.String(),
  endorsedBy: Nullable(T.String()),
})
