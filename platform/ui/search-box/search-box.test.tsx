import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LanguageProvider } from '../language.tsx'
import { SearchBox } from './search-box.tsx'

it('asks by a plain form in the language of the page and keeps what was asked', () => {
  const html = renderToStaticMarkup(
    <LanguageProvider language="en">
      <SearchBox action="/daerah" name="q" label="Find" value="malang" keep={{ track: 'REGULER' }} />
    </LanguageProvider>,
  )
  expect(html).toContain('action="/en/daerah" method="get"')
  expect(html).toContain('value="malang"')
  expect(html).toContain('<input type="hidden" name="track" value="REGULER"/>')
})
