import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { forget } from '../chores.ts'
import type { AttendanceList, CheckInForm } from '../contract.ts'
import { closeAttendance, countAttendance, markAttendance, openAttendance } from '../public.ts'

const MALANG = '35.07'
const BEGIN = new Date('2026-11-22T01:00:00Z')
const END = new Date('2026-11-22T05:00:00Z')
let clock = new Date('2026-11-22T02:00:00Z')
const at = peopleServer(() => clock)
let ayu: Person
let budi: Person
let dewi: Person
let asri: Person

beforeAll(async () => {
  const opdId = await at.foundOpd(MALANG, 'DINKES', 'Dinas Kesehatan')
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  budi = await at.hire(MALANG, 'opd_officer', 'Budi', opdId)
  dewi = await at.hire('00', 'ministry_admin', 'Dewi')
  asri = await at.hire('35.05', 'region_admin', 'Asri')
})

let number = 0
let subject = ''
let code = ''
beforeEach(async () => {
  clock = new Date('2026-11-22T02:00:00Z')
  number += 1
  subject = `meeting:${number}`
  code = await open()
})

const title = { id: 'Rapat evaluasi', en: 'Evaluation meeting' }
const open = async (isShared = false, of = subject) =>
  (
    await runAsSystem(at.database, MALANG, (ctx) =>
      openAttendance(ctx, { subject: of, title, opensAt: BEGIN, closesAt: END, isShared }),
    )
  ).code
const formOf = async (one = code) => (await at.get(`/api/v1/attendance/${one}`)).body as CheckInForm
const who = {
  name: 'Contoh Kepala Bidang',
  office: 'Dinas Perhubungan',
  role: 'Kepala bidang',
  consent: 'ya',
}
const send = async (body: object) => at.send('POST', `/api/v1/attendance/${code}/check-ins`, body)
const checkIn = async (body: object = {}) => send({ ...who, token: (await formOf()).token, ...body })
const list = async (headers = as(ayu, MALANG), query = '') =>
  at.get(`/api/attendance/sessions/${subject}${query}`, headers)
const present = async () => ((await list()).body as AttendanceList).present
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

describe('whoever scans the code of the room', () => {
  test('is noted once, however often the form is sent', async () => {
    for (const name of [who.name, 'CONTOH  kepala bidang'.replace('  ', ' ')]) {
      expect((await checkIn({ name })).status).toBe(200)
    }
    expect(await present()).toMatchObject([{ name: who.name, office: who.office, way: 'form' }])
  })

  test('sees what takes place and when, and nobody’s name', async () => {
    await checkIn()
    const page = await formOf()
    expect(page).toMatchObject({ title, state: 'open', region: { code: MALANG } })
    expect(JSON.stringify(page)).not.toContain(who.name)
  })

  test('must agree to be named', async () => {
    const { consent: _, ...silent } = who
    const { token } = await formOf()
    const sent = await send({ ...silent, token })
    expect([sent.status, codeOf(sent)]).toEqual([422, 'attendance.consent_missing'])
  })

  test.each(['2026-11-22T00:59:00Z', '2026-11-22T05:00:00Z'])(
    'is told so outside its hours: %s',
    async (now) => {
      const { token } = await formOf()
      clock = new Date(now)
      expect(codeOf(await send({ ...who, token }))).toBe('attendance.not_open')
    },
  )

  test('is refused with a form that was not handed out here', async () => {
    const old = (await formOf()).token
    subject = 'meeting:other'
    code = await open()
    expect(codeOf(await send({ ...who, token: old }))).toBe('attendance.form_too_old')
  })

  test('who is a program is thanked and not noted', async () => {
    expect((await checkIn({ website: 'https://contoh.example' })).status).toBe(200)
    expect(await present()).toEqual([])
  })

  test('fills in every field', async () => {
    expect((await checkIn({ office: '' })).status).toBe(422)
  })

  test('of a code that is none finds nothing', async () => {
    expect((await at.get('/api/v1/attendance/3507aaaaaaaa')).status).toBe(404)
  })
})

describe('whoever is signed in', () => {
  const mine = `/api/attendance/check-ins/`
  test('presses once and is noted with the office the product knows', async () => {
    for (const _time of [1, 2]) {
      expect((await at.send('POST', mine + code, {}, as(budi, MALANG))).status).toBe(200)
    }
    expect(await present()).toMatchObject([{ name: 'Budi', office: 'Dinas Kesehatan', way: 'press' }])
    expect((await at.get(mine + code, as(budi, MALANG))).body).toMatchObject({ isHere: true })
  })

  test('of another region finds nothing', async () => {
    expect((await at.send('POST', mine + code, {}, as(asri, '35.05'))).status).toBe(404)
    expect((await at.send('POST', mine + code, {})).status).toBe(401)
  })
})

describe('whoever keeps the list', () => {
  const note = (body: object, headers = as(ayu, MALANG)) =>
    at.send('POST', `/api/attendance/sessions/${subject}/attendances`, body, headers)

  test('notes an office by hand after the hours, and withdraws it again', async () => {
    clock = new Date('2026-11-23T01:00:00Z')
    expect((await note({ office: 'Kadin', role: 'Ketua' })).status).toBe(200)
    const [entry] = await present()
    expect(entry).toMatchObject({ name: null, office: 'Kadin', way: 'hand' })
    const path = `/api/attendance/sessions/${subject}/attendances/${entry?.id}/withdrawals`
    expect((await at.send('POST', path, {}, as(ayu, MALANG))).status).toBe(200)
    expect(await present()).toEqual([])
    const { rows } = await at.database.owner.query(
      'select withdrawn_at from attendance.attendances where id = $1',
      [entry?.id],
    )
    expect(rows[0].withdrawn_at).toEqual(clock)
  })

  test('is told when the name stands there already', async () => {
    const { consent: _, ...body } = who
    await note(body)
    expect(codeOf(await note(body))).toBe('attendance.already_here')
  })

  test('holds the permission', async () => {
    expect((await note({ office: 'Kadin', role: 'Ketua' }, as(budi, MALANG))).status).toBe(403)
  })

  test('takes the list away as CSV', async () => {
    await checkIn()
    const csv = await at.get(`/api/attendance/sessions/${subject}/attendance.csv`, as(ayu, MALANG))
    expect(csv.text).toContain(`${who.name},${who.office},${who.role},22 Nov 2026 09.00,kode QR`)
  })

  test('of another region finds nothing, and strangers do not read', async () => {
    expect((await list(as(asri, '35.05'))).status).toBe(404)
    expect((await at.get(`/api/attendance/sessions/${subject}`)).status).toBe(401)
  })
})

describe('the ministry', () => {
  test('reads a guidance session it shares, and no meeting of a region', async () => {
    await checkIn()
    expect((await list(as(dewi, '00'), `?region=${MALANG}`)).status).toBe(404)
    subject = 'bimtek:1'
    code = await open(true)
    await checkIn()
    const { body } = await list(as(dewi, '00'), `?region=${MALANG}`)
    expect((body as AttendanceList).present).toHaveLength(1)
  })
})

describe('a session', () => {
  test('that is opened again keeps its code and takes the new hours', async () => {
    expect(await open()).toBe(code)
  })

  test('counts people and offices', async () => {
    await checkIn()
    await runAsSystem(at.database, MALANG, (ctx) =>
      markAttendance({ ...ctx, actor: { ...ctx.actor, id: ayu.id } }, subject, {
        name: 'Contoh Sekretaris',
        office: who.office,
        role: 'Sekretaris',
      }),
    )
    const counts = await runAsSystem(at.database, MALANG, (ctx) =>
      countAttendance(ctx.tx, MALANG, [subject, 'meeting:none']),
    )
    expect([...counts]).toEqual([[subject, { people: 2, offices: 1 }]])
  })

  test('that was called off takes nobody any more', async () => {
    const { token } = await formOf()
    await runAsSystem(at.database, MALANG, (ctx) => closeAttendance({ ...ctx, now: clock }, subject))
    expect(codeOf(await send({ ...who, token }))).toBe('attendance.not_open')
  })

  test('forgets names after five years and keeps offices', async () => {
    await checkIn()
    const later = new Date('2031-12-01T00:00:00Z')
    await runAsSystem(at.database, MALANG, (ctx) => forget({ ...ctx, now: later }))
    expect(await present()).toMatchObject([{ name: null, office: who.office }])
  })
})
