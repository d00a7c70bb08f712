import { describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/test/read-pdf.ts'
import { testServer } from '#test/server.ts'

const at = testServer()

async function pdfAt(url: string) {
  const { status, headers, bytes } = await at.get(url)
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
  return readPdf(bytes)
}

describe('the report of a region', () => {
  test('tells the published result and its sum', async () => {
    const pdf = await pdfAt('/api/v1/regions/35.05/results/2023/report.pdf')
    const text = pdf.pages.join(' ')
    expect(pdf).toMatchObject({ language: 'id', marked: true, uaPart: '1' })
    expect(text).toContain('0,376 + 0,520 + 1,041 + 0,642 + 0,714 = 3,293, dibulatkan menjadi 3,29.')
    expect(text).toContain('B-1384/DJAI/AI.01.04/12/2023')
    expect(text).toContain('/rapor/35.05/2023')
  })

  test('lists every question where question scores are published', async () => {
    const text = (await pdfAt('/api/v1/regions/35.07/results/2023/report.pdf')).pages.join(' ')
    for (const [total, mean] of [
      ['18,00 / 5', '3,60'],
      ['16,00 / 7', '2,29'],
      ['15,20 / 6', '2,53'],
    ]) {
      expect(text).toContain(`Rata-rata (${total}) ${mean}`)
    }
    expect(text).toContain('Peningkatan = 2,94 − 2,50 = +0,44.')
  })

  test('is the same file each time, and another one in English', async () => {
    const url = '/api/v1/regions/35.05/results/2023/report.pdf'
    const [first, second, english] = [await at.get(url), await at.get(url), await at.get(`${url}?bahasa=en`)]
    expect(first.bytes).toEqual(second.bytes)
    expect((await readPdf(english.bytes)).pages.join(' ')).toContain('rounded to 3.29.')
  })

  test.each([
    ['a region that did not take part', '53.09/results/2023', 'report.region_absent'],
    ['a region without a result', '35.06/results/2023', 'evaluation.result_unknown'],
    ['a year without results', '35.05/results/2019', 'evaluation.result_unknown'],
  ])('there is no report, and no empty file, of %s', async (_, path, code) => {
    const { status, body } = await at.get(`/api/v1/regions/${path}/report.pdf`)
    expect({ status, body }).toMatchObject({ status: 404, body: { code } })
  })

  test('an unknown language is refused', async () => {
    expect((await at.get('/api/v1/regions/35.05/results/2023/report.pdf?bahasa=fr')).status).toBe(422)
  })
})

describe('the national table', () => {
  test('lists regions with ranks and those that did not take part', async () => {
    const pdf = await pdfAt('/api/v1/results/2023/table.pdf')
    const text = pdf.pages.join(' ')
    expect(text).toContain('1 32.73 Kota Bandung Jawa Barat reguler')
    expect(text).toContain('Tidak mengikuti')
    expect(pdf.elements.filter(({ type }) => type === 'THead')).toHaveLength(3)
  })

  test('of a year without results is refused', async () => {
    const { status, body } = await at.get('/api/v1/results/2019/table.pdf')
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'evaluation.year_unknown' } })
  })
})
