import { expect, test } from 'vitest'
import { publicPages } from '#test/pages.ts'
import { as, peopleServer } from '#test/people.ts'

const REGION = '35.05'
const at = peopleServer(() => new Date('2026-11-22T02:00:00Z'))
const visit = publicPages(at)

test('the public page tells of the centre without a script, in both languages', async () => {
  const page = await visit(`/daerah/${REGION}/112`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('href="tel:112"')
  expect((await visit(`/en/daerah/${REGION}/112`)).text).toContain('In an emergency call 112')
})

test('the public page shows small numbers as few, and nothing of a person', async () => {
  const rina = await at.hire(REGION, 'call_taker', 'Contoh Rina')
  const incident = {
    category: 'fire',
    address: 'Jalan Rahasia 7',
    landmark: '',
    village: null,
    lat: -8.1,
    lng: 112.2,
    accuracy: null,
    victims: 0,
    hazards: [],
    description: 'Pemanggil panik',
    channel: 'walk_in',
    reporter: { name: 'Contoh Pelapor', number: '+628110000009' },
  }
  expect((await at.send('POST', '/api/dispatch/incidents', incident, as(rina, REGION))).status).toBe(200)
  const { text } = await visit(`/daerah/${REGION}/112`)
  for (const personal of ['Jalan Rahasia', 'Pelapor', '+62811', 'panik', 'Rina'])
    expect(text).not.toContain(personal)
})
