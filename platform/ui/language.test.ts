import { expect, it } from 'vitest'
import { addressIn } from './language.tsx'

it('English lives below /en, query and fragment stay', () => {
  expect(addressIn('id', '/hasil/2023')).toBe('/hasil/2023')
  expect(addressIn('en', '/hasil/2023')).toBe('/en/hasil/2023')
  expect(addressIn('en', '/')).toBe('/en')
  expect(addressIn('en', '/#tabel')).toBe('/en#tabel')
  expect(addressIn('en', '/?q=a')).toBe('/en?q=a')
})
