import { beforeAll, describe, expect, test } from 'vitest'
import { publicPages } from '#test/pages.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { Taken } from '../contract.ts'

const BLITAR = '35.05'

describe('the public pages of a pharmacy', () => {
  const at = peopleServer()
  const visit = publicPages(at)
  let pharmacist: Person
  let taken: Taken
  beforeAll(async () => {
    pharmacist = await at.hire(BLITAR, 'pharmacist', 'Contoh Apoteker')
    const mine = as(pharmacist, BLITAR)
    const facility = { code: 'rsud-contoh', name: 'RSUD Contoh', kind: 'hospital', isExample: true }
    await at.send('POST', '/api/pharmacy/facilities', facility, mine)
    const patient = {
      nik: '9900000000000001',
      ihsNumber: null,
      cardNumber: null,
      name: 'Contoh Pasien',
      birthDate: null,
      sex: null,
      phone: null,
    }
    const { body } = await at.send('POST', '/api/pharmacy/patients', { patient }, mine)
    const { patientId } = body as { patientId: string }
    const items = [{ drug: 'CONTOH-01', name: 'Obat contoh', quantity: '10', unit: '{tbl}' }]
    const prescription = { facility: 'rsud-contoh', patientId, items }
    taken = (await at.send('POST', '/api/pharmacy/prescriptions', { prescription }, mine)).body as Taken
  })

  test.each(['', '/en'])(
    'board and phone page read without a script and name nobody: %s',
    async (language) => {
      const pages = [
        `${language}/farmasi/${BLITAR}/rsud-contoh/papan`,
        `${language}/antrean-obat/${taken.token}`,
      ]
      for (const address of pages) {
        const page = await visit(address)
        expect(page.status).toBe(200)
        expect(page.text).toContain('RSUD Contoh')
        for (const hidden of ['Contoh Pasien', '9900000000000001', 'Obat contoh']) {
          expect(page.text).not.toContain(hidden)
        }
      }
      expect((await visit(pages[1] ?? '')).text).toContain(taken.number)
    },
  )

  test.each([`/farmasi/${BLITAR}/tidak-ada/papan`, '/antrean-obat/3505zzzzzzzzzzzzzzzzzzzz'])(
    'says that there is nothing at %s',
    async (address) => expect((await visit(address)).status).toBe(404),
  )
})
