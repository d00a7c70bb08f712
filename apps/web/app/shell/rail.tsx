import { Link } from '@tanstack/react-router'
import type { Place } from '#platform/client/place.tsx'
import { administrationAt } from '../administration/administration.ts'
import { type Job, jobsAt } from '../navigation.ts'
import { useAppWords } from '../words.ts'
import { Icon } from './icons.tsx'

/** What there is to do, by job: a rail at the left, a bar at the foot of a phone. */
export function Rail({ place }: { place: Place | undefined }) {
  const { w } = useAppWords()
  const jobs = place === undefined ? [] : jobsAt(place)
  return (
    <nav className="rail" aria-label={w.jobs}>
      <ul className="rail__jobs">
        {jobs.map((job) => (
          <JobEntry key={job.key} job={job} place={place} />
        ))}
        <li className="rail__job rail__job--account">
          <Link to="/kerja/akun" className="rail__link">
            <Icon name="account" />
            <span>{w.account}</span>
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function JobEntry({ job, place }: { job: Job; place: Place | undefined }) {
  const { w, language } = useAppWords()
  const parts = job.key === 'administration' && place ? administrationAt(place) : []
  return (
    <li className="rail__job">
      <Link to={job.to} className="rail__link" activeOptions={{ exact: job.key === 'tasks' }}>
        <Icon name={job.key} />
        <span>{w[job.key]}</span>
      </Link>
      {parts.length === 0 ? null : (
        <ul className="rail__parts">
          {parts.map((part) => (
            <li key={part.path}>
              <Link to={`${job.to}/${part.path}`} className="rail__part">
                {part.label[language]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
