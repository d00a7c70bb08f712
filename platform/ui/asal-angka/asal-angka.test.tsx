import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LanguageProvider } from '../language.tsx'
import { AsalAngka } from './asal-angka.tsx'

const html = (language: 'id' | 'en') =>
  renderToStaticMarkup(
    <LanguageProvider language={language}>
      <AsalAngka value="2,94" label="Nilai akhir" id="asal-final">
        <p>0,360 + 0,458</p>
      </AsalAngka>
    </LanguageProvider>,
  )

it('the origin of a number opens without JavaScript and can be linked to', () => {
  expect(html('id')).toContain('<details class="asal" name="asal">')
  expect(html('id')).toContain('id="asal-final"')
})

it('the figure says aloud that it opens, in the language of the screen', () => {
  expect(html('id')).toContain('Nilai akhir, asal angka')
  expect(html('en')).toContain('Nilai akhir, where this number comes from')
})
