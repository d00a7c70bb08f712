import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import type { BoardRow, Journey, Memorandum, Stage, StageDetail } from './contract.ts'
import { listMentors, recordMilestone } from './public.ts'
import { codeOf, HERE, movementScene, THERE } from './test/scene.ts'

const PROBOLINGGO = '35.74'
let now = new Date('2026-11-22T03:00:00Z')
const scene = movementScene(() => now)
const { at, who, ministry, guide, stranger, secretariat, other, post, put, read, tasksOf, linkInVault } =
  scene

describe('a memorandum', () => {
  const DRAFT = { title: 'Nota kesepahaman kota cerdas', ministryOffice: 'Direktorat Jenderal Contoh' }
  const drafts = (regions: string[], headers = ministry()) =>
    post('memoranda', { ...DRAFT, regions }, headers)
  const mine = async () =>
    (await read<Memorandum[]>('memoranda', secretariat())).find(
      ({ state }) => state !== 'ended',
    ) as Memorandum

  test('is drafted for several regions and signed by all on one occasion', async () => {
    expect((await drafts([HERE, PROBOLINGGO])).body).toEqual({ drafted: 2 })
    expect(codeOf(await drafts([PROBOLINGGO, '35.06']))).toEqual([409, 'memorandum_stands'])
    expect(codeOf(await drafts(['99.99']))).toEqual([404, 'region_unknown'])
    const all = await read<Memorandum[]>('memoranda', ministry())
    const items = all.map(({ id, revision }, i) => ({ id, revision, number: `MoU-${i + 1}` }))
    const signing = { signedOn: '2026-11-20', place: 'Jakarta', validUntil: '2031-11-20', items }
    expect(
      codeOf(await post('memoranda/signings', { ...signing, signedOn: '2026-11-23' }, ministry())),
    ).toEqual([422, 'signed_in_future'])
    expect(
      codeOf(await post('memoranda/signings', { ...signing, validUntil: '2026-11-20' }, ministry())),
    ).toEqual([422, 'validity_crossed'])
    expect((await post('memoranda/signings', signing, ministry())).body).toEqual({ signed: 2 })
    expect(codeOf(await post('memoranda/signings', signing, ministry()))).toEqual([409, 'changed_meanwhile'])
    expect(await mine()).toMatchObject({
      state: 'signed',
      regionOffice: 'Wali Kota Blitar',
      place: 'Jakarta',
    })
    expect(await tasksOf(secretariat())).toContain(`movement.attach:${(await mine()).id}`)
  })

  test('gets its document from the region, and the ministry may then read it', async () => {
    const { id, revision } = await mine()
    const versionId = await linkInVault()
    const attach = (body: object, headers = secretariat()) => put(`memoranda/${id}/document`, body, headers)
    expect((await attach({ revision, versionId }, ministry())).status).toBe(403)
    expect(codeOf(await attach({ revision, versionId }, other()))).toEqual([404, 'memorandum_unknown'])
    expect((await attach({ revision, versionId: 'x' })).status).toBe(422)
    expect((await attach({ revision, versionId })).status).toBe(200)
    const { rows } = await at.database.owner.query(
      'select handed_over_at from evidence.versions where id = $1',
      [versionId],
    )
    expect(rows[0]).toMatchObject({ handed_over_at: expect.any(Date) })
    expect(await tasksOf(secretariat())).not.toContain(`movement.attach:${id}`)
  })

  test('is changed only as a draft and ends with a reason; regions can do neither', async () => {
    const { id, revision } = await mine()
    const change = { ...DRAFT, regionOffice: 'Wali Kota', revision }
    expect(codeOf(await put(`memoranda/${id}`, change, ministry()))).toEqual([409, 'memorandum_not_now'])
    expect((await drafts([THERE], secretariat())).status).toBe(403)
    const end = { revision, endedOn: '2026-11-21', reason: 'Diganti nota kesepahaman baru' }
    expect((await post(`memoranda/${id}/endings`, end, secretariat())).status).toBe(403)
    const early = { ...end, endedOn: '2026-11-01' }
    expect(codeOf(await post(`memoranda/${id}/endings`, early, ministry()))).toEqual([
      422,
      'validity_crossed',
    ])
    expect((await post(`memoranda/${id}/endings`, end, ministry())).status).toBe(200)
    expect((await drafts([HERE])).status).toBe(200)
    const draft = await mine()
    const renamed = { ...change, revision: draft.revision }
    expect((await put(`memoranda/${draft.id}`, renamed, ministry())).status).toBe(200)
    expect((await mine()).regionOffice).toBe('Wali Kota')
  })
})

const PLAN = {
  startsAt: '2026-11-24T02:00:00.000Z',
  endsAt: '2026-11-24T08:00:00.000Z',
  place: 'Balai kota',
  link: null,
  agenda: [
    { from: '09:00', to: '10:30', topic: 'Kesiapan daerah', speaker: 'Pembimbing' },
    { from: '10:30', to: '12:00', topic: 'Diskusi', speaker: '' },
  ],
  deliverablesDueOn: '2026-12-01',
}
const planStage = async (stage: number, body: object = {}) => {
  const sent = await post('stages', { ...PLAN, regions: [HERE], year: 2026, stage, ...body }, ministry())
  return (sent.body as { ids: string[] }).ids?.[0] as string
}
const stageOf = (id: string, headers = secretariat()) => read<StageDetail>(`stages/${id}`, headers)
const onStage = async (id: string, what: string, body: object, headers: Record<string, string>) =>
  post(`stages/${id}/${what}`, { revision: (await stageOf(id)).revision, ...body }, headers)

async function somebodyComes(id: string): Promise<void> {
  await at.database.owner.query(
    `insert into attendance.attendances (tenant_id, session_id, id, name, office, role, way, checked_in_at, is_shared)
     select tenant_id, id, $2, 'Contoh Peserta', 'Dinas Kominfo', 'Peserta', 'form', now(), is_shared
     from attendance.sessions where subject = $1`,
    [`bimtek:${id}`, randomUUID()],
  )
}

describe('a bimtek', () => {
  test('is planned once for a region, year and stage, with a plan that can be', async () => {
    const refusals: [object, string][] = [
      [{ endsAt: PLAN.startsAt }, 'times_crossed'],
      [{ place: ' ' }, 'nowhere'],
      [{ agenda: [{ from: '10:00', to: '09:00', topic: 'Mundur', speaker: '' }] }, 'agenda_crossed'],
      [{ deliverablesDueOn: '2026-11-23' }, 'due_before_stage'],
      [{ regions: ['99.99'] }, 'region_unknown'],
    ]
    for (const [change, code] of refusals) {
      const body = { ...PLAN, regions: [HERE], year: 2026, stage: 1, ...change }
      expect(codeOf(await post('stages', body, ministry()))[1]).toBe(code)
    }
    const body = { ...PLAN, regions: [HERE, THERE], year: 2026, stage: 1 }
    expect((await post('stages', { ...body, stage: 5 }, ministry())).status).toBe(422)
    expect((await post('stages', body, secretariat())).status).toBe(403)
    expect(((await post('stages', body, ministry())).body as { ids: string[] }).ids).toHaveLength(2)
    expect(codeOf(await post('stages', body, ministry()))).toEqual([409, 'stage_there'])
    expect(await read<Stage[]>('stages', secretariat())).toHaveLength(1)
    expect((await read<Stage[]>('stages', ministry())).length).toBeGreaterThanOrEqual(2)
  })

  test('goes from plan through attendance and deliverables to acceptance', async () => {
    const [{ id } = { id: '' }] = await read<Stage[]>('stages', secretariat())
    expect(codeOf(await onStage(id, 'holdings', { note: '' }, ministry()))).toEqual([409, 'stage_not_begun'])
    now = new Date('2026-11-24T09:00:00Z')
    expect(await tasksOf(ministry())).toContain(`movement.hold:${id}`)
    expect(codeOf(await onStage(id, 'holdings', { note: '' }, ministry()))).toEqual([409, 'nobody_came'])
    await somebodyComes(id)
    expect((await onStage(id, 'holdings', { note: 'Berjalan lancar' }, ministry())).status).toBe(200)
    expect(await tasksOf(secretariat())).toContain(`movement.deliver:${id}`)
    expect(codeOf(await onStage(id, 'submissions', { note: '' }, secretariat()))).toEqual([
      422,
      'deliverables_missing',
    ])
    const evidence = [await linkInVault()]
    const wrong = await put(`stages/${id}/deliverables/road_map`, { evidence, note: '' }, secretariat())
    expect(codeOf(wrong)).toEqual([422, 'deliverable_elsewhere'])
    const study = await put(
      `stages/${id}/deliverables/readiness_study`,
      { evidence, note: '' },
      secretariat(),
    )
    expect(study.status).toBe(200)
    expect((await onStage(id, 'submissions', { note: '' }, secretariat())).status).toBe(200)
    expect(await tasksOf(ministry())).toContain(`movement.judge:${id}`)
    expect(codeOf(await onStage(id, 'judgements', { accepted: false, note: '' }, ministry()))).toEqual([
      422,
      'reason_needed',
    ])
    const back = { accepted: false, note: 'Lengkapi unsur budaya' }
    expect((await onStage(id, 'judgements', back, ministry())).status).toBe(200)
    expect((await onStage(id, 'submissions', { note: 'Sudah' }, secretariat())).status).toBe(200)
    expect((await onStage(id, 'judgements', { accepted: true, note: '' }, ministry())).status).toBe(200)
    const { state, steps, attended } = await stageOf(id)
    expect([state, attended]).toEqual(['accepted', 1])
    expect(steps.map(({ act, by }) => [act, by])).toEqual([
      ['planned', null],
      ['held', null],
      ['submitted', 'Ayu'],
      ['returned', null],
      ['submitted', 'Ayu'],
      ['accepted', null],
    ])
  })

  test('is moved and cancelled before it is held, by who saw it last; the region is told', async () => {
    const id = await planStage(2)
    const { revision } = await stageOf(id)
    const moved = { ...PLAN, place: 'Hotel Contoh', revision }
    expect((await put(`stages/${id}`, moved, ministry())).status).toBe(200)
    expect(codeOf(await put(`stages/${id}`, moved, ministry()))).toEqual([409, 'changed_meanwhile'])
    expect(
      (await onStage(id, 'cancellations', { reason: 'Digabung dengan tahap tiga' }, ministry())).status,
    ).toBe(200)
    expect(codeOf(await onStage(id, 'holdings', { note: '' }, ministry()))).toEqual([409, 'stage_not_now'])
    const { rows } = await at.database.owner.query(
      `select title ->> 'id' as title from notice.notices where person_id = $1 and path = $2 order by created_at, key`,
      [who('ayu').id, `gerakan/bimtek/${id}`],
    )
    expect(rows.map(({ title }) => title).sort()).toEqual([
      'Bimtek II 2026 dibatalkan',
      'Bimtek II 2026 direncanakan',
      'Bimtek II 2026 diubah jadwal, tempat, atau agendanya',
    ])
  })

  test('closes without deliverables only by a recorded exception', async () => {
    const id = await planStage(3)
    await somebodyComes(id)
    await onStage(id, 'holdings', { note: '' }, ministry())
    expect((await onStage(id, 'exceptions', { reason: 'pendek' }, ministry())).status).toBe(422)
    const reason = 'Daftar inovasi menyusul bersama rencana induk'
    expect((await onStage(id, 'exceptions', { reason }, ministry())).status).toBe(200)
    expect(await stageOf(id)).toMatchObject({ state: 'accepted', exception: reason })
  })

  test('is hidden from other regions and from assessors who do not guide it', async () => {
    const [{ id } = { id: '' }] = await read<Stage[]>('stages', secretariat())
    expect(codeOf(await at.get(`/api/movement/stages/${id}`, other()))).toEqual([404, 'stage_unknown'])
    expect(codeOf(await at.get(`/api/movement/stages/${id}`, stranger()))).toEqual([404, 'stage_unknown'])
    expect((await at.get(`/api/movement/stages/${id}`)).status).toBe(401)
    const put = await at.send(
      'PUT',
      `/api/movement/stages/${id}/deliverables/readiness_study`,
      { evidence: [], note: '' },
      other(),
    )
    expect(codeOf(put)).toEqual([404, 'stage_unknown'])
  })
})

describe('a mentor', () => {
  const assign = (personId: string, headers = ministry()) =>
    post(`regions/${HERE}/mentors`, { personId, fromOn: '2026-01-05' }, headers)
  const journey = (headers: Record<string, string>) => read<Journey>(`regions/${HERE}/journey`, headers)

  test('is an assessor whom the ministry assigns, once at a time', async () => {
    expect(await read('mentor-candidates', ministry())).toEqual([
      { personId: who('asih').id, name: 'Asih' },
      { personId: who('budi').id, name: 'Budi' },
    ])
    expect((await assign(who('asih').id, secretariat())).status).toBe(403)
    expect(codeOf(await assign(who('rina').id))).toEqual([422, 'not_an_assessor'])
    expect((await assign(who('asih').id)).status).toBe(200)
    expect(codeOf(await assign(who('asih').id))).toEqual([409, 'mentor_there'])
  })

  test('sees the own regions only, writes notes, and the region reads them', async () => {
    expect((await read<BoardRow[]>('board', guide())).map(({ region }) => region.code)).toEqual([HERE])
    expect(await read<BoardRow[]>('board', stranger())).toEqual([])
    const note = { stage: 1, text: 'Mulai dari layanan yang paling dirasakan warga.' }
    expect(codeOf(await post(`regions/${HERE}/notes`, note, stranger()))).toEqual([404, 'not_your_region'])
    expect((await post(`regions/${HERE}/notes`, note, secretariat())).status).toBe(403)
    expect((await post(`regions/${HERE}/notes`, { ...note, text: ' ' }, guide())).status).toBe(422)
    expect((await post(`regions/${HERE}/notes`, note, guide())).status).toBe(200)
    const seen = await journey(secretariat())
    expect(seen.notes).toMatchObject([{ by: 'Asih', stage: 1, text: note.text }])
    expect([seen.isMentor, (await journey(guide())).isMentor]).toEqual([false, true])
  })

  test('stays a conflict of interest after the guidance ended', async () => {
    const [mentor] = (await journey(ministry())).mentors
    const end = { reason: 'Tugas pendampingan selesai' }
    const path = `regions/${HERE}/mentors/${mentor?.id}/endings`
    expect((await post(path, end, secretariat())).status).toBe(403)
    expect((await post(path, end, ministry())).status).toBe(200)
    expect(codeOf(await post(path, end, ministry()))).toEqual([404, 'mentor_unknown'])
    const found = await runAsSystem(at.database, '00', ({ tx }) => listMentors(tx, HERE))
    expect(found).toMatchObject([{ personId: who('asih').id, region: HERE, endedAt: expect.any(String) }])
    expect(await read<BoardRow[]>('board', guide())).toEqual([])
  })
})

describe('the way of a region', () => {
  test('shows published history with its source beside what was done here', async () => {
    const { marks, events } = await read<Journey>(`regions/${HERE}/journey`, secretariat())
    expect(marks.find(({ step }) => step === 'memorandum')).toMatchObject({
      on: '2023-02-28',
      isPublished: true,
    })
    expect(events.find(({ on }) => on === '2023-02-28')?.source?.name.id).toContain('Kota Blitar 2023')
    expect(events.some(({ kind, source }) => kind === 'stage' && source === null)).toBe(true)
  })

  test('is its own people’s and the ministry’s', async () => {
    const path = `/api/movement/regions/${HERE}/journey`
    expect(codeOf(await at.get(path, other()))).toEqual([404, 'not_your_region'])
    expect((await at.get(path)).status).toBe(401)
    expect((await at.get('/api/movement/regions/x/journey', ministry())).status).toBe(422)
    expect(codeOf(await at.get('/api/movement/regions/99.99/journey', ministry()))).toEqual([
      404,
      'region_unknown',
    ])
  })

  test('goes on by steps that other modules tell, each once', async () => {
    const note = { id: 'Versi 1', en: 'Version 1' }
    for (const _time of [1, 2]) {
      await runAsSystem(at.database, HERE, (ctx) =>
        recordMilestone(ctx, { kind: 'plan_published', on: '2026-12-01', note }),
      )
    }
    const { marks, events } = await read<Journey>(`regions/${HERE}/journey`, secretariat())
    expect(marks.find(({ step }) => step === 'plan_published')).toMatchObject({
      state: 'done',
      on: '2026-12-01',
    })
    expect(events.filter(({ kind }) => kind === 'plan_published')).toHaveLength(1)
  })

  test('stands on the ministry’s board with all others, also as a table', async () => {
    const rows = await read<BoardRow[]>('board', ministry())
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.find(({ region }) => region.code === '33.16')?.marks[1]).toMatchObject({ on: '2018-05-08' })
    const evaluated = rows.filter(({ marks }) => marks.at(-1)?.isPublished)
    expect(evaluated.length).toBeGreaterThan(60)
    expect(evaluated.flatMap(({ owed }) => owed.filter(({ what }) => what.id.startsWith('Susun')))).toEqual(
      [],
    )
    const csv = await at.get('/api/movement/board/export?format=csv', ministry())
    expect(csv.text.split('\n').length).toBeGreaterThan(rows.length)
    expect((await at.get('/api/movement/board/export?format=pdf', ministry())).status).toBe(422)
    expect((await read<BoardRow[]>('board', secretariat())).map(({ region }) => region.code)).toEqual([HERE])
  })
})
