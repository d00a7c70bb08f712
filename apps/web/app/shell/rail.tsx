import { Link, useLocation } from '@tanstack/react-router'
import type { Place } from '#platform/client/place.tsx'
import { administrationAt } from '../administration/administration.ts'
import { type Job, jobsAt } from '../navigation.ts'
import { useAppWords } from '../words.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'

/** As many entries as a thumb tells apart on a phone; with more of them the last is the way to the others. */
const UNDER_THUMB = 5

/** What there is to do, by job: a rail at the left, a bar at the foot of a phone. */
export function Rail({ place }: { place: Place | undefined }) {
  const { w } = useAppWords()
  const jobs = place === undefined ? [] : jobsAt(place)
  const near = jobs.length <= UNDER_THUMB ? jobs.length : UNDER_THUMB - 1
  return (
    <nav className="rail" aria-label={w.jobs}>
      <ul className="rail__jobs">
        {jobs.map((job, i) => (
          <JobEntry key={job.key} job={job} place={place} isFar={i >= near} />
        ))}
        {near === jobs.length ? null : <More jobs={jobs.slice(near)} />}
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

function JobEntry({ job, place, isFar }: { job: Job; place: Place | undefined; isFar: boolean }) {
  const { w, language } = useAppWords()
  const parts = job.key === 'administration' && place ? administrationAt(place) : []
  return (
    <li className={isFar ? 'rail__job rail__job--far' : 'rail__job'}>
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

/** On a phone: the jobs that have no place under the thumb. */
function More({ jobs }: { jobs: readonly Job[] }) {
  const { w } = useAppWords()
  const { pathname } = useLocation()
  const isHere = jobs.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  const face = (
    <>
      <Icon name="more" />
      <span>{w.more}</span>
    </>
  )
  return (
    <li className="rail__job rail__more">
      <Menu className={isHere ? 'rail__menu rail__menu--here' : 'rail__menu'} face={face}>
        {jobs.map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>{w[key]}</Link>
          </li>
        ))}
      </Menu>
    </li>
  )
}
