import { addressIn, PageLink, useText } from '../language.tsx'
import { Mark } from '../mark/mark.tsx'
import type { PageContext } from '../page.ts'

interface Place {
  to: string
  label: 'results' | 'regions' | 'compute' | 'about' | 'api'
  /** Beginnings of the paths that lie in this place. */
  within: readonly string[]
}

const PLACES: readonly Place[] = [
  { to: '/', label: 'results', within: ['/hasil'] },
  { to: '/daerah', label: 'regions', within: ['/daerah', '/rapor'] },
  { to: '/hitung', label: 'compute', within: ['/hitung'] },
  { to: '/tentang', label: 'about', within: ['/tentang'] },
]

const isIn = (place: Place, path: string): boolean =>
  path === place.to || place.within.some((start) => path === start || path.startsWith(`${start}/`))

/** Mark, places, language and sign-in, the same on every public page. */
export function SiteHeader({ ctx }: { ctx: PageContext }) {
  const { t } = useText()
  return (
    <header className="site-header">
      <div className="site-header__row">
        <PageLink to="/" className="site-header__brand" label={t.home}>
          <Mark size={34} />
          <span className="site-header__name">{t.product}</span>
        </PageLink>
        <nav className="site-header__nav" aria-label={t.mainNavigation}>
          <ul>
            {PLACES.map((place) => (
              <li key={place.to}>
                <PageLink to={place.to} current={isIn(place, ctx.path)}>
                  {t[place.label]}
                </PageLink>
              </li>
            ))}
            <li>
              <a href="/api">{t.api}</a>
            </li>
          </ul>
        </nav>
        <div className="site-header__side">
          <LanguageSwitch ctx={ctx} />
          <a className="site-header__sign-in" href="/masuk">
            {t.signIn}
          </a>
        </div>
      </div>
    </header>
  )
}

function LanguageSwitch({ ctx }: { ctx: PageContext }) {
  const { language, t } = useText()
  const other = language === 'id' ? 'en' : 'id'
  const query = new URLSearchParams(ctx.query).toString()
  return (
    <a
      className="site-header__language"
      href={addressIn(other, ctx.path) + (query === '' ? '' : `?${query}`)}
      lang={other}
      hrefLang={other}
      rel="alternate"
      title={t.otherLanguageLong}
    >
      {other === 'en' ? 'English' : 'Indonesia'}
    </a>
  )
}
