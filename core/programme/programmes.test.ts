import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { bodyOf, type Cast, castOf, codeOf } from '#test/cast.ts'
import { as, peopleServer } from '#test/people.ts'
import { listProgrammes, lockProgramme } from './public.ts'
import { contentOf } from './test/content.ts'
import { playOn } from './test/scene.ts'

const at = peopleServer(() => new Date('2026-11-22T03:00:00Z'))
let malang: Cast
let play: ReturnType<typeof playOn>

beforeAll(async () => {
  malang = await castOf(at, '35.07')
  play = playOn(at, malang)
})

const own = (over = {}) => contentOf(malang.kominfo, over)
const namesOf = (answer: { body: unknown }) =>
  bodyOf<{ rows: { id: string }[] }>(answer).rows.map(({ id }) => id)

describe('a programme', () => {
  test('is drafted by its agency, sent, returned with a reason, mended and approved', async () => {
    const { ayu, budi } = malang
    const content = own({ name: 'Contoh jaringan serat optik' })
    const id = await play.drafted(budi, content)
    expect((await play.act(budi, id, 'submissions')).status).toBe(200)
    const returned = await play.act(ayu, id, 'returns', { reason: 'Tambahkan hasil yang dirasakan warga.' })
    expect(returned.status).toBe(200)
    const { stage, returnedBecause } = await play.read(budi, id)
    expect([stage, returnedBecause]).toEqual(['returned', 'Tambahkan hasil yang dirasakan warga.'])
    expect(
      (await play.save(budi, id, { ...content, description: 'Menjangkau semua kelurahan' })).status,
    ).toBe(200)
    expect((await play.act(budi, id, 'submissions')).status).toBe(200)
    expect((await play.approve(ayu, id)).body).toEqual({ approved: 1 })
    const read = await play.read(budi, id)
    expect(read).toMatchObject({ state: 'planned', stage: 'settled', pending: null })
    expect(read.content).toEqual({ ...content, description: 'Menjangkau semua kelurahan' })
    expect(read.versions.map(({ act, by, changed }) => [act, by, changed])).toEqual([
      ['drafted', 'Budi', []],
      ['sent', 'Budi', []],
      ['returned', 'Ayu', []],
      ['saved', 'Budi', ['description']],
      ['sent', 'Budi', []],
      ['approved', 'Ayu', []],
    ])
  })

  test('that is a draft is seen by its agency and the secretariat only; approved, by everyone of the region', async () => {
    const { ayu, budi, citra, dewi } = malang
    const id = await play.drafted(budi, own())
    expect((await play.get(citra, `/programmes/${id}`)).status).toBe(404)
    expect(namesOf(await play.get(dewi, '/programmes'))).not.toContain(id)
    expect(namesOf(await play.get(ayu, '/programmes'))).toContain(id)
    await play.approve(ayu, id)
    expect((await play.get(citra, `/programmes/${id}`)).status).toBe(200)
    expect(namesOf(await play.get(dewi, '/programmes'))).toContain(id)
  })

  test('keeps its approved content while an agency’s change to it waits', async () => {
    const { ayu, budi, citra } = malang
    const content = own({ name: 'Contoh satu data' })
    const id = await play.approved(budi, content)
    await play.save(budi, id, { ...content, name: 'Contoh satu data daerah' })
    await play.act(budi, id, 'submissions')
    expect(await play.read(citra, id)).toMatchObject({
      content: { name: 'Contoh satu data' },
      pending: null,
      stage: 'settled',
    })
    expect((await play.read(ayu, id)).pending?.name).toBe('Contoh satu data daerah')
    await play.approve(ayu, id)
    expect((await play.read(citra, id)).content.name).toBe('Contoh satu data daerah')
  })

  test('that the secretariat changes meanwhile keeps both changes', async () => {
    const { ayu, budi } = malang
    const content = own()
    const id = await play.approved(budi, content)
    await play.save(budi, id, { ...content, notes: 'Catatan OPD' })
    expect((await play.save(ayu, id, { ...content, beneficiaries: 'Pelaku usaha' })).status).toBe(200)
    const { content: now, pending } = await play.read(budi, id)
    expect([now.beneficiaries, now.notes]).toEqual(['Pelaku usaha', ''])
    expect([pending?.beneficiaries, pending?.notes]).toEqual(['Pelaku usaha', 'Catatan OPD'])
  })

  test('is not overwritten by the second of two editors', async () => {
    const { budi, ayu } = malang
    const content = own()
    const id = await play.drafted(budi, content)
    const first = await play.send(budi, 'PUT', `/programmes/${id}`, {
      revision: 1,
      content: { ...content, notes: 'satu' },
    })
    const second = await play.send(ayu, 'PUT', `/programmes/${id}`, {
      revision: 1,
      content: { ...content, notes: 'dua' },
    })
    expect([first.status, second.status, codeOf(second)]).toEqual([200, 409, 'programme.changed_meanwhile'])
  })

  test('is written by its own agency only, and approved by the secretariat only', async () => {
    const { budi, citra, dewi } = malang
    expect(codeOf(await play.create(citra, own()))).toBe('programme.not_yours')
    const id = await play.approved(budi, own())
    expect(codeOf(await play.save(citra, id, own()))).toBe('programme.not_yours')
    expect((await play.approve(budi, id)).status).toBe(403)
    expect((await play.create(dewi, own())).status).toBe(403)
    expect((await at.get('/api/programmes')).status).toBe(401)
  })

  test('is hidden from other regions', async () => {
    const id = await play.approved(malang.budi, own())
    const asri = await at.hire('35.05', 'region_admin', 'Asri')
    expect((await at.get(`/api/programmes/${id}`, as(asri, '35.05'))).status).toBe(404)
    expect(namesOf(await at.get('/api/programmes', as(asri, '35.05')))).toEqual([])
  })

  test('names nothing that is not there, and each fault stands beside its field', async () => {
    const wrong = own({
      dimension: 'nothing',
      from: '2027-01',
      to: '2026-01',
      villages: ['35.05.01.2001'],
      coOwnerIds: [malang.kominfo, randomUUID()],
    })
    const { status, body } = await play.create(malang.budi, wrong)
    expect(status).toBe(422)
    const fields = bodyOf<{ errors: { field: string }[] }>({ body }).errors.map(({ field }) => field)
    expect(new Set(fields)).toEqual(
      new Set([
        '/content/dimension',
        '/content/to',
        '/content/villages',
        '/content/coOwnerIds',
        '/content/targets',
        '/content/budgets',
      ]),
    )
    expect((await play.create(malang.budi, own({ code: '' }))).status).toBe(422)
  })

  test('has a code of its own, whatever its case', async () => {
    await play.create(malang.budi, own({ code: 'GOV-77' }))
    expect(codeOf(await play.create(malang.budi, own({ code: 'gov-77' })))).toBe('programme.code_taken')
  })

  test('never waits for itself, however long the way', async () => {
    const { budi, ayu } = malang
    const first = own()
    const a = await play.approved(budi, first)
    const b = await play.approved(budi, own({ dependsOn: [a] }))
    const c = await play.approved(budi, own({ dependsOn: [b] }))
    const circle = await play.save(ayu, a, { ...first, dependsOn: [c] })
    expect([circle.status, codeOf(circle)]).toEqual([422, 'programme.content_wrong'])
    expect((await play.read(ayu, b)).names.neededBy).toMatchObject([{ id: c }])
    const draft = await play.drafted(budi, own({ dependsOn: [c] }))
    expect((await play.read(malang.citra, c)).names.neededBy).toEqual([])
    expect((await play.read(budi, c)).names.neededBy).toMatchObject([{ id: draft }])
  })

  test('that was never approved may be withdrawn; an approved one may not', async () => {
    const { budi } = malang
    const id = await play.drafted(budi, own())
    expect((await play.act(budi, id, 'withdrawals')).status).toBe(200)
    expect((await play.get(budi, `/programmes/${id}`)).status).toBe(404)
    const kept = await play.approved(budi, own())
    expect(codeOf(await play.act(budi, kept, 'withdrawals'))).toBe('programme.not_now')
  })
})

describe('the life of a programme', () => {
  test('goes from plan to budget to running to evaluated to continued', async () => {
    const id = await play.approved(malang.budi, own())
    for (const to of ['budgeted', 'running', 'evaluated', 'continued', 'running']) {
      expect([to, (await play.move(id, to)).status]).toEqual([to, 200])
    }
    expect((await play.read(malang.dewi, id)).versions.map(({ state }) => state).at(-1)).toBe('running')
  })

  test('skips no step, and nobody but the secretariat moves it', async () => {
    const id = await play.approved(malang.budi, own())
    expect(codeOf(await play.move(id, 'running'))).toBe('programme.not_now')
    expect((await play.act(malang.budi, id, 'moves', { to: 'budgeted' })).status).toBe(403)
    const draft = await play.drafted(malang.budi, own())
    expect(codeOf(await play.move(draft, 'planned'))).toBe('programme.not_now')
  })

  test('does not begin without owner, target and budget line of the year, unless as a recorded exception', async () => {
    const { ayu } = malang
    const id = await play.approved(
      ayu,
      contentOf(null, { targets: [], budgets: [{ year: 2027, source: 'CSR', amount: '1' }] }),
    )
    await play.move(id, 'budgeted')
    const { body } = await play.move(id, 'running')
    expect(bodyOf<{ detail: string }>({ body }).detail).toContain(
      'OPD penanggung jawab, target, baris anggaran',
    )
    expect(
      (await play.move(id, 'running', { reason: 'Arahan bupati, anggaran menyusul di perubahan.' })).status,
    ).toBe(200)
    expect((await play.read(ayu, id)).versions.at(-1)).toMatchObject({
      state: 'running',
      reason: 'Arahan bupati, anggaran menyusul di perubahan.',
    })
  })

  test('is stopped with a reason, and stays stopped', async () => {
    const { budi } = malang
    const content = own()
    const id = await play.approved(budi, content)
    expect(codeOf(await play.move(id, 'stopped'))).toBe('programme.reason_needed')
    expect((await play.move(id, 'stopped', { reason: 'Digabung dengan program lain.' })).status).toBe(200)
    expect(codeOf(await play.move(id, 'planned'))).toBe('programme.is_final')
    expect(codeOf(await play.save(budi, id, { ...content, notes: 'lagi' }))).toBe('programme.not_now')
  })
})

describe('the list of programmes', () => {
  test('is narrowed, sorted and summed by the server', async () => {
    const { ayu, citra, dinkes } = malang
    const three = [1, 2, 3].map((n) =>
      contentOf(dinkes, {
        name: `Contoh apotek ${n}`,
        dimension: 'living',
        subDimension: 'health',
        quickWinYear: n === 1 ? 2026 : null,
        budgets: [
          { year: 2026, source: 'APBD', amount: `${n}00` },
          { year: 2027, source: 'CSR', amount: '5' },
        ],
      }),
    )
    await play.approve(ayu, ...(await Promise.all(three.map((content) => play.drafted(citra, content)))))
    const list = async (query: string) =>
      bodyOf<{ rows: { name: string }[]; total: number; budget: string }>(
        await play.get(ayu, `/programmes?${query}`),
      )
    const found = await list(`opd=${dinkes}&year=2026&sort=budget&descending=true`)
    expect(found.rows.map(({ name }) => name)).toEqual([
      'Contoh apotek 3',
      'Contoh apotek 2',
      'Contoh apotek 1',
    ])
    expect([found.total, found.budget]).toEqual([3, '600'])
    expect((await list('q=APOTEK%202')).total).toBe(1)
    expect((await list('dimension=living&kind=quick_win')).total).toBe(1)
    expect((await list(`opd=${dinkes}&state=planned&year=2031`)).total).toBe(0)
    expect((await play.get(ayu, '/programmes?state=nothing')).status).toBe(422)
  })

  test('offers the form what it may choose from', async () => {
    const { body } = await play.get(malang.budi, '/programme-choices')
    expect(body).toMatchObject({ ownOpdIds: [malang.kominfo], years: [2026, 2027, 2028, 2029, 2030] })
  })
})

describe('a quick win', () => {
  test('is scored by secretariat and leader with ten questions; the mean is exact', async () => {
    const { ayu, budi, dewi } = malang
    const id = await play.approved(budi, own({ quickWinYear: 2026 }))
    const score = (question: string, value: number) => ({ question, value, note: '' })
    const give = (by: typeof ayu, scores: object[]) =>
      play.send(by, 'PUT', `/programmes/${id}/quick-win-scores`, { scores })
    await give(ayu, [score('E01', 4), score('E02', 2)])
    await give(dewi, [score('E01', 3), score('E03', 1)])
    const sheet = bodyOf<{ mean: string; mine: object[] }>(
      await play.get(dewi, `/programmes/${id}/quick-win-scores`),
    )
    expect(sheet.mean).toBe('2.17')
    expect(sheet.mine).toEqual([score('E01', 3), score('E03', 1)])
    expect((await give(budi, [score('E01', 4)])).status).toBe(403)
    expect((await give(ayu, [score('E11', 4)])).status).toBe(422)
    const listed = bodyOf<{ id: string; mean: string; scored: number }[]>(await play.get(budi, '/quick-wins'))
    expect(listed.find((one) => one.id === id)).toMatchObject({ mean: '2.17', scored: 3 })
  })

  test('is what the ten questions are for', async () => {
    const id = await play.approved(malang.budi, own())
    expect(codeOf(await play.get(malang.ayu, `/programmes/${id}/quick-win-scores`))).toBe(
      'programme.not_a_quick_win',
    )
  })
})

describe('a published programme', () => {
  test('is shown with its source, and the region takes it over once', async () => {
    const asri = await at.hire('35.05', 'region_admin', 'Asri')
    const at35 = as(asri, '35.05')
    const listed = bodyOf<{ code: string; source: string }[]>(await at.get('/api/published-programmes', at35))
    expect(listed.map(({ code }) => code)).toContain('arjuna-2022')
    expect(listed.every(({ source }) => source.length > 10)).toBe(true)
    const body = {
      content: contentOf(null, { name: 'Arjuna', dimension: 'living', subDimension: 'health' }),
      publishedCode: 'arjuna-2022',
    }
    const taken = await at.send('POST', '/api/programmes', body, at35)
    expect(taken.status).toBe(200)
    const { id } = bodyOf<{ id: string }>(taken)
    expect(
      bodyOf<{ source: { text: string } }>(await at.get(`/api/programmes/${id}`, at35)).source.text,
    ).toContain('5 Oktober 2022')
    const again = await at.send('POST', '/api/programmes', { ...body, content: contentOf(null) }, at35)
    expect(codeOf(again)).toBe('programme.published_unknown')
    expect(bodyOf<object[]>(await play.get(malang.ayu, '/published-programmes'))).toEqual([])
  })
})

test('who owes what: decisions, returned drafts, and programmes that should run but lack something', async () => {
  const region = '35.73'
  const cast = await castOf(at, region)
  const there = playOn(at, cast)
  const keys = async (by: typeof cast.ayu) =>
    bodyOf<{ key: string }[]>(await there.get(by, '/tasks'))
      .map(({ key }) => key)
      .filter((key) => key.startsWith('programme.'))
  const id = await there.drafted(cast.budi, contentOf(cast.kominfo, { budgets: [] }))
  await there.act(cast.budi, id, 'submissions')
  expect([await keys(cast.ayu), await keys(cast.budi)]).toEqual([['programme.decide'], []])
  await there.act(cast.ayu, id, 'returns', { reason: 'Anggarannya belum ditulis.' })
  expect(await keys(cast.budi)).toEqual([`programme.mend:${id}`])
  await there.act(cast.budi, id, 'submissions')
  await there.approve(cast.ayu, id)
  expect([await keys(cast.budi), await keys(cast.citra)]).toEqual([['programme.complete:2026'], []])
})

test('the modules above read programmes and lock one', async () => {
  const content = own({ quickWinYear: 2027, coOwnerIds: [malang.dinkes] })
  const id = await play.approved(malang.budi, content)
  await runAsSystem(at.database, '35.07', async ({ tx }) => {
    const [row] = await listProgrammes(tx, '35.07', { ids: [id] })
    expect(row).toMatchObject({
      code: content.code,
      kind: 'quick_win',
      quickWinYear: 2027,
      ownerOpd: { id: malang.kominfo, name: 'Contoh Dinas Kominfo' },
      coOwners: [{ id: malang.dinkes }],
      targets: content.targets,
      budgets: content.budgets,
      isApproved: true,
      state: 'planned',
    })
    expect(await listProgrammes(tx, '35.07', { year: 2035 })).toEqual([])
    expect((await lockProgramme(tx, '35.07', id))?.id).toBe(id)
    expect(await lockProgramme(tx, '35.07', randomUUID())).toBeUndefined()
  })
})
