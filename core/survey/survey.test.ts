import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { as, peopleServer } from '#test/people.ts'
import type { Findings, Survey, SurveyFigures } from './contract.ts'
import { listSurveyMeans } from './public.ts'
import * as scenery from './test/scene.ts'

const { answers, clock, formOf, handedOut, later, openScene, openSurvey, readSurvey, REGION, YEAR } = scenery

const at = peopleServer(() => clock.now)
let scene: scenery.Scene
beforeAll(async () => {
  scene = await openScene(at)
})
beforeEach(() => {
  clock.now = new Date('2026-11-22T03:00:00Z')
})

const path = (rest = '') => `/api/survey/${YEAR}${rest}`
const codeOf = (body: unknown) => (body as { code?: string }).code
const answer = (form: string, body: object) => at.send('POST', `/api/v1/survey-forms/${form}/answers`, body)
const interview = (form: string, body: object) =>
  at.send(
    'POST',
    path('/interviews'),
    { code: form, answeredAt: clock.now.toISOString(), ...body },
    scene.officer,
  )
const findings = async (): Promise<Findings> =>
  (await at.get(path('/findings'), scene.secretariat)).body as Findings
const decide = (body: object) => at.send('POST', path('/decisions'), body, scene.secretariat)

/** Decides on everything that waits, row by row or as a whole. */
async function settleAll(): Promise<void> {
  for (const { key, isOpen } of (await findings()).findings) {
    if (isOpen) await decide({ finding: key, verdict: 'keep', reason: 'Sudah diperiksa bersama OPD.' })
  }
}

describe('preparing', () => {
  test('is refused to an officer, and to another region’s secretariat shows its own survey', async () => {
    const body = { service: 'Layanan A', opdId: scene.opd, revision: 0 }
    expect((await at.send('PUT', path('/services/GOV-1'), body, scene.officer)).status).toBe(403)
    const other = as(await at.hire('35.07', 'region_admin', 'Eka'), '35.07')
    expect((await at.send('PUT', path('/services/GOV-1'), body, other)).status).toBe(404)
    expect(((await at.get(path(), other)).body as Survey).services[0]?.service).toBeNull()
  })

  test('two who name the same service never overwrite each other', async () => {
    const name = (service: string, revision: number) =>
      at.send('PUT', path('/services/GOV-1'), { service, opdId: scene.opd, revision }, scene.secretariat)
    expect((await name('Layanan A', 0)).body).toEqual({ revision: 1 })
    const late = await name('Layanan B', 0)
    expect([late.status, codeOf(late.body)]).toEqual([409, 'survey.changed_meanwhile'])
    expect(late.text).toContain('Layanan A')
  })

  test('opening asks for every service', async () => {
    const early = await at.send('POST', path('/opening'), {}, scene.secretariat)
    expect([early.status, codeOf(early.body)]).toEqual([409, 'survey.services_missing'])
    await openSurvey(at, scene)
    const survey = await readSurvey(at, scene.secretariat)
    expect([survey.state, survey.forms.length]).toEqual(['open', 6])
  })

  test('a dimension may have three forms, as long as nobody has answered', async () => {
    const choose = (mode: number) => at.send('PUT', path('/modes/ENV'), { mode }, scene.secretariat)
    await choose(2)
    const subs = (await readSurvey(at, scene.secretariat)).forms.filter(
      ({ dimension }) => dimension === 'ENV',
    )
    expect(subs.map(({ sub }) => sub)).toEqual(['ENV-1', 'ENV-2', 'ENV-3'])
    await choose(1)
    const form = await formOf(at, scene, 'ENV')
    const { token } = await handedOut(at, form.code)
    await answer(form.code, { token, ...answers('ENV') })
    const late = await choose(2)
    expect(codeOf(late.body)).toBe('survey.mode_has_answers')
  })
})

describe('answering by link', () => {
  test('stores one answer however often the handed-out form is sent', async () => {
    const form = await formOf(at, scene, 'GOV')
    const { token } = await handedOut(at, form.code)
    const first = await answer(form.code, { token, ...answers('GOV'), phone: '0812 3456 789' })
    const second = await answer(form.code, { token, ...answers('GOV') })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    expect((await formOf(at, scene, 'GOV')).received).toBe(1)
  })

  test('keeps no telephone number', async () => {
    const { rows } = await at.database.owner.query('select * from survey.responses')
    expect(JSON.stringify(rows)).not.toMatch(/0?812 ?3456/)
    expect(rows.some((row) => row.person_mark !== null)).toBe(true)
  })

  test.each([
    ['a form that was not handed out', { token: 'palsu' }, 'survey.form_too_old'],
    ['consent left out', { consent: undefined }, 'http.invalid_input'],
    ['a value outside of the scale', { answers: { 'D-BRA-1-1': 5 } }, 'http.invalid_input'],
    ['a half value', { answers: { 'D-BRA-1-1': 0.4 } }, 'http.invalid_input'],
  ])('refuses %s', async (_what, rest, code) => {
    const form = await formOf(at, scene, 'BRA')
    const { token } = await handedOut(at, form.code)
    const reply = await answer(form.code, { token, ...answers('BRA'), ...rest })
    expect(codeOf(reply.body)).toBe(code)
  })

  test('names each statement that has no answer; “do not know” is an answer', async () => {
    const form = await formOf(at, scene, 'BRA')
    const { token } = await handedOut(at, form.code)
    const given = { 'D-BRA-1-1': 4, 'D-BRA-1-2': null, 'D-BRA-1-3': 3 }
    const body = { token, ...answers('BRA'), answers: given }
    const reply = await answer(form.code, body)
    expect(reply.status).toBe(422)
    const { errors } = reply.body as { errors: { field: string }[] }
    expect(errors.map(({ field }) => field)).toHaveLength(6)
    const no = { used: 'no', service: null }
    const uses = { 'BRA-1': { used: 'yes', service: null }, 'BRA-2': no, 'BRA-3': no }
    expect((await answer(form.code, { ...body, uses })).status).toBe(200)
    expect((await formOf(at, scene, 'BRA')).counted).toBe(0)
  })

  test('is refused when sent within seconds, and when the page was open for a day', async () => {
    const form = await formOf(at, scene, 'BRA')
    const { token } = await handedOut(at, form.code)
    later(-59)
    expect(codeOf((await answer(form.code, { token, ...answers('BRA') })).body)).toBe('survey.form_too_fast')
    later(25 * 3600)
    expect(codeOf((await answer(form.code, { token, ...answers('BRA') })).body)).toBe('survey.form_too_old')
  })

  test('thanks a program and stores nothing', async () => {
    const form = await formOf(at, scene, 'BRA')
    const { token } = await handedOut(at, form.code)
    const before = (await formOf(at, scene, 'BRA')).received
    const reply = await answer(form.code, { token, website: 'https://contoh.invalid', ...answers('BRA') })
    expect(reply.status).toBe(200)
    expect((await formOf(at, scene, 'BRA')).received).toBe(before)
  })

  test('ends with the deadline, by the clock of the server', async () => {
    const form = await formOf(at, scene, 'BRA')
    clock.now = new Date(Date.parse(scenery.DEADLINE) - 60_000)
    const { token } = await handedOut(at, form.code)
    later(1)
    expect(codeOf((await answer(form.code, { token, ...answers('BRA') })).body)).toBe('cycle.deadline_passed')
    expect((await handedOut(at, form.code)).state).toBe('closed')
  })

  test('an address nobody made is not found', async () => {
    expect((await at.get('/api/v1/survey-forms/3505zzzzz')).status).toBe(404)
    expect((await at.get('/api/v1/survey-forms/9999zzzzz')).status).toBe(404)
  })
})

describe('an interview with help', () => {
  test('is stored once by the id of the device and names the agency', async () => {
    const form = await formOf(at, scene, 'ECO')
    const responseId = randomUUID()
    const first = await interview(form.code, { responseId, ...answers('ECO') })
    const again = await interview(form.code, { responseId, ...answers('ECO') })
    expect([first.status, again.body]).toEqual([200, first.body])
    const { rows } = await at.database.owner.query(
      'select way, assisted_opd from survey.responses where id = $1',
      [responseId],
    )
    expect(rows).toEqual([{ way: 'assisted', assisted_opd: scene.opd }])
  })

  test('is refused to who may not help', async () => {
    const form = await formOf(at, scene, 'ECO')
    const body = {
      code: form.code,
      responseId: randomUUID(),
      answeredAt: clock.now.toISOString(),
      ...answers('ECO'),
    }
    expect((await at.send('POST', path('/interviews'), body, scene.leader)).status).toBe(403)
    const other = as(
      await at.hire('35.07', 'opd_officer', 'Fitri', await at.foundOpd('35.07', 'A', 'Dinas A')),
      '35.07',
    )
    expect((await at.send('POST', path('/interviews'), body, other)).status).toBe(404)
  })
})

describe('importing', () => {
  const head = ['usia', 'pekerjaan', 'layanan_SOC-1', 'D-SOC-1-1', 'D-SOC-1-2', 'D-SOC-1-3']
  const rest = ['SOC-2', 'SOC-3'].flatMap((sub) => [1, 2, 3].map((n) => `D-${sub}-${n}`))
  const file = (value: string) => ({
    name: 'jawaban.csv',
    bytes: [
      [...head, ...rest],
      ['25-34', 'Pedagang', 'Layanan SOC-1', '4', value, '3', ...rest.map(() => '')],
    ]
      .map((cells) => cells.join(','))
      .join('\r\n'),
  })
  const send = async (value: string, outOfScale: string) => {
    const { code } = await formOf(at, scene, 'SOC')
    return at.upload(path(`/forms/${code}/imports`), file(value), { outOfScale }, scene.secretariat)
  }

  test('refuses 0.4 with row and column and stores nothing', async () => {
    const reply = await send('0.4', 'refuse')
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('Baris 2, kolom `D-SOC-1-2`')
    expect((await formOf(at, scene, 'SOC')).received).toBe(0)
  })

  test('sets 0.4 apart when asked to, and warns', async () => {
    expect((await send('0.4', 'flag')).body).toEqual({ answers: 1, outOfScale: 1 })
    const warned = (await findings()).findings.find(({ check }) => check === 'out_of_scale')
    expect(warned?.isOpen).toBe(true)
  })
})

describe('warnings', () => {
  const straight = async () => {
    const form = await formOf(at, scene, 'LIV')
    for (let i = 0; i < 2; i++) {
      await interview(form.code, { responseId: randomUUID(), ...answers('LIV', [4]) })
    }
    await interview(form.code, { responseId: randomUUID(), ...answers('LIV', [1, 2, 3]) })
    return form
  }
  const figures = async () =>
    ((await at.get(path('/figures'), scene.secretariat)).body as { figures: SurveyFigures }).figures
  const meanOf = async (code: string) => (await figures()).means.find((one) => one.code === code)

  test('rows are taken out with a reason, stay stored, and means are made anew', async () => {
    const form = await straight()
    expect(await meanOf('D-LIV-1-1')).toMatchObject({ answers: 3, mean: '3' })
    const finding = (await findings()).findings.find(({ key }) => key === `straight_line:${form.code}`)
    expect(finding?.rows).toHaveLength(2)
    const reply = await decide({ finding: finding?.key, verdict: 'exclude', reason: 'Diisi asal.' })
    expect(reply.status).toBe(200)
    expect(await meanOf('D-LIV-1-1')).toMatchObject({ answers: 1, mean: '1' })
    const after = await findings()
    expect(after.rows.filter(({ excluded }) => excluded)).toHaveLength(2)
    expect(after.decisions[0]).toMatchObject({
      verdict: 'exclude',
      rows: 2,
      reason: 'Diisi asal.',
      by: 'Ayu',
    })
    expect(await formOf(at, scene, 'LIV')).toMatchObject({ received: 3, counted: 1, excluded: 2 })
  })

  test('a decision needs a reason, a warning that is there, and rows of it', async () => {
    const form = await formOf(at, scene, 'LIV')
    const finding = `straight_line:${form.code}`
    expect((await decide({ finding, verdict: 'keep', reason: '' })).status).toBe(422)
    expect((await decide({ finding: 'zeros:tidak', verdict: 'keep', reason: 'Sudah.' })).status).toBe(404)
    const strange = await decide({ finding, verdict: 'keep', rows: [randomUUID()], reason: 'Sudah.' })
    expect(codeOf(strange.body)).toBe('survey.rows_unknown')
    expect(
      (
        await at.send(
          'POST',
          path('/decisions'),
          { finding, verdict: 'keep', reason: 'Sudah.' },
          scene.officer,
        )
      ).status,
    ).toBe(403)
  })

  test('only the agency that owns a service says that it went along', async () => {
    const guide = (who: Record<string, string>) =>
      at.send('POST', path('/guidance'), { sub: 'GOV-1', note: 'Didampingi di loket.' }, who)
    expect(codeOf((await guide(scene.secretariat)).body)).toBe('survey.not_your_service')
    expect((await guide(scene.officer)).status).toBe(200)
    const open = (await findings()).findings.map(({ key }) => key)
    expect(open).not.toContain('nobody_guided:GOV-1')
    expect(open).toContain('nobody_guided:GOV-2')
  })

  test('exports say nothing about a respondent', async () => {
    const csv = await at.get(path('/answers.csv'), scene.secretariat)
    expect(csv.text.split('\r\n')[0]).toContain('D-GOV-1-1')
    expect(csv.text).not.toMatch(/25-34|trader|pedagang/i)
    expect((await at.get(path('/answers.xlsx'), scene.secretariat)).status).toBe(200)
  })
})

describe('concluding', () => {
  const post = (rest: string, who: Record<string, string>, body: object = {}) =>
    at.send('POST', path(rest), body, who)

  test('the head of the region confirms what is stopped and free of warnings, and nobody else', async () => {
    expect(codeOf((await post('/confirmation', scene.leader, { valid: true })).body)).toBe(
      'survey.not_stopped',
    )
    await post('/stop', scene.secretariat)
    const form = await formOf(at, scene, 'GOV')
    const late = await interview(form.code, { responseId: randomUUID(), ...answers('GOV') })
    expect(codeOf(late.body)).toBe('survey.form_closed')
    const early = await post('/confirmation', scene.leader, { valid: true })
    expect(codeOf(early.body)).toBe('survey.warnings_wait')
    await settleAll()
    expect((await post('/confirmation', scene.secretariat, { valid: true })).status).toBe(403)
    expect((await post('/confirmation', scene.leader, { valid: true })).body).toEqual({ version: 1 })
  })

  test('assessor and ministry read what is confirmed; a region only its own', async () => {
    const own = await at.get(path('/result'), scene.assessor)
    expect(own.body).toMatchObject({ version: 1, region: { code: REGION }, confirmedBy: 'Citra' })
    expect((await at.get(path(`/result?region=${REGION}`), scene.ministry)).status).toBe(200)
    const other = as(await at.hire('35.07', 'region_admin', 'Gita'), '35.07')
    expect((await at.get(path(`/result?region=${REGION}`), other)).status).toBe(404)
  })

  test('the ministry sees which regions have run it', async () => {
    const { body } = await at.get(path('/progress'), scene.ministry)
    expect(body).toMatchObject([
      { region: { code: REGION }, state: 'confirmed', forms: 6, warningsOpen: 0 },
      { region: { code: '35.07' }, state: null, responses: 0 },
    ])
    expect((await at.get(path('/progress'), scene.secretariat)).status).toBe(403)
  })

  test('means feed the Impact questions, here and at the ministry', async () => {
    const read = (tenant: string) =>
      at.database.inTenant(tenant, 'system', (tx) => listSurveyMeans(tx, REGION, YEAR))
    const own = await read(REGION)
    expect(own.find(({ question }) => question === 'D-LIV-1-1')).toEqual({
      question: 'D-LIV-1-1',
      answers: 1,
      mean: '1.0000',
      margin: null,
    })
    expect(await read('00')).toEqual(own)
    expect(await read('35.07')).toEqual([])
  })

  test('reopened with a reason, the next confirmation stands beside the first', async () => {
    expect((await post('/reopening', scene.secretariat, { reason: 'Keliru.' })).status).toBe(403)
    await post('/reopening', scene.leader, { reason: 'Satu baris keliru dikeluarkan.' })
    expect((await post('/confirmation', scene.leader, { valid: true })).body).toEqual({ version: 2 })
    const first = await at.get(path('/result?version=1'), scene.assessor)
    expect(first.body).toMatchObject({ version: 1, versions: 2 })
  })

  test('after confirming no warning is decided and no service renamed', async () => {
    const form = await formOf(at, scene, 'LIV')
    const reply = await decide({ finding: `straight_line:${form.code}`, verdict: 'keep', reason: 'Sudah.' })
    expect(codeOf(reply.body)).toBe('survey.confirmed')
  })
})
