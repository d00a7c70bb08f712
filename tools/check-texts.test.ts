import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './check.mjs'
import { checkTexts, compare } from './check-texts.mjs'

it('catalogues with the same keys, in two languages, pass', () => {
  const id = {
    find: 'Cari',
    of: (n: string) => `dari ${n}`,
    months: ['Jan', 'Mei'],
    api: 'API',
    deep: { ok: 'Baik' },
  }
  const en = {
    find: 'Find',
    of: (n: string) => `of ${n}`,
    months: ['Jan', 'May'],
    api: 'API',
    deep: { ok: 'Good' },
  }
  expect(compare('web', id, en)).toEqual([])
})

it.each([
  [{ a: 'Satu' }, {}, 'en.a is missing'],
  [{}, { a: 'One' }, 'id.a is missing'],
  [{ a: { b: 'Satu' } }, { a: {} }, 'en.a.b is missing'],
  [{ a: 'Satu' }, { a: '  ' }, 'en.a is empty'],
  [{ a: '' }, { a: 'One' }, 'id.a is empty'],
  [{ a: 'Find a regency here' }, { a: 'Find a regency here' }, 'id.a is not translated: Find a regency here'],
  [{ a: 'Satu' }, { a: () => 'One' }, 'id.a is string, en.a is function'],
  [{ a: ['Jan', 'Feb'] }, { a: ['Jan'] }, 'id.a is a list of 2, en.a is a list of 1'],
  [{ a: () => 'Satu' }, { a: (n: string) => n }, 'en.a takes more words than id.a'],
])('%j beside %j is refused', (id, en, fault) => {
  expect(compare('web', id, en)).toEqual([`web: ${fault}`])
})

it('catalogues are found in modules and kit, and one without its twin is named', async () => {
  const root = mkdtempSync(join(tmpdir(), 'texts-'))
  for (const folder of ['services/wifi/web', 'platform/ui/text'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'services/wifi/web/id.ts'), "export const id = { map: 'Peta' }")
  writeFileSync(
    join(root, 'services/wifi/web/en.ts'),
    "import { id } from './id.ts'\nexport const en: typeof id = { map: '' }",
  )
  writeFileSync(join(root, 'platform/ui/text/id.ts'), 'export const id = {}')
  expect(await checkTexts(root)).toEqual({
    faults: ['platform/ui/text: id.ts and en.ts are not both there', 'services/wifi/web: en.map is empty'],
    catalogues: 2,
  })
  rmSync(root, { recursive: true })
})

it('the catalogues of this repository say the same in both languages', async () => {
  const { faults, catalogues } = await checkTexts(ROOT)
  expect(faults).toEqual([])
  expect(catalogues).toBeGreaterThan(0)
})
