import { expect, test } from 'vitest'
import { readToldOffer } from '../eido/read-offer.ts'

const ASKED = 'https://112.contoh.invalid/eido/35.07/offers'
const reply = (said: unknown, location: string | null = '/eido/35.07/offers/a') => ({
  ...{ status: 200, etag: null, lastModified: null, type: 'application/json', location },
  text: typeof said === 'string' ? said : JSON.stringify(said),
})
const offer = { offerId: 'a', state: 'refused', reason: 'Jauh', answeredAt: '2026-11-22T02:00:00Z' }

test('an answer about our offer tells how it stands, and where to ask again', () => {
  expect(readToldOffer(reply(offer), ASKED)).toEqual({
    ...{ state: 'refused', reason: 'Jauh', answeredAt: new Date('2026-11-22T02:00:00Z') },
    address: 'https://112.contoh.invalid/eido/35.07/offers/a',
  })
  expect(readToldOffer(reply({ offerId: 'a', state: 'offered' }, null), ASKED)).toEqual({
    ...{ state: 'offered', reason: '', answeredAt: null, address: ASKED },
  })
})

test.each([
  ['of another form', reply({ ok: true })],
  ['that is no JSON', reply('diterima')],
  ['in a state nobody knows', reply({ ...offer, state: 'maybe' })],
  ['that leads to another house', reply(offer, 'https://lain.contoh.invalid/a')],
  ['that leads nowhere', reply(offer, 'http://[')],
])('an answer %s is passed over', (_what, said) => {
  expect(readToldOffer(said, ASKED)).toBeUndefined()
})
