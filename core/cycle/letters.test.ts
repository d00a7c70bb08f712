import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { rolledBack } from '#test/database.ts'
import { as, peopleServer } from '#test/people.ts'
import { getCycle, markPublished } from './public.ts'

const NOW = new Date('2026-08-01T03:00:00Z')
const at = peopleServer(() => NOW)
let ministry: Record<string, string>
let blitar: Record<string, string>
let malang: Record<string, string>

beforeAll(async () => {
  ministry = as(await at.hire('00', 'ministry_admin', 'Rina'), '00')
  blitar = as(await at.hire('35.05', 'region_admin', 'Ayu'), '35.05')
  malang = as(await at.hire('35.07', 'leader', 'Budi'), '35.07')
  for (const year of [2026, 2027]) await openCycle(at.database, { year, regions: ['35.05', '35.07'] })
})

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const TEXT = {
  number: 'B-594/DJAI/AI.01.04/08/2026',
  datedOn: '2026-08-03',
  place: 'Jakarta',
  signatory: 'Direktur Jenderal',
  subject: 'Undangan {tahun}',
  body: 'Kami mengundang {daerah} pada jalur {jalur}.\n\nTerima kasih.',
}
const template = (year: number) => `/api/cycle/cycles/${year}/letter-templates/invitation`
const save = (year: number, revision: number, change = {}, headers = ministry) =>
  at.send('PUT', template(year), { ...TEXT, ...change, revision }, headers)
const issue = (year: number, regions: string[], headers = ministry) =>
  at.send('POST', `/api/cycle/cycles/${year}/invitation-letters`, { regions }, headers)
const lettersOf = async (headers: Record<string, string>) =>
  (
    (await at.get('/api/cycle/rounds/2026', headers)).body as {
      letters: { id: string; sha256: string; subject: string; body: string }[]
    }
  ).letters

describe('the template of a letter', () => {
  test('begins with a text and lacks number, date and office until the ministry gives them', async () => {
    expect((await at.get(template(2026), ministry)).body).toMatchObject({
      template: { revision: 0, number: '' },
    })
    const refused = await issue(2026, ['35.05'])
    expect(codeOf(refused)).toBe('cycle.letter_incomplete')
    expect((refused.body as { detail: string }).detail).toContain('nomor, tanggal, jabatan penanda tangan')
  })

  test('knows its placeholders, and never overwrites what somebody else stored', async () => {
    expect((await save(2026, 0, {}, blitar)).status).toBe(403)
    expect(codeOf(await save(2026, 0, { body: 'Kepada {nama}' }))).toBe('cycle.placeholder_unknown')
    expect((await save(2026, 0)).body).toEqual({ revision: 1 })
    expect(codeOf(await save(2026, 0))).toBe('cycle.template_changed_meanwhile')
    expect((await save(2026, 1)).body).toEqual({ revision: 2 })
  })
})

describe('a letter', () => {
  test('is issued once to a region, filled, and kept byte by byte', async () => {
    expect((await issue(2026, ['35.05'], blitar)).status).toBe(403)
    expect((await issue(2026, ['35.05'])).body).toEqual({ issued: 1 })
    expect((await issue(2026, ['35.05'])).body).toEqual({ issued: 0 })
    expect(codeOf(await issue(2026, ['35.06']))).toBe('cycle.not_taking_part')
    const [letter] = await lettersOf(blitar)
    expect(letter).toMatchObject({ subject: 'Undangan 2026' })
    expect(letter?.body).toContain('mengundang Kab. Blitar pada jalur KPPN&IKN')
    const pdf = await at.app.inject({ url: `/api/cycle/letters/${letter?.id}/letter.pdf`, headers: blitar })
    expect(createHash('sha256').update(pdf.rawPayload).digest('hex')).toBe(letter?.sha256)
  })

  test('is proven to everybody, and its bytes are shown to its region and the ministry only', async () => {
    const [letter] = await lettersOf(blitar)
    const proof = await at.get(`/api/v1/letters/${letter?.id}`)
    expect(proof.body).toMatchObject({
      number: TEXT.number,
      region: { name: 'Kab. Blitar' },
      sha256: letter?.sha256,
    })
    expect(JSON.stringify(proof.body)).not.toContain('Terima kasih')
    expect(codeOf(await at.get(`/api/cycle/letters/${letter?.id}/letter.pdf`, malang))).toBe(
      'cycle.letter_unknown',
    )
    expect(codeOf(await at.get('/api/v1/letters/35.05-0000000000'))).toBe('cycle.letter_unknown')
    expect((await at.get('/api/v1/letters/semua')).status).toBe(422)
  })

  test('has a number and a day that no other letter has; the number alone may come again', async () => {
    await save(2027, 0)
    expect(codeOf(await issue(2027, ['35.07']))).toBe('cycle.letter_number_taken')
    await save(2027, 1, { datedOn: '2027-08-03' })
    expect((await issue(2027, ['35.07'])).body).toEqual({ issued: 1 })
  })

  test('that is followed by another says so, and stays', async () => {
    const [first] = await lettersOf(blitar)
    await save(2026, 2, { number: 'B-600/DJAI/2026' })
    await issue(2026, ['35.05'])
    const { body } = await at.get(`/api/v1/letters/${first?.id}`)
    expect(body).toMatchObject({ number: TEXT.number })
    expect(await lettersOf(blitar)).toHaveLength(2)
  })

  test('is shown before it is issued, as a preview', async () => {
    const url = '/api/cycle/cycles/2026/letter-previews/invitation/35.07/letter.pdf'
    const { status, headers } = await at.get(url, ministry)
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    expect((await at.get(url, blitar)).status).toBe(403)
  })
})

test('publishing its results closes a cycle, and doing it again does nothing', () =>
  rolledBack(at.database, { tenant: '00', now: NOW }, async (ctx) => {
    await markPublished(ctx, 2027)
    await markPublished(ctx, 2027)
    const { state, closedAt } = await getCycle(ctx.tx, 2027)
    expect([state, closedAt]).toEqual(['published', NOW.toISOString()])
    await expect(markPublished(ctx, 2031)).rejects.toThrow('cycle.unknown')
  }))
