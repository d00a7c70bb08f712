import type { ReactNode } from 'react'
import type { RegionProfile } from '#core/identity/contract.ts'
import { count, decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { useWords } from '../words.ts'

/** A fact about a region from outside the evaluation, its unit already in words. */
interface RegionFact {
  label: string
  value: ReactNode
  note?: string
}

/** Population, area and the like, small beside the result. What is not known is not shown. */
export function RegionFacts({ profile }: { profile: RegionProfile | undefined }) {
  const facts = useFacts(profile)
  if (profile === undefined) return null
  return (
    <>
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
      <WhatIsDone code={profile.code} />
    </>
  )
}

/** The pages of other modules that tell what the region does; known here by their addresses only. */
function WhatIsDone({ code }: { code: string }) {
  const { w } = useWords()
  return (
    <p className="small">
      <PageLink to={`/daerah/${code}/program`}>{w.region.programmes}</PageLink>
      {' · '}
      <PageLink to={`/daerah/${code}/indikator`}>{w.region.indicators}</PageLink>
      {' · '}
      <PageLink to={`/rencana/${code}`}>{w.region.masterPlan}</PageLink>
    </p>
  )
}

function useFacts(profile: RegionProfile | undefined): RegionFact[] {
  const { w, language } = useWords()
  if (profile === undefined) return []
  const { population, areaKm2, districts, villages, cohorts } = profile
  const t = w.region.facts
  return [
    ...(population === null
      ? []
      : [{ label: t.population, value: count(population, language), note: t.populationAsOf }]),
    ...(areaKm2 === null ? [] : [{ label: t.area, value: `${decimal(areaKm2.toFixed(2), language)} km²` }]),
    {
      label: t.divisions,
      value: t.divisionsValue(count(districts, language), count(villages, language)),
    },
    ...cohorts.map(({ year, status }) => ({
      label: t.joined,
      value: <PageLink to={`/angkatan/${year}`}>{year}</PageLink>,
      ...(status === 'listed' || status === 'decided'
        ? {}
        : { note: status === 'derived' ? t.listDerived : t.listFromPress }),
    })),
  ]
}
