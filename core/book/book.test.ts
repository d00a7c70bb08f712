import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/test/read-pdf.ts'
import { runAsSystem } from '#platform/start.ts'
import { publicPages } from '#test/pages.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { printBooks } from './commands/print-book.ts'
import type { Comparison, PublicPlan, PublicVersion, VersionCard, Versions } from './contract.ts'
import { findPublishedPlan } from './public.ts'

const MALANG = '35.07'
const at = peopleServer(() => new Date('2026-11-22T03:00:00Z'))
const visit = publicPages(at)
let ayu: Person
let dewi: Person
let asri: Person
let opdId = ''
let first = ''

beforeAll(async () => {
  opdId = await at.foundOpd(MALANG, 'KOMINFO', 'Contoh Dinas Kominfo')
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  dewi = await at.hire(MALANG, 'leader', 'Dewi')
  asri = await at.hire('35.05', 'region_admin', 'Asri')
})

const secretariat = () => as(ayu, MALANG)
const leader = () => as(dewi, MALANG)
const post = (path: string, body: object, headers = secretariat()) =>
  at.send('POST', `/api${path}`, body, headers)
const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code: string }).code,
]
const versions = async () => (await at.get('/api/book/versions', secretariat())).body as Versions
const propose = async (reason = 'Rencana pertama') =>
  (await post('/book/versions', { reason })).body as { id: string; digest: string }
const decide = (one: { id: string; digest: string }, approved: boolean, note = '') =>
  post(`/book/versions/${one.id}/decisions`, { approved, note, digest: one.digest }, leader())

async function writeVision(sentence: string) {
  const { plan } = (await at.get('/api/plan', secretariat())).body as {
    plan: { vision: { revision: number } }
  }
  const body = {
    sentence,
    words: [{ word: 'Cepat', meaning: 'Pelayanan mudah' }],
    missions: ['Melayani'],
    revision: plan.vision.revision,
  }
  expect((await at.send('PUT', '/api/plan/vision', body, secretariat())).status).toBe(200)
}

async function addProgramme(code: string, amount: string): Promise<string> {
  const content = {
    ...{
      code,
      name: `Contoh program ${code}`,
      description: 'Uraian',
      dimension: 'governance',
      subDimension: null,
    },
    ...{
      quickWinYear: 2026,
      ownerOpdId: opdId,
      coOwnerIds: [],
      beneficiaries: '',
      from: '2026-01',
      to: '2027-12',
    },
    ...{
      villages: [],
      risks: [],
      dependsOn: [],
      goalIds: ['SDG:11'],
      serviceModule: null,
      indicators: [],
      notes: '',
    },
    targets: [
      {
        ...{
          id: randomUUID(),
          kind: 'output',
          name: 'Layanan',
          unit: 'layanan',
          direction: 'up',
          baseline: '1',
        },
        years: [{ year: 2026, target: '10' }],
      },
    ],
    budgets: [{ year: 2026, source: 'APBD', amount }],
  }
  const { id } = (await post('/programmes', { content })).body as { id: string }
  const { revision } = (await at.get(`/api/programmes/${id}`, secretariat())).body as { revision: number }
  const sent = await post(`/programmes/${id}/submissions`, { revision })
  const seen = sent.status === 200 ? revision + 1 : revision
  const approved = await post('/programme-approvals', { programmes: [{ id, revision: seen }] })
  expect([approved.status, approved.body]).toEqual([200, expect.anything()])
  return id
}

describe('a version of the plan', () => {
  test('is not proposed before there is a vision and an approved programme', async () => {
    expect(codeOf(await post('/book/versions', { reason: 'Terlalu dini' }))).toEqual([
      422,
      'book.plan_incomplete',
    ])
    await post('/plan', { title: 'Rencana induk Contoh', fromYear: 2026, toYear: 2030 })
    const { gaps, hasChanges } = await versions()
    expect(gaps.filter(({ blocks }) => blocks).map(({ key }) => key)).toEqual(['vision', 'programmes'])
    expect(hasChanges).toBe(true)
  })

  test('is frozen when it is proposed, returned with a reason, and published as the leader read it', async () => {
    await writeVision('Cepat dan nyaman')
    await addProgramme('GOV-01', '100000000')
    const one = await propose()
    expect(codeOf(await post('/book/versions', { reason: 'Dua kali' }))).toEqual([
      409,
      'book.proposal_waiting',
    ])
    expect(codeOf(await decide(one, false))).toEqual([422, 'book.note_needed'])
    expect((await decide(one, false, 'Lengkapi visi')).status).toBe(200)
    await writeVision('Cepat, nyaman, dan sejahtera')
    const two = await propose('Visi dilengkapi')
    await writeVision('Ditulis sesudah diusulkan')
    expect(codeOf(await decide({ ...two, digest: '0'.repeat(64) }, true))).toEqual([409, 'book.not_proposed'])
    expect((await decide(two, true, 'Setuju')).body).toEqual({ number: 1 })
    first = two.id
    const plan = await runAsSystem(at.database, MALANG, ({ tx, tenant }) => findPublishedPlan(tx, tenant))
    expect(plan?.snapshot.vision.sentence).toBe('Cepat, nyaman, dan sejahtera')
    expect(plan?.digest).toBe(two.digest)
    expect((await versions()).versions.map(({ state, number }: VersionCard) => [state, number])).toEqual([
      ['published', 1],
      ['returned', null],
    ])
  })

  test('leaves the plan among the milestones of the movement', async () => {
    const { rows } = await at.database.owner.query(
      "select count(*)::int as n from facts.fact where tenant_id = $1 and name = 'book.plan_published'",
      [MALANG],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('is followed by an amendment whose differences are told', async () => {
    await writeVision('Cepat, nyaman, dan lestari')
    await addProgramme('GOV-02', '50000000')
    const now = (await at.get('/api/book/comparisons?from=1', secretariat())).body as Comparison
    expect(now.added.map(({ code }) => code)).toEqual(['GOV-02'])
    expect(now.budgetDelta).toBe('50000000')
    const vision = now.texts.find(({ where }) => where.id === 'Visi')
    expect(vision?.words.filter(({ mark }) => mark !== 'same').map(({ text, mark }) => [mark, text])).toEqual(
      [
        ['removed', 'sejahtera'],
        ['added', 'lestari'],
      ],
    )
    const two = await propose('Menambah satu program')
    expect((await decide(two, true)).body).toEqual({ number: 2 })
    const told = (await at.get('/api/book/comparisons?from=1&to=2', secretariat())).body as Comparison
    expect([told.added.length, told.dropped.length, told.changed.length]).toEqual([1, 0, 0])
    expect(codeOf(await post('/book/versions', { reason: 'Tanpa perubahan' }))).toEqual([
      409,
      'book.nothing_changed',
    ])
  })

  test('is withdrawn by its secretariat only while it waits', async () => {
    await writeVision('Ditarik kembali')
    const one = await propose('Akan ditarik')
    expect((await post(`/book/versions/${one.id}/withdrawals`, {})).status).toBe(200)
    expect(codeOf(await post(`/book/versions/${one.id}/withdrawals`, {}))).toEqual([409, 'book.not_proposed'])
  })

  test('is approved by the leader and seen by its region only', async () => {
    const one = await propose('Menunggu pimpinan')
    const decision = { approved: true, note: '', digest: one.digest }
    expect((await post(`/book/versions/${one.id}/decisions`, decision)).status).toBe(403)
    expect((await at.get(`/api/book/versions/${one.id}`, as(asri, '35.05'))).status).toBe(404)
    expect((await at.get('/api/book/versions')).status).toBe(401)
    const tasks = (await at.get('/api/tasks', leader())).body as { key: string }[]
    expect(tasks.map(({ key }) => key)).toContain(`book.decide:${one.id}`)
    expect((await post('/book/versions', { reason: '' })).status).toBe(422)
  })
})

describe('the public', () => {
  test('reads the version in force with its programmes, and can check every byte', async () => {
    const { body } = await at.get(`/api/v1/regions/${MALANG}/plan`)
    const plan = body as PublicPlan
    expect([plan.version?.number, plan.versions.length]).toEqual([2, 2])
    expect(plan.plan?.dimensions[0]?.programmes.map(({ code }) => code)).toEqual(['GOV-01', 'GOV-02'])
    const proof = (await at.get(`/api/v1/regions/${MALANG}/plan/versions/1`)).body as PublicVersion
    expect(proof.newest).toBe(2)
    const json = await at.app.inject({ url: `/api/v1/regions/${MALANG}/plan/versions/1/plan.json` })
    expect(createHash('sha256').update(json.rawPayload).digest('hex')).toBe(proof.version.digest)
    expect((await at.get(`/api/v1/regions/${MALANG}/plan/versions/9`)).status).toBe(404)
  })

  test('gets the books as they were printed once', async () => {
    await runAsSystem(at.database, MALANG, (ctx) => printBooks(ctx, 1))
    const proof = (await at.get(`/api/v1/regions/${MALANG}/plan/versions/1`)).body as PublicVersion
    expect(proof.prints).toHaveLength(8)
    for (const { book, format, sha256 } of proof.prints) {
      const url = `/api/v1/regions/${MALANG}/plan/versions/1/books/${book}/book.${format}`
      const { rawPayload } = await at.app.inject({ url })
      expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(sha256)
    }
  })

  test('finds the whole plan in book 2, with contents that name the pages', async () => {
    const url = `/api/v1/regions/${MALANG}/plan/versions/1/books/plan/book.pdf`
    const pdf = await readPdf((await at.app.inject({ url })).rawPayload)
    expect(pdf.pages[0]).toContain('Daftar isi')
    expect(pdf.pages[0]).toMatch(/Dasar dan arah.* 2/)
    expect(pdf.outline.map(({ title }) => title)).toContain('Anggaran')
    expect(pdf.elements.map(({ type }) => type)).toContain('TOC')
    expect(pdf.pages.join(' ')).toContain('GOV-01')
  })

  test('reads what other sources say of a region that published nothing here', async () => {
    const { version, source, plan } = (await at.get('/api/v1/regions/35.05/plan')).body as PublicPlan
    expect([version, plan?.fromYear, plan?.vision.words.length]).toEqual([null, 2019, 3])
    expect(source?.en).toContain('bangsaonline.com')
    const none = (await at.get('/api/v1/regions/35.73/plan')).body as PublicPlan
    expect([none.version, none.plan, none.source]).toEqual([null, null, null])
    expect((await at.get('/api/v1/regions/99.99/plan')).status).toBe(404)
  })

  test('has a page of the plan in both languages, and a page that proves a version', async () => {
    const { status, text } = await visit(`/rencana/${MALANG}`)
    expect([status, text.includes('Rencana induk Contoh'), text.includes('GOV-02')]).toEqual([
      200,
      true,
      true,
    ])
    expect(text).toContain(`/rencana/${MALANG}/versi/1`)
    expect((await visit(`/en/rencana/${MALANG}`)).text).toContain('Programmes by dimension')
    expect((await visit(`/rencana/${MALANG}/versi/1`)).text).toContain('Sidik isi')
    expect((await visit('/rencana/35.05')).text).toContain('bangsaonline.com')
    expect((await visit('/rencana/35.73')).text).toContain('belum menerbitkan')
    expect((await visit(`/rencana/${MALANG}/versi/99`)).status).toBe(404)
  })

  test('never sees a proposal', async () => {
    const open = (await versions()).versions.find(({ state }) => state === 'proposed')
    expect(open).toBeDefined()
    expect((await at.get(`/api/book/versions/${open?.id}/books/plan/book.pdf`)).status).toBe(401)
    const draft = await at.app.inject({
      url: `/api/book/versions/${open?.id}/books/plan/book.pdf`,
      headers: secretariat(),
    })
    expect((await readPdf(draft.rawPayload)).pages[0]).toContain('RANCANGAN')
    expect(first).not.toBe('')
  })
})
