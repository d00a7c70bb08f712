import { describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, testSite, WIDTHS } from './site.ts'

const at = testSite()

const COMPUTED =
  '/hitung?instrument=smart-city-2023-regular&baseline=3.76&output=2.60&outcome=3.47&impact=3.21&quick_win=3.57'
const PAGES = [
  '/',
  '/hasil/2022',
  '/hasil/2023?province=35&track=REGULER',
  '/daerah',
  '/daerah?q=blitar',
  '/daerah/35.05',
  '/daerah/35.07/2023',
  '/daerah/35.07/2022',
  '/daerah/12.11/2023',
  '/daerah/35.04',
  '/daerah/35.07/2023/pertanyaan',
  '/rapor/35.07/2023',
  '/hitung',
  COMPUTED,
  '/tentang',
  '/api',
  '/titik-layanan/evaluation',
  '/titik-layanan/indicator',
  '/masalah/http.not_found',
  '/tidak-ada',
  '/en',
  '/en/daerah/35.07/2023',
]

describe('every public page', () => {
  test.each(PAGES)('%s has no fault that axe sees, on phone and laptop, light and dark', async (path) => {
    const page = await at.open(path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    // Read anew, so that no colour is measured on its way from light to dark.
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload({ waitUntil: 'load' })
    await expectAccessible(page, ['color-contrast'])
    await page.context().close()
  })

  test('breaks no line of its own content policy and raises no error', async () => {
    for (const path of PAGES) {
      const context = await at.browser.newContext()
      const page = await context.newPage()
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text())
      })
      page.on('pageerror', (error) => faults.push(String(error)))
      await page.goto(at.origin + path)
      expect(faults, path).toEqual([])
      await context.close()
    }
  })

  test('sends at most 30 KB of JavaScript', async () => {
    const page = await at.open('/')
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
    )
    expect(bytes).toBeLessThanOrEqual(30_000)
    await page.context().close()
  })
})

describe('the national results', () => {
  test('are read, sorted and filtered without JavaScript, by addresses', async () => {
    const page = await at.open('/hasil/2023', { javaScriptEnabled: false })
    expect(await page.locator('h1').innerText()).toContain('3,83')
    expect(await page.locator('#daerah tbody tr').count()).toBe(59)
    await page.selectOption('select[name="province"]', '35')
    await page.locator('form:has(select[name="province"]) button').click()
    expect(page.url()).toContain('province=35')
    const names = await page.locator('#daerah tbody tr a').allInnerTexts()
    expect(names).toContain('Kab. Blitar')
    expect(names).not.toContain('Kota Bandung')
    await page.context().close()
  })

  test('lead from a row to its region, and from a score to its sum', async () => {
    const page = await at.open('/hasil/2023', { viewport: { width: 1280, height: 900 } })
    await page.getByRole('link', { name: 'Kab. Malang' }).first().click()
    await page.waitForURL('**/daerah/35.07/2023')
    await page.locator('details.asal summary').first().click()
    const panel = page.locator('details.asal[open] .asal__panel')
    expect(await panel.innerText()).toContain('2,941')
    expect(await panel.innerText()).toContain('B-1384/DJAI/AI.01.04/12/2023')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await page.locator('details.asal[open]').count()).toBe(0)
    await page.context().close()
  })

  test('open a score without JavaScript too', async () => {
    const page = await at.open('/daerah/35.07/2023', { javaScriptEnabled: false })
    await page.locator('details.asal summary').nth(1).click()
    const text = await page.locator('details.asal[open] .asal__panel').innerText()
    expect(text).toContain('2,50')
    expect(text).toContain('2,51')
    await page.context().close()
  })

  test('speak English under /en and lead back', async () => {
    const page = await at.open('/en/daerah/35.07/2023')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('main').innerText()).toContain('2.94')
    await page.locator('.site-header__language').click()
    await page.waitForURL((url) => url.pathname === '/daerah/35.07/2023')
    await page.context().close()
  })
})

describe('the list of regions', () => {
  test('narrows while typing, with the provinces that have something left', async () => {
    const page = await at.open('/daerah')
    await page.locator('input[name="q"]').fill('blitar')
    const shown = page.locator('#daerah section:visible')
    await expect.poll(() => shown.count()).toBe(1)
    expect(
      await shown.getByRole('listitem').locator(':scope:visible > a:first-child').allInnerTexts(),
    ).toEqual(['Kab. Blitar', 'Kota Blitar'])
    await page.context().close()
  })
})

describe('Hitung', () => {
  test('computes typed scores without JavaScript and keeps them in the address', async () => {
    const page = await at.open('/hitung?instrument=smart-city-2023-regular', { javaScriptEnabled: false })
    const scores = { baseline: '3,76', output: '2,60', outcome: '3,47', impact: '3,21', quick_win: '3,57' }
    for (const [name, score] of Object.entries(scores)) await page.fill(`input[name="${name}"]`, score)
    await page.locator('form:has(input[name="baseline"]) button[type="submit"]').click()
    expect(await page.locator('h1').innerText()).toContain('3,29')
    expect(await page.locator('main').innerText()).toContain('3,293')
    expect(page.url()).toContain('baseline=')
    await page.context().close()
  })

  test('says beside the field what is wrong and keeps what was typed', async () => {
    const page = await at.open(COMPUTED.replace('3.76', '4.76'))
    const field = page.locator('input[name="baseline"]')
    expect(await field.inputValue()).toBe('4.76')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(page)
    await page.context().close()
  })

  test('computes a file of question scores, and refuses a faulty one with row and column', async () => {
    const page = await at.open('/hitung?instrument=smart-city-2023-kppn-ikn', { javaScriptEnabled: false })
    await page.getByRole('link', { name: /Berkas/ }).click()
    const form = page.locator('form:has(input[type="file"])')
    await form.locator('input[type="file"]').setInputFiles({
      name: 'nilai.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('question,score\nA01,3.00\nA02,tiga\n'),
    })
    await form.locator('button[type="submit"]').click()
    expect(await page.locator('main').innerText()).toMatch(/[Bb]aris 3/)
    await page.context().close()
  })
})

test('an unknown address is a page that says what to do', async () => {
  const page = await at.open('/tidak-ada')
  expect(await page.locator('h1').innerText()).toBe('Tidak ditemukan')
  await page.context().close()
})
