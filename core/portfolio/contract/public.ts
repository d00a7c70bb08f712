import { Kind, Month, ProgrammeState } from '#core/programme/contract.ts'
import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { DimensionCard } from './words.ts'

/** Something that became public about a programme, or about the plan as a whole. */
export const NewsItem = T.Object({
  number: T.Integer(),
  at: Instant,
  programmeId: Nullable(Uuid),
  title: Bilingual,
  text: Bilingual,
})
export type NewsItem = Static<typeof NewsItem>

export const PublicProgramme = T.Object({
  id: Uuid,
  code: T.String(),
  name: T.String(),
  description: Nullable(T.String()),
  dimension: T.String(),
  owner: Nullable(T.String()),
  kind: Kind,
  quickWinYear: Nullable(T.Integer()),
  state: ProgrammeState,
  from: Month,
  to: Month,
  isExample: T.Boolean(),
  progress: Nullable(
    T.Object({
      year: Year,
      period: T.String({ examples: ['Q3', 'M09'] }),
      physical: DecimalText,
      approvedOn: T.String({ format: 'date' }),
    }),
  ),
  lastNews: Nullable(NewsItem),
})
export type PublicProgramme = Static<typeof PublicProgramme>

/** A programme that public sources name; nothing beyond them is known of it. */
export const SourcedProgramme = T.Object({
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  year: T.Integer(),
  isQuickWin: T.Boolean(),
  summary: Bilingual,
  source: T.String(),
  sourceUrl: Nullable(T.String()),
})
export type SourcedProgramme = Static<typeof SourcedProgramme>

export const PublicProgrammes = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  /** The published plan; null while the region published none. */
  plan: Nullable(
    T.Object({
      title: T.String(),
      fromYear: T.Integer(),
      toYear: T.Integer(),
      version: T.Integer(),
      publishedOn: T.String({ format: 'date' }),
    }),
  ),
  showsProgress: T.Boolean(),
  dimensions: T.Array(DimensionCard),
  programmes: T.Array(PublicProgramme),
  /** Known from public sources and not in the published plan. */
  sourced: T.Array(SourcedProgramme),
  /** Newest first, at most twenty. */
  news: T.Array(NewsItem),
})
export type PublicProgrammes = Static<typeof PublicProgrammes>

const ofRegion = { code: RegionCode }
const tenantOf = ({ code }: { code: string }): string => code

export const GetPublicProgrammes = endpoint({
  get: '/v1/regions/:code/programmes',
  permission: 'public',
  summary: 'What a region is working on: programmes of its published plan with approved progress',
  input: ofRegion,
  reply: PublicProgrammes,
  problems: [problems.regionUnknown],
  tenantOf,
  keep: 'edition',
})

export const GetProgrammeFeed = endpoint({
  get: '/v1/regions/:code/programmes.atom',
  permission: 'public',
  summary: 'News of a region’s programmes as an Atom feed (RFC 4287)',
  input: ofRegion,
  reply: fileReply('application/atom+xml'),
  problems: [problems.regionUnknown],
  tenantOf,
  keep: 'edition',
})

export const Email = T.String({
  minLength: 6,
  maxLength: 254,
  pattern: '^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]{2,}$',
})
export const FollowToken = T.String({ pattern: '^[A-Za-z0-9_-]{32}$' })

export const AskToFollow = endpoint({
  post: '/v1/regions/:code/followers',
  permission: 'public',
  summary: 'Ask for e-mails about a region’s programmes; nothing is sent before the address is confirmed',
  input: {
    ...ofRegion,
    email: Email,
    language: T.Union([T.Literal('id'), T.Literal('en')]),
    /** A field no person sees; whoever fills it in is a program. */
    website: T.Optional(T.String({ maxLength: 500 })),
  },
  reply: T.Object({ asked: T.Literal(true) }),
  problems: [problems.regionUnknown, problems.tooManyAsk],
  tenantOf,
})

/** What a link in an e-mail leads to. */
export const FollowState = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  state: T.Union([T.Literal('asked'), T.Literal('following'), T.Literal('gone')]),
})
export type FollowState = Static<typeof FollowState>

export const GetFollowState = endpoint({
  get: '/v1/regions/:code/followers/:token',
  permission: 'public',
  summary: 'Where a follower stands, by the token of an e-mail; tells no address',
  input: { ...ofRegion, token: FollowToken },
  reply: FollowState,
  problems: [problems.regionUnknown],
  tenantOf,
})

export const ConfirmFollow = endpoint({
  post: '/v1/regions/:code/followers/:token/confirmations',
  permission: 'public',
  summary: 'Confirm an address by the token that was sent to it',
  input: { ...ofRegion, token: FollowToken },
  reply: FollowState,
  problems: [problems.regionUnknown],
  tenantOf,
})

export const EndFollow = endpoint({
  post: '/v1/regions/:code/followers/:token/endings',
  permission: 'public',
  summary: 'Stop the e-mails and forget the address',
  input: { ...ofRegion, token: FollowToken },
  reply: FollowState,
  problems: [problems.regionUnknown],
  tenantOf,
})
