import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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

it('catalogues are found in modules and kit, whole or in parts, and each fault names its folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'texts-'))
  const files = {
    'core/movement/web/id.ts': 'export {}',
    'core/movement/web/en.ts': 'export {}',
    'core/plan/web/year/id.ts': "export const year = { of: 'Tahun' }",
    'core/plan/web/year/en.ts': "export const year = { of: '' }",
    'core/report/web/id.ts': "import './gone.ts'\nexport const id = {}",
    'core/report/web/en.ts': 'export const en = {}',
    'platform/ui/text/id.ts': 'export const id = {}',
    'services/wifi/web/id.ts': "export const id = { map: 'Peta' }",
    'services/wifi/web/en.ts': "import { id } from './id.ts'\nexport const en: typeof id = { map: '' }",
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  expect(await checkTexts(root)).toEqual({
    faults: [
      'platform/ui/text: id.ts and en.ts are not both there',
      'core/movement/web: exports no texts',
      'core/plan/web/year: en.year.of is empty',
      expect.stringMatching(/^core\/report\/web: .*gone\.ts/s),
      'services/wifi/web: en.map is empty',
    ],
    catalogues: 5,
  })
  rmSync(root, { recursive: true })
})

it('the catalogues of this repository say the same in both languages', async () => {
  const { faults, catalogues } = await checkTexts(ROOT)
  expect(faults).toEqual([])
  expect(catalogues).toBeGreaterThan(0)
})
