import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { useAppWords } from '../words.ts'
import { administrationAt } from './administration.ts'

/** What there is to administer: the way in on a phone. */
export function HubPage() {
  const { w, language } = useAppWords()
  const place = usePlace()
  return (
    <Screen title={w.administration} lead={w.administrationLead(place.name)}>
      <ul className="doors">
        {administrationAt(place).map((page) => (
          <li key={page.path}>
            <Link to={`/kerja/${place.code}/administrasi/${page.path}`}>{page.label[language]}</Link>
            <p>{page.summary[language]}</p>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
