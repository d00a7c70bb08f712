import type { ReactNode } from 'react'

interface FactListProps {
  /** Label and what is told of it; every label once. */
  rows: readonly (readonly [label: string, value: ReactNode])[]
}

/** What is known of one thing, line by line. */
export function FactList({ rows }: FactListProps) {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
