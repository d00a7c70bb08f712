import { PageLink, useText } from '../language.tsx'
import { Mark } from '../mark/mark.tsx'

/** Sources, licences and the credit of the product. */
export function SiteFooter() {
  const { t } = useText()
  return (
    <footer className="site-footer">
      <div className="site-footer__row">
        <div className="site-footer__about">
          <Mark size={28} />
          <p>{t.credit}</p>
          <p className="mute">{t.creditName}</p>
        </div>
        <div>
          <h2>{t.sources}</h2>
          <p className="mute">{t.sourceSentence}</p>
          <p className="mute">{t.licenceSentence}</p>
        </div>
        <ul className="site-footer__links">
          <li>
            <PageLink to="/tentang">{t.method}</PageLink>
          </li>
          <li>
            <a href="/api">{t.openData}</a>
          </li>
          <li>
            <PageLink to="/segel">{t.seals}</PageLink>
          </li>
          <li>
            <PageLink to="/hitung">{t.compute}</PageLink>
          </li>
        </ul>
      </div>
    </footer>
  )
}
