import { Link, useLocation } from '@tanstack/react-router'
import { useIdentityWords } from '#core/identity/web/index.tsx'
import type { Place } from '#platform/client/place.tsx'
import { useAppWords } from '../words.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'
import { samePageIn } from './same-page.ts'

interface RegionSwitcherProps {
  places: readonly Place[]
  place: Place | undefined
}

/** The region worked in; who serves several goes to the same page of another. */
export function RegionSwitcher({ places, place }: RegionSwitcherProps) {
  const { w } = useAppWords()
  if (places.length === 0) return <span className="switcher" />
  if (places.length === 1 && place) return <span className="switcher switcher--one">{place.name}</span>
  return (
    <Menu
      className="switcher"
      face={
        <>
          <span className="visually-hidden">{w.region}: </span>
          <span className="switcher__name">{place?.name ?? w.chooseRegion}</span>
          <Icon name="down" />
        </>
      }
    >
      {places.map((one) => (
        <PlaceEntry key={one.code} place={one} isCurrent={one.code === place?.code} />
      ))}
    </Menu>
  )
}

function PlaceEntry({ place, isCurrent }: { place: Place; isCurrent: boolean }) {
  const { w } = useIdentityWords()
  const { pathname } = useLocation()
  const roles: Record<string, string> = w.roles
  return (
    <li>
      <Link to={samePageIn(place.code, pathname)} aria-current={isCurrent ? 'true' : undefined}>
        {place.name}
        <span className="menu__note">{place.roles.map((role) => roles[role]).join(', ')}</span>
      </Link>
    </li>
  )
}
