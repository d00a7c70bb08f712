import type { ReactNode } from 'react'

/** Facts about a region from outside the evaluation, each with its unit already in words. */
export interface RegionFact {
  label: string
  value: ReactNode
  note?: string
}

/** Population, area and the like, small beside the result. Nothing is shown where nothing is known. */
export function RegionFacts({ facts }: { facts: readonly RegionFact[] }) {
  if (facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd className="number">
            {fact.value}
            {fact.note === undefined ? null : <span className="mute"> {fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
