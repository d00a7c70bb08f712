import { PageLink } from '../language.tsx'

export interface Tab {
  to: string
  label: string
  current: boolean
}

/** Views of one thing, each with its own address; links, so they work everywhere. */
export function Tabs(props: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li key={tab.to}>
            <PageLink to={tab.to} current={tab.current}>
              {tab.label}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
