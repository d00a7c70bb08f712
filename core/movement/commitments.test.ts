import { describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/test/read-pdf.ts'
import { runAsSystem } from '#platform/start.ts'
import { chores } from './chores.ts'
import type { Commitment, CommitmentProof } from './contract.ts'
import { codeOf, HERE, movementScene } from './test/scene.ts'

let now = new Date('2026-11-24T09:00:00Z')
const scene = movementScene(() => now)
const { at, who, secretariat, leader, citra, joko, other, post, put, read, tasksOf, linkInVault } = scene

describe('a joint commitment', () => {
  const TEXT = { title: 'Komitmen bersama', body: 'Kami berkomitmen melaksanakan kota cerdas bersama.' }
  const all = (headers = secretariat()) => read<Commitment[]>('commitments', headers)
  const current = async (headers = secretariat()) => (await all(headers))[0] as Commitment
  const lineOf = async (name: string) =>
    (await current()).signatories.find((one) => one.name === name)?.id ?? ''
  const sign = async (name: string, body: object, headers: Record<string, string>) =>
    post(
      `commitments/${(await current()).id}/signatures`,
      {
        signatoryId: await lineOf(name),
        office: 'Kepala',
        consent: 'SETUJU',
        certificateVersionId: null,
        ...body,
      },
      headers,
    )
  const open = (body: object = {}) =>
    post('commitments', { textVersion: 1, dueOn: '2026-11-25', witnesses: [], ...body }, secretariat())

  test('begins with a proposal; each text is a version, and nobody overwrites a newer one', async () => {
    expect(await read('commitment-text', secretariat())).toMatchObject({
      current: { version: 0 },
      versions: [],
    })
    expect(codeOf(await open())).toEqual([409, 'text_changed'])
    expect((await put('commitment-text', { ...TEXT, version: 0 }, secretariat())).body).toEqual({
      version: 1,
    })
    expect(codeOf(await put('commitment-text', { ...TEXT, version: 0 }, secretariat()))).toEqual([
      409,
      'changed_meanwhile',
    ])
    expect((await put('commitment-text', { ...TEXT, version: 1 }, citra())).status).toBe(403)
  })

  test('is put up for the head of region and every agency, one at a time', async () => {
    expect(codeOf(await open({ dueOn: '2026-11-01' }))).toEqual([422, 'due_before_today'])
    expect((await open({ dueOn: 'besok' })).status).toBe(422)
    expect((await open()).status).toBe(200)
    expect(codeOf(await open())).toEqual([409, 'commitment_open'])
    const { signatories, digest } = await current()
    expect(signatories.map(({ name }) => name)).toEqual([
      'Wali Kota Blitar',
      'Dinas Kesehatan',
      'Dinas Kominfo',
    ])
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect((await tasksOf(citra())).some((key) => key.startsWith('movement.sign:'))).toBe(true)
  })

  test('is signed once by each institution, by its own people, with typed consent', async () => {
    expect((await sign('Dinas Kominfo', {}, secretariat())).status).toBe(403)
    expect(codeOf(await sign('Dinas Kominfo', {}, joko()))).toEqual([403, 'not_your_institution'])
    expect(codeOf(await sign('Dinas Kominfo', { consent: 'boleh' }, citra()))).toEqual([
      422,
      'consent_differs',
    ])
    const certificateVersionId = await linkInVault()
    const signed = await sign('Dinas Kominfo', { certificateVersionId }, citra())
    expect(signed.body).toMatchObject({ signed: 1, of: 3, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(codeOf(await sign('Dinas Kominfo', {}, citra()))).toEqual([409, 'signed_already'])
    expect((await tasksOf(citra())).some((key) => key.startsWith('movement.sign:'))).toBe(false)
  })

  test('is known to other regions by nothing but its code', async () => {
    const { id, code } = await current()

    expect(codeOf(await at.get(`/api/movement/commitments/${id}/certificate.pdf`, other()))).toEqual([
      404,
      'commitment_unknown',
    ])
    expect(await all(other())).toEqual([])
    const proof = (await at.get(`/api/v1/commitments/${code}`)).body as CommitmentProof
    expect(proof).toMatchObject({ state: 'open', signed: 1, of: 3, seal: null })
    expect(JSON.stringify(proof)).not.toContain('Citra')
    const wrong = `${HERE}~${'a'.repeat(16)}`
    expect(codeOf(await at.get(`/api/v1/commitments/${wrong}`))).toEqual([404, 'commitment_unknown'])
    expect(codeOf(await at.get(`/api/movement/commitments/${id}/certificate.pdf`, secretariat()))).toEqual([
      409,
      'commitment_still_open',
    ])
  })

  test('reminds those who have not signed, once a day', async () => {
    const [chore] = chores
    for (const _time of [1, 2])
      await runAsSystem(at.database, HERE, (ctx) => chore?.run({ ...ctx, now }) ?? Promise.resolve())
    const { rows } = await at.database.owner.query(
      `select person_id as id from notice.notices where key like 'movement.sign:%'`,
    )
    expect(rows.map(({ id }) => id).sort()).toEqual([who('ayu').id, who('joko').id, who('lestari').id].sort())
  })

  test('freezes when the last one signs, and its certificate names institutions and the seal', async () => {
    const { id, revision } = await current()
    const witnesses = [{ institution: 'Kadin Contoh', office: 'Ketua' }]
    expect((await put(`commitments/${id}/witnesses`, { revision, witnesses }, secretariat())).status).toBe(
      200,
    )
    await sign('Dinas Kesehatan', { consent: 'Dinas Kesehatan' }, joko())
    expect((await sign('Wali Kota Blitar', { office: 'Wali Kota' }, leader())).body).toMatchObject({
      signed: 3,
      of: 3,
    })
    const { state, seal, code } = await current()
    expect([state, seal]).toEqual(['complete', expect.stringMatching(/^[0-9a-f]{64}$/)])
    const late = { revision: revision + 1, witnesses }
    expect(codeOf(await put(`commitments/${id}/witnesses`, late, secretariat()))).toEqual([
      409,
      'commitment_frozen',
    ])
    const pdf = await at.get(`/api/movement/commitments/${id}/certificate.pdf`, secretariat())
    expect(pdf.headers['content-type']).toBe('application/pdf')
    const text = (await readPdf(pdf.bytes)).pages.join(' ')
    expect(text).toContain('3 dari 3 instansi')
    expect(text).toContain('Kadin Contoh')
    const proof = (await at.get(`/api/v1/commitments/${code}`)).body as CommitmentProof
    expect(proof.signatures.map(({ name }) => name)).toContain('Dinas Kesehatan')
    expect(proof.seal).toBe(seal)
  })

  test('may be closed by the leader alone, with a reason that stays', async () => {
    now = new Date('2026-11-24T10:00:00Z')
    expect((await open()).status).toBe(200)
    const { id, revision } = await current()
    const close = { revision, reason: 'Masa jabatan beberapa kepala dinas berakhir' }
    expect((await post(`commitments/${id}/closings`, close, secretariat())).status).toBe(403)
    expect((await post(`commitments/${id}/closings`, close, leader())).status).toBe(200)
    expect(await current()).toMatchObject({ state: 'closed', closeReason: close.reason })
    expect(codeOf(await sign('Dinas Kominfo', {}, citra()))).toEqual([409, 'commitment_frozen'])
  })
})
