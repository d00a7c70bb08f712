import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import * as problems from './problems.ts'

const hex = (bytes: number) => T.String({ pattern: `^[0-9a-f]{${bytes * 2}}$` })
export const Hash = hex(32)
const Count = T.Integer({ minimum: 0 })
/** A region, or `00` for the ministry: each has its own tree of facts. */
const Tenant = T.String({ pattern: '^([0-9]{2}\\.[0-9]{2}|00)$', examples: ['35.05'] })

/**
 * A signed head of the tree over a region's facts. The signature (Ed25519) is over the bytes `penataran seal v1`,
 * a line feed, and the canonical JSON (RFC 8785) of all fields but itself. `previous` is the SHA-256 of the
 * canonical JSON of the whole seal before, signature included; null in the first.
 */
export const Seal = T.Object({
  tenant: Tenant,
  number: T.Integer({ minimum: 1 }),
  /** How many facts it covers: those numbered 1 to `size`. */
  size: T.Integer({ minimum: 1 }),
  root: Hash,
  previous: Nullable(Hash),
  sealedAt: Instant,
  key: hex(8),
  signature: hex(64),
})
export type Seal = Static<typeof Seal>

/** A public key that signs seals. Every key but the first is signed by the one before it. */
export const SealKey = T.Object({
  /** First 16 hexadecimal digits of the SHA-256 of the raw public key. */
  key: hex(8),
  /** Order of use, from 1. */
  place: T.Integer({ minimum: 1 }),
  publicKey: hex(32),
  /** The same key as PEM (SubjectPublicKeyInfo). */
  pem: T.String(),
  from: Instant,
  until: Nullable(Instant),
  endorsedBy: Nullable(hex(8)),
  endorsement: Nullable(hex(64)),
})
export type SealKey = Static<typeof SealKey>

export const ListHeads = endpoint({
  get: '/v1/proof/heads',
  permission: 'public',
  summary: 'How far the facts of every region are sealed',
  reply: T.Array(
    T.Object({
      tenant: Tenant,
      /** Name of the region; null for the ministry, and where the code is not in the list of regions. */
      name: Nullable(T.String()),
      number: T.Integer(),
      size: Count,
      sealedAt: Instant,
    }),
  ),
})

export const ListSealKeys = endpoint({
  get: '/v1/proof/keys',
  permission: 'public',
  summary: 'Every key that ever signed seals, with its period and who endorsed it',
  reply: T.Array(SealKey),
})

const ofRegion = { region: Tenant }
const tenantOf = ({ region }: { region: string }): string => region

export const GetHead = endpoint({
  get: '/v1/proof/regions/:region/head',
  permission: 'public',
  summary: 'The latest seal of a region',
  input: ofRegion,
  reply: Seal,
  problems: [problems.headUnknown],
  tenantOf,
})

export const ListSeals = endpoint({
  get: '/v1/proof/regions/:region/seals',
  permission: 'public',
  summary: 'Seals of a region, newest first, a hundred at a time',
  input: { ...ofRegion, before: T.Optional(T.Integer({ minimum: 1 })) },
  reply: T.Object({ seals: T.Array(Seal), next: Nullable(T.Integer()) }),
  tenantOf,
})

export const GetInclusion = endpoint({
  get: '/v1/proof/regions/:region/inclusions/:seq',
  permission: 'public',
  summary: 'Proof that the fact of a number and leaf hash lies under the latest seal (RFC 9162, 2.1.3)',
  input: { ...ofRegion, seq: T.Integer({ minimum: 1 }), leaf: Hash },
  reply: T.Object({ index: Count, leaf: Hash, path: T.Array(Hash), seal: Seal }),
  problems: [problems.leafUnknown],
  tenantOf,
})

export const GetConsistency = endpoint({
  get: '/v1/proof/regions/:region/consistency',
  permission: 'public',
  summary: 'Proof that the tree of one size is the beginning of the tree of another (RFC 9162, 2.1.4)',
  input: { ...ofRegion, from: T.Integer({ minimum: 1 }), to: T.Integer({ minimum: 1 }) },
  reply: T.Object({
    from: T.Object({ size: Count, root: Hash }),
    to: T.Object({ size: Count, root: Hash }),
    path: T.Array(Hash),
  }),
  problems: [problems.headUnknown, problems.sizeUnknown as never],
  tenantOf,
})

export const GetHeadFeed = endpoint({
  get: '/v1/proof/regions/:region/heads.atom',
  permission: 'public',
  summary: 'The last seal of each day as an Atom feed (RFC 4287), for witnesses',
  input: ofRegion,
  reply: fileReply('application/atom+xml'),
  problems: [problems.headUnknown],
  tenantOf,
})

/** The last seal of a day, in western Indonesian time. */
export const DayHead = T.Object({ day: T.String({ format: 'date' }), seal: Seal })
export type DayHead = Static<typeof DayHead>

export const ListDayHeads = endpoint({
  get: '/v1/proof/regions/:region/days',
  permission: 'public',
  summary: 'The last seal of each of the latest thirty days that have one, newest first',
  input: ofRegion,
  reply: T.Array(DayHead),
  tenantOf,
})

/** Who acted, as far as the reader may know. */
const ActorShown = T.Object({
  kind: T.Union([T.Literal('person'), T.Literal('machine'), T.Literal('anonymous'), T.Literal('system')]),
  /** Null for readers who may not know it. */
  id: Nullable(T.String()),
})

/** A fact as it was written, without personal details. */
export const FactShown = T.Object({
  seq: T.Integer(),
  name: T.String(),
  payload: T.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
  actor: ActorShown,
  recordedAt: Instant,
  /** `none`, `kept`, or `erased`: personal details that lie apart. */
  details: T.Union([T.Literal('none'), T.Literal('kept'), T.Literal('erased')]),
})
export type FactShown = Static<typeof FactShown>

export const FactProof = T.Object({
  fact: FactShown,
  /** What happened, for people; null where its module has no words for it. */
  words: Nullable(Bilingual),
  /**
   * `proven`: the fact as it stands now lies under a seal whose signature holds. `waiting`: the next seal will cover
   * it, within about a minute. `broken`: it is not what was sealed.
   */
  state: T.Union([T.Literal('proven'), T.Literal('waiting'), T.Literal('broken')]),
  /** Shorthand for `state` being `proven`. */
  verified: T.Boolean(),
  /** SHA-256 of a zero byte and the canonical form, computed from the fact as it stands now. */
  leaf: Hash,
  /** The exact text that was hashed; null for readers who may not know the actor. */
  canonical: Nullable(T.String()),
  /** Neighbours on the way from the leaf to the root; empty while waiting. */
  path: T.Array(Hash),
  /** The earliest seal that covers the fact; null while waiting. */
  seal: Nullable(Seal),
})
export type FactProof = Static<typeof FactProof>

export const GetFactProof = endpoint({
  get: '/proof/facts/:seq',
  permission: 'proof.fact.read',
  summary: 'A fact of the region with the proof that it is unchanged since it was sealed',
  input: { seq: T.Integer({ minimum: 1 }) },
  reply: FactProof,
  problems: [problems.factUnknown],
})
