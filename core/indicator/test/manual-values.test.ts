import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { lookForAnomalies } from '../commands/look-for-anomalies.ts'
import { readLinked } from '../commands/read-linked.ts'
import { composeExplanation } from '../compose/explanation.ts'
import type { Anomaly, Explanation, Indicator, ManualValue } from '../contract.ts'
import { BLITAR, codeOf, indicatorScene } from './scene.ts'
import { measures } from './wells.ts'

const scene = indicatorScene()
const { at, deliver, draw, send, defined, secretariat, officer, leader, otherOfficer, stranger, get } = scene

const REASON = 'Angka dibacakan dalam rapat, tanpa berkas'

/** What the newest fact of an approval says, and what of it is kept apart. */
const lastApproval = async () =>
  (
    await at.database.owner.query(
      `select (fact.payload->>'documents')::int as documents, kept.details->>'noEvidenceReason' as details
       from facts.fact as fact left join facts.details as kept using (tenant_id, seq)
       where fact.name = 'indicator.value_approved' order by seq desc limit 1`,
    )
  ).rows

const printed = (explained: Explanation): string =>
  JSON.stringify(
    composeExplanation(
      explained,
      { of: { rows: [], next: null }, over: null },
      { code: BLITAR, name: 'Kabupaten Blitar' },
      { now: scene.now(), language: 'id', publicUrl: '' },
    ).blocks,
  )

describe('a manual value', () => {
  const value = (code: string, more: object = {}) => ({
    ...{ code, period: '2025', value: '8.35', source: 'BPS, Blitar dalam Angka 2026', evidence: [] },
    ...more,
  })
  const propose = (body: object, headers = secretariat()) => send('POST', 'manual-values', body, headers)
  const proposed = async (code: string, more: object = {}) =>
    ((await propose(value(code, more))).body as { id: string }).id
  const approve = (id: string, headers = leader(), said: object = { noEvidenceReason: REASON }) =>
    send('POST', `manual-values/${id}/approvals`, said, headers)
  const link = {
    title: 'Blitar dalam Angka',
    url: 'https://bps.example.invalid/2026',
    statement: 'Tabel 4.1',
  }
  const filed = async () =>
    ((await at.send('POST', '/api/evidence/links', link, secretariat())).body as { versionId: string })
      .versionId
  const stands = async (code: string) => (await get<Explanation>(`explanations/${code}?period=2025`)).manual

  test('counts once somebody else approves it, and says so', async () => {
    const code = await defined()
    const id = await proposed(code)
    expect((await get<Explanation>(`explanations/${code}?period=2025`)).value.value).toBeNull()
    expect(codeOf(await approve(id, secretariat()))).toBe('indicator.own_proposal')
    expect((await approve(id, officer())).status).toBe(403)
    expect((await approve(id, stranger())).status).toBe(404)
    expect((await approve(id)).status).toBe(200)
    expect(codeOf(await approve(id))).toBe('indicator.decided_already')
    const told = await get<Explanation>(`explanations/${code}?period=2025`)
    expect(told.value).toMatchObject({ value: '8.35', origin: 'manual', version: 1 })
    expect(told.manual).toMatchObject({ source: 'BPS, Blitar dalam Angka 2026', decidedBy: 'Lina' })
    expect((await get<Indicator>(`indicators/${code}`)).year).toMatchObject({ period: '2025', value: '8.35' })
  })

  test('without evidence is approved only with the reason why none can be had', async () => {
    const code = await defined()
    const id = await proposed(code)
    expect(codeOf(await approve(id, leader(), {}))).toBe('indicator.evidence_needed')
    expect(codeOf(await approve(id, leader(), { note: 'Sudah dicek' }))).toBe('indicator.evidence_needed')
    const blank = { noEvidenceReason: 'ya          ' }
    expect(codeOf(await approve(id, leader(), blank))).toBe('indicator.evidence_needed')
    expect(codeOf(await approve(id, leader(), { noEvidenceReason: 'tak ada' }))).toBe('http.invalid_input')
    expect(await stands(code)).toBeNull()
    expect((await approve(id)).status).toBe(200)
    expect(await stands(code)).toMatchObject({ state: 'approved', noEvidenceReason: REASON })
    expect(await lastApproval()).toEqual([{ documents: 0, details: REASON }])
  })

  test('with evidence asks for no reason, and keeps none', async () => {
    const code = await defined()
    const evidence = [await filed()]
    expect((await approve(await proposed(code, { evidence }), leader(), {})).status).toBe(200)
    expect(await stands(code)).toMatchObject({ evidence, noEvidenceReason: null })
    expect(await lastApproval()).toEqual([{ documents: 1, details: null }])
    const next = await proposed(code, { evidence, value: '8.1', note: 'BPS menerbitkan angka tetap' })
    expect((await approve(next)).status).toBe(200)
    expect(await stands(code)).toMatchObject({ value: '8.1', noEvidenceReason: null })
  })

  test('approved before a reason was asked stands as it was, and says that there is no evidence', async () => {
    const code = await defined()
    await approve(await proposed(code))
    await at.database.owner.query(
      'update indicator.manual_values set no_evidence_reason = null where code = $1',
      [code],
    )
    const explained = await get<Explanation>(`explanations/${code}?period=2025`)
    expect(explained.value.value).toBe('8.35')
    expect(explained.manual).toMatchObject({ state: 'approved', evidence: [], noEvidenceReason: null })
    expect(printed(explained)).toContain('Tanpa dokumen bukti.')
  })

  test('is printed with the reason why there is no evidence', async () => {
    const code = await defined()
    await approve(await proposed(code))
    const explained = await get<Explanation>(`explanations/${code}?period=2025`)
    expect(printed(explained)).toContain(`Tanpa dokumen bukti, karena: ${REASON}`)
  })

  test('is corrected by a new version with a note; the old one stays', async () => {
    const code = await defined()
    await approve(await proposed(code))
    expect(codeOf(await propose(value(code, { value: '8.1' })))).toBe('indicator.note_needed')
    const id = await proposed(code, { value: '8.1', note: 'BPS menerbitkan angka tetap' })
    await approve(id)
    const all = await get<ManualValue[]>(`manual-values?code=${code}`)
    expect(all.map((one) => [one.version, one.value, one.before])).toEqual([
      [2, '8.1', '8.35'],
      [1, '8.35', null],
    ])
    const { value: now } = await get<Explanation>(`explanations/${code}?period=2025`)
    expect(now.value).toBe('8.10')
  })

  test('is returned with a reason, and a newer proposal takes its place', async () => {
    const code = await defined()
    const old = await proposed(code)
    const newer = await proposed(code, { value: '9' })
    expect(codeOf(await approve(old))).toBe('indicator.decided_already')
    const back = { reason: 'Sumbernya belum angka tetap' }
    expect((await send('POST', `manual-values/${newer}/returns`, back, leader())).status).toBe(200)
    const all = await get<ManualValue[]>(`manual-values?code=${code}&state=returned`)
    expect(all.map(({ reason }) => reason)).toEqual([back.reason])
  })

  test.each([
    [{ code: 'well.draws' }, 'indicator.not_manual'],
    [{ period: '2025-11' }, 'indicator.period_impossible'],
    [{ period: '2027' }, 'indicator.period_impossible'],
    [{ dimension: 'village', member: '35.05.01.2001' }, 'indicator.period_impossible'],
    [{ evidence: [randomUUID()] }, 'indicator.evidence_unknown'],
    [{ value: '1,5' }, 'http.invalid_input'],
    [{ source: '' }, 'http.invalid_input'],
  ])('is refused with %o', async (more, code) => {
    expect(codeOf(await propose(value(await defined(), more)))).toBe(code)
  })

  test('is proposed by the owning agency or the secretariat', async () => {
    const code = await defined()
    expect(codeOf(await propose(value(code), officer()))).toBe('indicator.not_your_indicator')
    await send('PUT', `indicators/${code}/assignment`, {
      revision: 0,
      ownerOpdId: scene.agencies.dinkes,
      programmes: [],
      links: [],
    })
    expect((await propose(value(code), officer())).status).toBe(200)
    expect(codeOf(await propose(value(code), otherOfficer()))).toBe('indicator.not_your_indicator')
  })

  test('of a quarter speaks for its year where the year is asked, the newest approved one', async () => {
    const code = await defined({ grain: 'quarter' })
    const links = [{ framework: 'smart-city', code: 'C07' }]
    await send('PUT', `indicators/${code}/assignment`, {
      revision: 0,
      ownerOpdId: null,
      programmes: [],
      links,
    })
    const said = async () => {
      const found = await runAsSystem(at.database, BLITAR, (ctx) =>
        readLinked({ ...ctx, now: scene.now() }, '2026', { framework: 'smart-city' }),
      )
      return found
        .filter(({ indicator }) => indicator.code === code)
        .map(({ value: is, path }) => [is.period, is.value, path])
    }
    await approve(await proposed(code, { period: '2025-Q4', value: '9' }))
    expect(await said()).toEqual([])
    await approve(await proposed(code, { period: '2026-Q1', value: '8.5' }))
    await approve(await proposed(code, { period: '2026-Q3', value: '8.1' }))
    await proposed(code, { period: '2026-Q4', value: '7' })
    expect(await said()).toEqual([['2026-Q3', '8.10', `indikator/${code}?periode=2026-Q3`]])
  })

  describe('of a table', () => {
    const table = (...lines: string[]) => ({
      name: 'isian.csv',
      bytes: ['kode,periode,dimensi,anggota,nilai,sumber,catatan', ...lines].join('\n'),
    })
    const upload = (file: ReturnType<typeof table>, rest = '') =>
      at.upload(`/api/indicator/manual-values/imports${rest}`, file, {}, secretariat())

    test('is shown against what stands, and proposed all at once', async () => {
      const code = await defined()
      await approve(await proposed(code))
      const file = table(`${code},2025,,,8.35,BPS 2026,`, `${code},2024,,,"8,71",BPS 2025,`)
      const preview = (await upload(file, '/previews')).body as { change: string; value: string }[]
      expect(preview.map(({ change, value: is }) => [change, is])).toEqual([
        ['same', '8.35'],
        ['new', '8.71'],
      ])
      expect((await upload(file)).body).toEqual({ proposed: 1, unchanged: 1 })
      const [newest] = await get<ManualValue[]>(`manual-values?code=${code}&state=proposed`)
      expect(newest).toMatchObject({ period: '2024', value: '8.71', isImported: true })
    })

    test('with one wrong cell keeps nothing and names row and column', async () => {
      const code = await defined()
      const sent = await upload(
        table(`${code},2024,,,8.7,BPS 2025,`, `${code},2023,,,banyak,BPS,`, 'own.no,2023,,,1,BPS 2024,'),
      )
      expect([sent.status, codeOf(sent)]).toEqual([422, 'table.values_wrong'])
      const { errors } = sent.body as { errors: { field: string }[] }
      expect(errors.map(({ field }) => field)).toEqual(['3:nilai', '3:sumber', '4:kode'])
      expect(await get<ManualValue[]>(`manual-values?code=${code}`)).toEqual([])
    })

    test('corrects what stands only with a reason in the line', async () => {
      const code = await defined()
      await approve(await proposed(code))
      const silent = await upload(table(`${code},2025,,,8.1,BPS 2026,`))
      expect([silent.status, codeOf(silent)]).toEqual([422, 'table.values_wrong'])
      expect((silent.body as { errors: { field: string }[] }).errors[0]?.field).toBe('2:catatan')
      const said = await upload(table(`${code},2025,,,8.1,BPS 2026,BPS menerbitkan angka tetap`))
      expect(said.body).toEqual({ proposed: 1, unchanged: 0 })
    })

    test('carries the paper behind it, and none that the vault does not have', async () => {
      const code = await defined()
      const paper = await filed()
      const file = table(`${code},2025,,,8.1,BPS 2026,`, `${code},2024,,,8.2,BPS 2025,`)
      const send = (evidence: string) =>
        at.upload('/api/indicator/manual-values/imports', file, { evidence }, secretariat())
      expect(codeOf(await send(randomUUID()))).toBe('indicator.evidence_unknown')
      expect((await send(paper)).status).toBe(200)
      const all = await get<ManualValue[]>(`manual-values?code=${code}`)
      expect(all.map(({ evidence }) => evidence)).toEqual([[paper], [paper]])
    })

    test('begins with a template of the own indicators', async () => {
      const code = await defined()
      const csv = await at.get('/api/indicator/manual-values/template.csv', secretariat())
      expect(csv.text).toContain(`${code},2026`)
    })
  })
})

describe('the guard', () => {
  const look = () =>
    runAsSystem(at.database, BLITAR, (ctx) => lookForAnomalies({ ...ctx, now: scene.now() }, measures))
  const anomalies = (query = '') => get<Anomaly[]>(`anomalies${query}`, leader())

  test('tells of many values typed within minutes, once', async () => {
    const code = await defined({ grain: 'month' })
    scene.moveTo('2026-11-22T05:30:00Z')
    for (let month = 1; month <= 9; month++) {
      const months = [`2025-0${month}`, `2024-0${month}`]
      for (const period of months)
        await send('POST', 'manual-values', {
          code,
          period,
          value: '5',
          source: 'Laporan bulanan',
          evidence: [],
        })
    }
    await look()
    await look()
    const told = (await anomalies(`?code=${code}`)).filter(({ kind }) => kind === 'batch')
    expect(told).toHaveLength(1)
    expect(told[0]?.rows.length).toBeGreaterThanOrEqual(15)
  })

  test('tells of measurements that came after a value was used, when they change it', async () => {
    const { noteUse, readValue } = await import('../public.ts')
    await runAsSystem(at.database, BLITAR, async (ctx) => {
      const value = await readValue({ ...ctx, now: scene.now() }, 'well.mean_wait', '2025')
      if (value) await noteUse({ ...ctx, now: scene.now() }, 'well.mean_wait', value, 'evidence:2025:C07')
    })
    await draw(['late', '2025-11-21T01:00:00Z', 60_000])
    await deliver()
    await look()
    const [told] = (await anomalies('?code=well.mean_wait')).filter(({ kind }) => kind === 'late')
    expect(told?.rows.map(([subject]) => subject)).toEqual(['late'])
  })
})
