import { route } from '#platform/module.ts'
import { readNotices } from './commands/read-notices.ts'
import { setPreference } from './commands/set-preference.ts'
import {
  CountUnreadNotices,
  GetNoticePreference,
  ListNotices,
  ReadNotices,
  SetNoticePreference,
} from './contract.ts'
import { countUnread, listOwnNotices } from './store/notices.ts'
import { getPreference } from './store/preferences.ts'

const SHOWN = 200

export const routes = [
  route(ListNotices, ({ tx, actor }) => listOwnNotices(tx, actor.id, SHOWN)),
  route(CountUnreadNotices, async ({ tx, actor }) => ({ unread: await countUnread(tx, actor.id) })),
  route(ReadNotices, readNotices),
  route(GetNoticePreference, ({ tx, actor }) => getPreference(tx, actor.id)),
  route(SetNoticePreference, setPreference),
]
