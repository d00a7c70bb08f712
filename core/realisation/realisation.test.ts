import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { readTable } from '#platform/table/read-table.ts'
import { writeXlsx } from '#platform/table/write-table.ts'
import { bodyOf, codeOf } from '#test/cast.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { remindByClock } from './commands/remind.ts'
import { lockByClock } from './commands/set-year.ts'
import type { LateReport, Report, RollUp, TableCheck, YearOfReports } from './contract.ts'
import { listReports, rollUp, standingOf } from './public.ts'
import { type Cast, castOf, type Programme, playOn, putProgramme } from './test/scene.ts'

const MALANG = '35.07'
let clock = new Date('2026-04-10T03:00:00Z')
const at = peopleServer(() => clock)
let cast: Cast
let play: ReturnType<typeof playOn>
let outsider: Person
let fibre: Programme
let clinic: Programme
let late: Programme
let monthly: Programme

beforeAll(async () => {
  cast = await castOf(at, MALANG)
  play = playOn(at, cast)
  outsider = await at.hire('35.05', 'region_admin', 'Fitri')
  fibre = await putProgramme(at, MALANG, { code: 'GOV-01', ownerOpdId: cast.kominfo })
  clinic = await putProgramme(at, MALANG, { code: 'LIV-01', ownerOpdId: cast.dinkes, dimension: 'living' })
  late = await putProgramme(at, MALANG, { code: 'LIV-02', ownerOpdId: cast.dinkes, dimension: 'living' })
  monthly = await putProgramme(at, MALANG, { code: 'GOV-02', ownerOpdId: cast.kominfo, state: 'planned' })
})

const behind = <R>(act: Parameters<typeof runAsSystem<R>>[2]) => runAsSystem(at.database, MALANG, act)
const board = async (by: Person) => bodyOf<YearOfReports>(await play.get(by, '/years/2026'))
const read = async (by: Person, programme: Programme, period = 'Q1') =>
  bodyOf<Report>(await play.get(by, play.path(programme, period)))
const cellOf = async (by: Person, programme: Programme, period = 'Q1') =>
  (await board(by)).programmes
    .find(({ id }) => id === programme.id)
    ?.cells.find((one) => one.period === period)

describe('a year of reporting', () => {
  test('is opened by the secretariat; before that there is nothing to report', async () => {
    expect((await board(cast.budi)).settings).toBeNull()
    expect(codeOf(await play.save(cast.budi, fibre, 'Q1', 0))).toBe('realisation.year_not_open')
    expect((await play.open({}, cast.budi)).status).toBe(403)
    expect((await play.open({ dueDays: 0 })).status).toBe(422)
    expect((await play.open({ monthly: [monthly.id] })).status).toBe(200)
    expect(codeOf(await play.open())).toBe('realisation.changed_meanwhile')
  })

  test('gives periods that are due some days after its opening at the earliest', async () => {
    const { periods, programmes } = await board(cast.eko)
    expect(periods.find(({ period }) => period === 'Q1')).toMatchObject({
      endsOn: '2026-03-31',
      dueOn: '2026-04-24',
      phase: 'open',
    })
    expect(periods.find(({ period }) => period === 'Q2')?.phase).toBe('ahead')
    const rhythm = (programme: Programme) => programmes.find(({ id }) => id === programme.id)?.cells.length
    expect([rhythm(fibre), rhythm(monthly)]).toEqual([4, 12])
  })

  test('changes the dates of a period that is not locked', async () => {
    const dates = (dueOn: string, locksOn: string | null) =>
      play.send(cast.ayu, 'PUT', '/years/2026/periods/Q2', { dueOn, locksOn })
    expect(codeOf(await dates('2026-06-30', null))).toBe('realisation.dates_wrong')
    expect(codeOf(await dates('2026-07-20', '2026-07-10'))).toBe('realisation.dates_wrong')
    expect((await dates('2026-07-20', '2026-08-20')).status).toBe(200)
    const early = await play.send(cast.ayu, 'POST', '/years/2026/periods/Q2/locks', {})
    expect(codeOf(early)).toBe('realisation.period_not_over')
    const officer = await play.send(cast.budi, 'POST', '/years/2026/periods/Q1/locks', {})
    expect(officer.status).toBe(403)
  })
})

describe('a report', () => {
  test('is saved while it is written, once for each revision, by its own agency', async () => {
    const first = await play.save(cast.budi, fibre, 'Q1', 0, { physical: '20.50' })
    expect(first).toMatchObject({ status: 200, body: { version: 1, revision: 1, state: 'draft' } })
    const again = await play.save(cast.budi, fibre, 'Q1', 0, { physical: '20.5' })
    expect(again).toMatchObject({ status: 200, body: { revision: 1 } })
    expect(codeOf(await play.save(cast.ayu, fibre, 'Q1', 0))).toBe('realisation.changed_meanwhile')
    expect(codeOf(await play.save(cast.citra, fibre, 'Q1', 1))).toBe('realisation.not_your_agency')
    expect((await play.save(cast.eko, fibre, 'Q1', 1)).status).toBe(403)
    expect((await play.save(cast.budi, fibre, 'Q1', 1, { money: '12.5' })).status).toBe(422)
    expect(codeOf(await play.save(cast.budi, fibre, 'Q2', 0))).toBe('realisation.period_not_over')
    const strange = [{ targetId: clinic.targetId, quantity: '1' }]
    expect(codeOf(await play.save(cast.budi, fibre, 'Q1', 1, { outputs: strange }))).toBe(
      'realisation.output_unknown',
    )
  })

  test('names the dimension of its programme as the plan does', async () => {
    expect((await read(cast.budi, fibre)).programme.dimension.name.en).toBe('Smart Governance')
  })

  test('that is a draft is seen by its agency and the secretariat, and by nobody else', async () => {
    expect((await read(cast.budi, fibre)).versions).toHaveLength(1)
    expect((await read(cast.ayu, fibre)).versions).toHaveLength(1)
    for (const by of [cast.citra, cast.dewi, cast.eko]) {
      expect((await read(by, fibre)).versions).toEqual([])
      expect((await cellOf(by, fibre))?.state).toBeNull()
    }
    const elsewhere = await at.get(`/api/realisation${play.path(fibre, 'Q1')}`, as(outsider, '35.05'))
    expect(elsewhere.status).toBe(404)
    expect((await at.get(`/api/realisation${play.path(fibre, 'Q1')}`)).status).toBe(401)
  })

  test('is not sent without its figures and the reasons they need', async () => {
    const over = { physical: '100.5', money: '1000001', narrative: '', outputs: [] }
    expect((await play.save(cast.budi, fibre, 'Q1', 1, over)).status).toBe(200)
    const sent = await play.act(cast.budi, 'submissions', fibre, 'Q1')
    expect(codeOf(sent)).toBe('realisation.figures_incomplete')
    const { errors } = bodyOf<{ errors: { field: string }[] }>(sent)
    expect(errors.map(({ field }) => field.split('/').at(-1))).toEqual([
      'outputs',
      'narrative',
      'reasonOver',
      'reasonBudget',
    ])
    expect((await play.save(cast.budi, fibre, 'Q1', 2)).status).toBe(200)
  })

  test('goes from agency to secretariat to leader, is returned with a reason and mended', async () => {
    expect((await play.act(cast.budi, 'submissions', fibre, 'Q1')).status).toBe(200)
    expect(codeOf(await play.act(cast.dewi, 'approvals', fibre, 'Q1'))).toBe('realisation.not_now')
    expect((await play.act(cast.budi, 'acceptances', fibre, 'Q1')).status).toBe(403)
    expect((await play.act(cast.ayu, 'returns', fibre, 'Q1', { reason: 'no' })).status).toBe(422)
    const back = await play.act(cast.ayu, 'returns', fibre, 'Q1', { reason: 'Lampirkan bukti titiknya' })
    expect(back.status).toBe(200)
    const tasks = await at.get('/api/tasks', as(cast.budi, MALANG))
    expect(bodyOf<{ key: string }[]>(tasks).map(({ key }) => key)).toContain(
      `realisation.mend:2026:Q1:${fibre.id}:1`,
    )
    const { revision } = await play.seen(fibre, 'Q1')
    expect((await play.save(cast.budi, fibre, 'Q1', revision, { narrative: 'Titik terlampir' })).status).toBe(
      200,
    )
    expect((await play.act(cast.budi, 'submissions', fibre, 'Q1')).status).toBe(200)
    expect((await play.act(cast.ayu, 'acceptances', fibre, 'Q1')).status).toBe(200)
    expect((await play.act(cast.ayu, 'approvals', fibre, 'Q1')).status).toBe(403)
    const stale = await play.send(cast.dewi, 'POST', '/approvals', {
      reports: [{ ...(await play.seen(fibre, 'Q1')), revision: 1 }],
    })
    expect(codeOf(stale)).toBe('realisation.changed_meanwhile')
    expect((await play.act(cast.dewi, 'approvals', fibre, 'Q1')).status).toBe(200)
    const { steps, versions } = await read(cast.budi, fibre)
    expect(steps.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'submitted Budi',
      'returned Ayu',
      'submitted Budi',
      'accepted Ayu',
      'approved Dewi',
    ])
    expect(versions).toMatchObject([{ version: 1, state: 'approved' }])
  })

  test('that is approved is seen by everyone in the region and counts', async () => {
    expect((await read(cast.eko, fibre)).versions).toMatchObject([{ state: 'approved' }])
    const found = await behind(({ tx }) => listReports(tx, MALANG, { year: 2026, period: 'Q1' }))
    expect(found).toMatchObject([
      { programmeId: fibre.id, physical: '25', money: '250000', state: 'approved' },
    ])
    const sums = await behind(({ tx }) => rollUp(tx, MALANG, 2026))
    expect(sums.dimensions).toMatchObject([
      {
        code: 'governance',
        shares: { measured: 1, uncapped: '25.42', moneyReal: '250000', moneyPercent: '25.00' },
      },
    ])
  })

  test('is corrected by a new version with its reason, and both are kept', async () => {
    const correct = (by: Person, reason: string) =>
      play.send(by, 'POST', `${play.path(fibre, 'Q1')}/corrections`, { reason })
    expect((await play.save(cast.budi, fibre, 'Q1', 5)).status).toBe(409)
    expect((await correct(cast.eko, 'Salah hitung titik')).status).toBe(403)
    expect(codeOf(await correct(cast.citra, 'Salah hitung titik'))).toBe('realisation.not_your_agency')
    expect((await correct(cast.budi, 'Salah hitung titik')).body).toEqual({ version: 2 })
    expect(codeOf(await correct(cast.budi, 'Sekali lagi'))).toBe('realisation.correction_not_now')
    const { revision } = await play.seen(fibre, 'Q1')
    const outputs = [{ targetId: fibre.targetId, quantity: '125' }]
    await play.save(cast.budi, fibre, 'Q1', revision, { outputs, reasonOver: 'Jaringan meluas' })
    const [before] = await behind(({ tx }) => listReports(tx, MALANG, { year: 2026 }))
    expect(before).toMatchObject({ version: 1, outputs: [{ quantity: '15' }] })
    expect(await cellOf(cast.budi, fibre)).toMatchObject({
      state: 'draft',
      isCorrection: true,
      daysLate: null,
    })
    expect(await cellOf(cast.eko, fibre)).toMatchObject({ state: 'approved', isCorrection: false })
    for (const [by, what] of [
      [cast.budi, 'submissions'],
      [cast.ayu, 'acceptances'],
      [cast.dewi, 'approvals'],
    ] as const) {
      expect((await play.act(by, what, fibre, 'Q1')).status).toBe(200)
    }
    const [after] = await behind(({ tx }) => listReports(tx, MALANG, { year: 2026 }))
    expect(after).toMatchObject({ version: 2, outputs: [{ quantity: '125' }] })
    expect((await read(cast.eko, fibre)).versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'approved'],
      [1, 'approved'],
    ])
    const { total } = await behind(({ tx }) => rollUp(tx, MALANG, 2026))
    expect(total).toMatchObject({ uncapped: '211.86', capped: '100.00' })
  })

  test('is accepted with many others, all or none', async () => {
    await play.save(cast.citra, clinic, 'Q1', 0)
    await play.act(cast.citra, 'submissions', clinic, 'Q1')
    const waiting = await play.get(cast.ayu, '/years/2026/waiting-reports')
    expect(waiting.body).toMatchObject([{ code: 'LIV-01', plannedPercent: '25.00', achievement: '25.42' }])
    expect((await play.get(cast.budi, '/years/2026/waiting-reports')).status).toBe(403)
    const both = { reports: [await play.seen(clinic, 'Q1'), await play.seen(fibre, 'Q1')] }
    expect(codeOf(await play.send(cast.ayu, 'POST', '/acceptances', both))).toBe('realisation.not_now')
    expect((await cellOf(cast.ayu, clinic))?.state).toBe('submitted')
    const nothing = { reports: [{ ...both.reports[0], programmeId: late.id }] }
    expect(codeOf(await play.send(cast.ayu, 'POST', '/acceptances', nothing))).toBe(
      'realisation.report_unknown',
    )
  })
})

describe('the clock', () => {
  test('makes reports late, reminds their agencies once a day and tells the leader after two weeks', async () => {
    const told = async (person: Person) =>
      (
        await at.database.owner.query('select key from notice.notices where person_id = $1 order by key', [
          person.id,
        ])
      ).rows as { key: string }[]
    clock = new Date('2026-04-23T03:00:00Z')
    for (const _time of [1, 2]) await runAsChore(remindByClock)
    expect((await told(cast.citra)).map(({ key }) => key)).toEqual([
      `realisation.due:2026:Q1:${cast.dinkes}:2026-04-23`,
    ])
    clock = new Date('2026-05-08T03:00:00Z')
    await runAsChore(remindByClock)
    expect((await told(cast.dewi)).map(({ key }) => key)).toContain(
      `realisation.escalated:2026:Q1:${cast.dinkes}`,
    )
    const list = bodyOf<LateReport[]>(await play.get(cast.eko, '/years/2026/late-reports'))
    expect(list.filter(({ code }) => code === 'LIV-02')).toMatchObject([
      { period: 'Q1', daysLate: 14, isEscalated: true, state: null },
    ])
    const csv = await play.get(cast.eko, '/years/2026/late-reports.csv')
    expect(csv.text).toContain('LIV-02')
    expect((await at.get('/api/realisation/years/2026/late-reports', as(outsider, '35.05'))).body).toEqual([])
    const standing = await behind(({ tx, now: _real }) => standingOf(tx, MALANG, 2026, clock))
    expect(standing.find(({ programmeId }) => programmeId === late.id)).toMatchObject({
      late: true,
      red: true,
    })
    expect(standing.find(({ programmeId }) => programmeId === fibre.id)).toMatchObject({
      late: false,
      red: false,
    })
  })

  test('locks a period after its last day, before the chore has run as well as after', async () => {
    clock = new Date('2026-05-25T03:00:00Z')
    expect(codeOf(await play.save(cast.citra, late, 'Q1', 0))).toBe('realisation.period_locked')
    await runAsChore(lockByClock)
    const { periods } = await board(cast.ayu)
    expect(periods.find(({ period }) => period === 'Q1')).toMatchObject({ phase: 'locked' })
    const again = await play.send(cast.ayu, 'POST', '/years/2026/periods/Q1/locks', {})
    expect(codeOf(again)).toBe('realisation.period_locked')
    const reopened = await play.send(cast.ayu, 'PUT', '/years/2026/periods/Q1', {
      dueOn: '2026-12-01',
      locksOn: '2026-12-30',
    })
    expect(codeOf(reopened)).toBe('realisation.period_locked')
  })

  test('leaves what is missing to a correction with a reason', async () => {
    const begun = await play.send(cast.citra, 'POST', `${play.path(late, 'Q1')}/corrections`, {
      reason: 'Terlambat karena bencana',
    })
    expect(begun.body).toEqual({ version: 1 })
    expect((await play.save(cast.citra, late, 'Q1', 1)).status).toBe(200)
    expect((await play.act(cast.citra, 'submissions', late, 'Q1')).status).toBe(200)
  })

  test('lets what was sent before the lock be judged after it', async () => {
    expect((await play.act(cast.ayu, 'acceptances', clinic, 'Q1')).status).toBe(200)
    expect((await play.act(cast.dewi, 'approvals', clinic, 'Q1')).status).toBe(200)
  })

  const runAsChore = (run: typeof lockByClock) =>
    runAsSystem(at.database, MALANG, (ctx) => run({ ...ctx, now: clock }))
})

describe('the table of a period', () => {
  const upload = (by: Person, bytes: Uint8Array, period = 'Q2') =>
    at.upload(
      `/api/realisation/years/2026/periods/${period}/table-checks`,
      { name: 'realisasi.xlsx', bytes },
      {},
      as(by, MALANG),
    )
  const fill = async (bytes: Uint8Array, code: string, typed: Record<string, string>) => {
    const { header, rows } = await readTable({ name: 'realisasi.xlsx', bytes })
    return writeXlsx([
      {
        name: 'Realisasi',
        columns: header.map((name) => ({ header: name, type: 'text' as const })),
        rows: rows.map(({ cells }) =>
          header.map((name, i) => (cells[0] === code ? typed[name] : undefined) ?? cells[i] ?? ''),
        ),
      },
    ])
  }

  test('goes out with the own programmes, comes back filled, is shown and applied all or none', async () => {
    clock = new Date('2026-07-02T03:00:00Z')
    const { bytes, status } = await play.get(cast.budi, '/years/2026/periods/Q2/table.xlsx')
    expect(status).toBe(200)
    const typed = {
      'Kemajuan fisik (%)': '40',
      'Realisasi keuangan kumulatif (Rp)': 'Rp 400.000',
      'Jumlah sampai periode ini': '130',
      Uraian: 'Sambungan baru',
    }
    const check = bodyOf<TableCheck>(await upload(cast.budi, await fill(bytes, 'GOV-01', typed)))
    expect(check).toMatchObject({ refused: [], changes: [{ code: 'GOV-01', before: { physical: null } }] })
    const changes = check.changes.map(({ after }) => after)
    const apply = () => play.send(cast.budi, 'POST', '/years/2026/periods/Q2/table-changes', { changes })
    expect((await apply()).body).toEqual({ applied: 1 })
    expect(codeOf(await apply())).toBe('realisation.table_refused')
    expect((await read(cast.budi, fibre, 'Q2')).versions).toMatchObject([
      { state: 'draft', content: { physical: '40', money: '400000', outputs: [{ quantity: '130' }] } },
    ])
    const csv = await play.get(cast.budi, '/years/2026/periods/Q2/table.csv')
    expect(csv.text).toContain('Sambungan baru')
  })

  test('tells by row and column what is wrong and takes no programme of another agency', async () => {
    const { bytes } = await play.get(cast.budi, '/years/2026/periods/Q2/table.xlsx')
    const wrong = await fill(bytes, 'GOV-01', { 'Kemajuan fisik (%)': 'banyak' })
    expect(bodyOf<TableCheck>(await upload(cast.budi, wrong)).refused).toMatchObject([
      { row: 2, code: 'GOV-01', column: { id: 'Kemajuan fisik (%)' } },
    ])
    expect(bodyOf<TableCheck>(await upload(cast.citra, wrong)).refused).toMatchObject([{ code: 'GOV-01' }])
    expect((await upload(cast.dewi, wrong)).status).toBe(403)
    const other = await writeXlsx([{ name: 'x', columns: [{ header: 'a', type: 'text' }], rows: [['1']] }])
    expect(codeOf(await upload(cast.budi, other))).toBe('realisation.table_foreign')
    expect(codeOf(await upload(cast.budi, bytes, 'Q3'))).toBe('realisation.period_not_over')
  })
})

describe('what is reported after', () => {
  test('needs a reason where it is lower than before', async () => {
    const { revision } = await play.seen(fibre, 'Q2')
    const lower = {
      physical: '24',
      reasonOver: 'Jaringan meluas',
      outputs: [{ targetId: fibre.targetId, quantity: '130' }],
    }
    await play.save(cast.budi, fibre, 'Q2', revision, lower)
    const sent = await play.act(cast.budi, 'submissions', fibre, 'Q2')
    const { errors } = bodyOf<{ errors: { field: string }[] }>(sent)
    expect(errors.map(({ field }) => field)).toEqual(['/reports/GOV-01/reasonFalling'])
    expect((await read(cast.budi, fibre, 'Q2')).before).toMatchObject({ period: 'Q1' })
  })

  test('is added up by dimension, agency and programme, and taken away as XLSX and CSV', async () => {
    const sums = bodyOf<RollUp & { lines: { code: string; capped: string }[] }>(
      await play.get(cast.eko, '/years/2026/roll-up'),
    )
    expect(sums.dimensions.map(({ code }) => code)).toEqual(['governance', 'living'])
    expect(sums.opds.map(({ name }) => name).sort()).toEqual([
      'Contoh Dinas Kesehatan',
      'Contoh Dinas Kominfo',
    ])
    expect(sums.lines).toMatchObject([{ code: 'GOV-01', capped: '100.00' }, { code: 'LIV-01' }])
    const { bytes } = await play.get(cast.eko, '/years/2026/roll-up.xlsx')
    expect((await readTable({ name: 'rekap.xlsx', bytes })).rows).toHaveLength(3)
    expect((await play.get(cast.eko, '/years/2026/roll-up.csv')).text).toContain('211.86')
    const empty = await at.get('/api/realisation/years/2026/roll-up', as(outsider, '35.05'))
    expect(empty.body).toMatchObject({ dimensions: [], lines: [] })
    expect((await at.get('/api/realisation/years/2026/roll-up')).status).toBe(401)
  })

  test('is red by rules that the secretariat changes', async () => {
    const rules = bodyOf<{ rule: string; isOn: boolean; threshold: number | null }[]>(
      await play.get(cast.eko, '/red-rules'),
    )
    expect(rules).toHaveLength(5)
    const quiet = rules.map((one) => ({ ...one, isOn: one.rule !== 'late_report' }))
    expect((await play.send(cast.dewi, 'PUT', '/red-rules', { rules: quiet })).status).toBe(403)
    expect((await play.send(cast.ayu, 'PUT', '/red-rules', { rules: [{ rule: 'other' }] })).status).toBe(422)
    expect((await play.send(cast.ayu, 'PUT', '/red-rules', { rules: quiet })).status).toBe(200)
    const standing = await behind(({ tx }) => standingOf(tx, MALANG, 2026, new Date('2026-08-30T03:00:00Z')))
    expect(standing.filter(({ late: isLate }) => isLate).length).toBeGreaterThan(0)
    expect(standing.every(({ red }) => !red)).toBe(true)
  })
})
