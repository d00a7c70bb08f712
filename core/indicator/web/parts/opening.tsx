import { type ReactNode, useState } from 'react'

interface OpeningProps {
  summary: ReactNode
  /** Only one of those with the same name is open. */
  name?: string
  className?: string
  children: () => ReactNode
}

/** A `details` whose inside is drawn, and asked for, when it is first opened. */
export function Opening({ summary, name, className = 'opening', children }: OpeningProps) {
  const [opened, setOpened] = useState(false)
  return (
    <details
      className={className}
      name={name}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>{summary}</summary>
      {opened ? <div className="opening__body">{children()}</div> : null}
    </details>
  )
}
