import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { CountUnreadNotices } from '../contract.ts'
import { useNoticeWords } from './words.ts'

/** The way to the notices, with how many are unread. */
export function NoticeBell({ region }: { region: string }) {
  const { w } = useNoticeWords()
  const unread = useEndpoint(CountUnreadNotices, {}).data?.unread ?? 0
  return (
    <Link to={`/kerja/${region}/pemberitahuan`} className="notice-bell" aria-label={w.unread(unread)}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path
          d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-1.5 5.5h12s-1.5-1.5-1.5-5.5A4.5 4.5 0 0 0 10 3ZM8.5 15.5a1.5 1.5 0 0 0 3 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {unread === 0 ? null : (
        <span className="notice-bell__count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
