import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

export const Notice = T.Object({
  id: Uuid,
  /** Region whose workspace the notice leads to; `00` is the ministry. */
  region: T.String(),
  title: Bilingual,
  body: Bilingual,
  /** Below the workspace of the region. */
  path: T.String(),
  createdAt: Instant,
  readAt: Nullable(Instant),
})
export type Notice = Static<typeof Notice>

export const NoticePreference = T.Object({
  byMail: T.Boolean(),
  language: T.Union([T.Literal('id'), T.Literal('en')]),
})
export type NoticePreference = Static<typeof NoticePreference>

export const ListNotices = endpoint({
  get: '/notices',
  permission: 'self',
  summary: 'The newest two hundred notices of the caller, from every region served',
  reply: T.Array(Notice),
})

export const CountUnreadNotices = endpoint({
  get: '/notices/unread',
  permission: 'self',
  summary: 'How many notices the caller has not read',
  reply: T.Object({ unread: T.Integer() }),
})

export const ReadNotices = endpoint({
  post: '/notices/readings',
  permission: 'notice.notice.read',
  summary: 'Mark the caller’s notices of this region as read',
  reply: Done,
})

export const GetNoticePreference = endpoint({
  get: '/notices/preference',
  permission: 'self',
  summary: 'Whether the caller gets notices by e-mail, and in which language',
  reply: NoticePreference,
})

export const SetNoticePreference = endpoint({
  put: '/notices/preference',
  permission: 'self',
  summary: 'Switch notices by e-mail on or off and choose their language',
  input: { byMail: T.Boolean(), language: NoticePreference.properties.language },
  reply: NoticePreference,
})
