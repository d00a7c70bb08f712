import { describe, expect, it } from 'vitest'
import { renderAt, textOf } from './test/render.ts'

const ADDRESSES = [
  '/',
  '/hasil/2022',
  '/hasil/2023?q=jawa&sort=-improvement&track=REGULER',
  '/daerah',
  '/daerah?q=tidak-ada',
  '/daerah/35.07',
  '/daerah/35.07/2022',
  '/daerah/33.75',
  '/daerah/99.99',
  '/daerah/35.07/2023/pertanyaan',
  '/daerah/35.05/2023/pertanyaan',
  '/rapor/35.07/2023',
  '/rapor/35.05/2023',
  '/rapor/33.75/2023',
  '/hitung',
  '/hitung?instrument=smart-city-2022-first-phase&by=questions',
  '/hitung?by=file',
  '/tentang',
]

describe.each(ADDRESSES)('the page at %s', (address) => {
  it('keeps to a strict content policy', () => {
    const { html } = renderAt(address)
    expect(html).not.toMatch(/ style=|<style| on[a-z]+="/)
    expect(html).not.toContain('<script')
  })

  it('has one heading of the first order, a title and a description', () => {
    const { html } = renderAt(address)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/)
  })

  it('speaks English as well, and its links stay in English', () => {
    const english = renderAt(address, 'en')
    expect(english.html).toContain('<html lang="en">')
    expect(textOf(english)).not.toBe(textOf(renderAt(address)))
    expect(english.html).not.toMatch(/href="\/(hasil|daerah|rapor|hitung|tentang)(?![^"]*" lang="id")/)
  })

  it('never shows a broken figure', () => {
    expect(textOf(renderAt(address))).not.toMatch(/NaN|undefined|null|\[object/)
  })

  it('uses every id once', () => {
    const ids = [...renderAt(address).html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(ids.length).toBe(new Set(ids).size)
  })
})

describe('the results of a year', () => {
  it('the front page is the newest year', () => {
    expect(renderAt('/').html).toContain('Hasil evaluasi kota cerdas 2023')
  })

  it('says honestly how much of the year our copy holds', () => {
    expect(textOf(renderAt('/'))).toContain('Salinan kami memuat 4 dari 130 daerah yang dinilai pada 2023.')
  })

  it('a region that took no part stands in its own list, not in the table', () => {
    const { html } = renderAt('/hasil/2023')
    expect(html).toContain('Tidak mengikuti evaluasi')
    expect(html.match(/<tr data-words/g)).toHaveLength(4)
  })

  it('a collaboration printed as zero is a score, one that does not apply is not', () => {
    const { html } = renderAt('/hasil/2023?q=wakatobi')
    expect(html).toContain('data-label="Program kolaborasi">0,00</td>')
  })

  it('every final value leads to where it comes from', () => {
    expect(renderAt('/hasil/2023').html).toContain('href="/daerah/35.07/2023#asal-nilai"')
  })

  it('offers the table as files', () => {
    for (const format of ['csv', 'xlsx', 'pdf'])
      expect(renderAt('/hasil/2023').html).toContain(`href="/api/v1/results/2023/table.${format}"`)
  })
})

describe('a region', () => {
  const malang = renderAt('/daerah/35.07/2023')

  it('says first how well it did', () => {
    expect(malang.html).toContain('<h1>Kab. Malang naik 0,44 menjadi 2,94</h1>')
  })

  it('shows the actual sum behind the value', () => {
    expect(textOf(malang)).toContain('0,360 + 0,458 + 0,682 + 0,562 + 0,626 + 0,253 = 2,941 → 2,94')
  })

  it('shows the rounded terms where the rule of 2022 holds', () => {
    expect(textOf(renderAt('/daerah/35.07/2022'))).toContain('0,14 + 0,31 + 0,88 + 0,26 + 0,92 = 2,51')
  })

  it('says why the improvement is 0.44 and not 0.43', () => {
    const text = textOf(malang)
    expect(text).toContain('2,94 − 2,50 = +0,44')
    expect(text).toContain('Yang tercetak untuk 2022 adalah 2,51, bukan 2,50')
    expect(text).toContain('Mengurangi 2,51 akan memberi +0,43')
  })

  it('says what an improvement rests on where last year is not known', () => {
    expect(textOf(renderAt('/daerah/35.05/2023'))).toContain('tersirat nilai tahun lalu 3,19')
  })

  it('no value last year is no improvement, not zero', () => {
    const text = textOf(renderAt('/daerah/74.07/2023'))
    expect(text).toContain('Kab. Wakatobi meraih nilai')
    expect(text).toContain('tidak ada nilai tahun sebelumnya')
  })

  it('a region that took no part is shown as a state, without figures', () => {
    const absent = renderAt('/daerah/33.75/2023')
    expect(absent.status).toBe(200)
    expect(absent.html).toContain('Kota Pekalongan tidak mengikuti evaluasi 2023')
    expect(absent.html).not.toContain('class="stats"')
  })

  it('a region without any result is not found, kindly', () => {
    const none = renderAt('/daerah/99.99')
    expect(none.status).toBe(404)
    expect(textOf(none)).toContain('Yang dapat Anda lakukan')
  })

  it('links only to the years in which it has a result', () => {
    const { html } = renderAt('/daerah/35.05/2023')
    expect(html).not.toContain('href="/daerah/35.05/2022"')
    expect(malang.html).toContain('href="/daerah/35.07/2022"')
  })

  it('a year without a result leads to the years that have one', () => {
    const none = renderAt('/daerah/35.05/2022')
    expect(none.status).toBe(404)
    expect(none.html).toContain('Kami tidak memiliki hasil 2022 untuk Kab. Blitar')
    expect(none.html).toContain('href="/daerah/35.05/2023"')
  })

  it('without a year it is the newest scored one', () => {
    expect(renderAt('/daerah/35.07').html).toContain('Kab. Malang naik 0,44 menjadi 2,94')
  })
})

describe('the questions of a region', () => {
  it('the mean is shown as the sum it is', () => {
    const text = textOf(renderAt('/daerah/35.07/2023/pertanyaan'))
    expect(text).toContain('Jumlah 16,00 : 7 pertanyaan = 2,29')
    expect(text).toContain('3,00 + 2,80 + 2,80 + 3,40 + 2,00 + 1,00 + 1,00')
  })

  it('questions stand under their city dimension', () => {
    expect(renderAt('/daerah/35.07/2023/pertanyaan').html).toContain('dimension--governance')
  })

  it('unpublished question scores are not found', () => {
    expect(renderAt('/daerah/35.05/2023/pertanyaan').status).toBe(404)
  })
})

describe('computing', () => {
  const blitar = 'baseline=3,76&output=2.60&outcome=3.47&impact=3.21&quick_win=3.57'
  const address = `/hitung?instrument=smart-city-2023-regular&${blitar}`

  it('component scores in the address give value, sum and rank', () => {
    const text = textOf(renderAt(address))
    expect(text).toContain('Nilai akhirnya 3,29; akan berada di peringkat 2 dari 5 daerah pada 2023')
    expect(text).toContain('= 3,293 → 3,29')
  })

  it('what was typed stays in the form', () => {
    expect(renderAt(address).html).toContain('value="3,76"')
  })

  it('an error stands beside its field', () => {
    const page = renderAt('/hitung?instrument=smart-city-2023-regular&baseline=3')
    expect(page.status).toBe(422)
    const field = page.html.match(/<input id="([^"]+)"[^>]* name="output"/)
    expect(field?.[0]).toContain('aria-invalid="true"')
    expect(field?.[0]).toContain(`${field?.[1]}-error`)
    expect(page.html).toContain(`id="${field?.[1]}-error">Keluaran kosong.`)
  })

  it('a field of the address that is no score computes nothing', () => {
    expect(renderAt('/hitung?utm_source=obrolan').status).toBe(200)
  })

  it('a posted form keeps its instrument in the address', () => {
    const { html } = renderAt('/hitung?instrument=smart-city-2022-first-phase&by=questions')
    expect(html).toContain('action="/hitung?instrument=smart-city-2022-first-phase&amp;by=questions"')
  })

  it('a stranger can try it with the scores of a real region', () => {
    expect(textOf(renderAt('/hitung'))).toContain('Coba dengan nilai Kab. Blitar')
  })
})

describe('about', () => {
  it('computes the Kediri example under both rules', () => {
    const text = textOf(renderAt('/tentang'))
    expect(text).toContain('0,36 + 0,64 + 0,97 + 0,61 + 0,73 = 3,31')
    expect(text).toContain('= 3,315 → 3,32')
  })
})

describe('the report', () => {
  it('follows the order of the official one', () => {
    const headings = [...renderAt('/rapor/35.07/2023').html.matchAll(/<h2>(\d)\. /g)].map((m) => m[1])
    expect(headings).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  })

  it('a component that did not exist last year is a gap in the radar', () => {
    const lines = [...renderAt('/rapor/35.07/2023').html.matchAll(/class="radar__line" d="([^"]+)"/g)]
    expect(lines[0]?.[1]).not.toContain('Z')
  })
})
