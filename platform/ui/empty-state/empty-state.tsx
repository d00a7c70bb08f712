import type { ReactNode } from 'react'

/** An empty page says what it would hold and what to do first. */
export function EmptyState(props: {
  title: string
  /** It is all there is on the page: its title is the page's heading. */
  wholePage?: boolean
  children: ReactNode
}) {
  return (
    <div className="empty-state">
      <svg width="72" height="36" viewBox="0 0 72 36" aria-hidden="true" focusable="false">
        <path
          className="empty-state__drawing"
          d="M4 35h64M12 35V24h8v11M24 35V16h8v19M40 35V10h8v25M52 35V22h8v13"
        />
      </svg>
      {props.wholePage ? <h1>{props.title}</h1> : <p className="empty-state__title">{props.title}</p>}
      <div className="empty-state__body">{props.children}</div>
    </div>
  )
}
