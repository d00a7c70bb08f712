import { Link } from '@tanstack/react-router'
import { SignOutButton } from '#core/identity/web/index.tsx'
import { NoticeBell } from '#core/notice/web/index.tsx'
import type { Place } from '#platform/client/place.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { Mark } from '#platform/ui/mark/mark.tsx'
import { useAppWords } from '../words.ts'
import { Icon } from './icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Menu } from './menu.tsx'
import { RegionSwitcher } from './region-switcher.tsx'

interface TopBarProps {
  account: { name: string; email: string }
  places: readonly Place[]
  place: Place | undefined
  onSearch: () => void
}

/** Where one is, search, language, account. */
export function TopBar({ account, places, place, onSearch }: TopBarProps) {
  const { w } = useAppWords()
  return (
    <header className="top-bar">
      <Link to="/kerja" className="brand" aria-label={`${w.product}, ${w.tasks}`}>
        <Mark size={26} />
        <span className="brand__name">{w.product}</span>
      </Link>
      <RegionSwitcher places={places} place={place} />
      <button type="button" className="top-bar__search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className="top-bar__search-word">{w.searchLong}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {place === undefined ? null : <NoticeBell region={place.code} />}
      <LanguageSwitch className="quiet top-bar__language" />
      <AccountMenu account={account} />
    </header>
  )
}

function AccountMenu({ account }: { account: TopBarProps['account'] }) {
  const { w } = useAppWords()
  return (
    <Menu
      className="top-bar__account"
      label={w.menuOf(account.name)}
      face={
        <span className="monogram" aria-hidden="true">
          {account.name.slice(0, 1).toUpperCase()}
        </span>
      }
    >
      <li className="menu__who">
        <strong>{account.name}</strong>
        <span>{account.email}</span>
      </li>
      <li>
        <Link to="/kerja/akun">{w.accountLong}</Link>
      </li>
      <li>
        <PageLink to="/">{w.publicPages}</PageLink>
      </li>
      <li className="menu__language">
        <LanguageSwitch className="menu__button" />
      </li>
      <li>
        <SignOutButton className="menu__button" />
      </li>
    </Menu>
  )
}
