import { listed } from '#platform/ui/format.ts'
import type { Assessor } from '../../contract.ts'
import { useRegions } from '../use-regions.ts'
import { useAssessorWords } from '../words.ts'

/** A profile to read. */
export function ProfileSummary({ assessor }: { assessor: Assessor }) {
  const { w, language } = useAssessorWords()
  const { nameOf } = useRegions()
  const lines: [string, string[]][] = [
    [w.profile.expertise, assessor.expertise.map((area) => w.areas[area])],
    [w.profile.home, assessor.homeRegion === null ? [] : [nameOf(assessor.homeRegion)]],
    [
      w.profile.affiliations,
      assessor.affiliations.map(({ institution, region }) =>
        region === null ? institution : `${institution} (${nameOf(region)})`,
      ),
    ],
    [
      w.profile.coached,
      assessor.coached.map(({ region, years }) => `${nameOf(region)} (${years.join(', ')})`),
    ],
    [w.profile.capacity, [String(assessor.capacity)]],
    [w.pool.state, [assessor.isActive ? w.pool.active : w.pool.inactive]],
  ]
  return (
    <dl className="facts">
      {lines.map(([label, parts]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{parts.length === 0 ? w.none : listed(parts, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
