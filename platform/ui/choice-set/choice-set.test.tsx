import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ChoiceSet } from './choice-set.tsx'

const CHOICES = [
  { value: '0', label: 'Tidak' },
  { value: '4', label: 'Ya' },
]

it('choices share a name under one legend, and the chosen one stays chosen', () => {
  const html = renderToStaticMarkup(<ChoiceSet name="a" legend="Pernah?" choices={CHOICES} value="4" />)
  expect(html).toContain('<legend>Pernah?</legend>')
  expect(html.match(/name="a"/g)).toHaveLength(2)
  expect(html).toMatch(/checked=""[^>]*value="4"|value="4"[^>]*checked=""/)
})

it('help and error are tied to the set', () => {
  const html = renderToStaticMarkup(
    <ChoiceSet name="a" legend="Pernah?" choices={CHOICES} help="Pilih satu." error="Belum dipilih." />,
  )
  const [help, error] = /aria-describedby="([^ "]+) ([^"]+)"/.exec(html)?.slice(1) ?? []
  expect(html).toContain(`id="${help}">Pilih satu.`)
  expect(html).toContain(`id="${error}">Belum dipilih.`)
})
