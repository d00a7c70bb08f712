import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { eraseDetails } from '#platform/facts/details.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { publicPages } from '#test/pages.ts'
import { as, peopleServer } from '#test/people.ts'
import type { DayHead, FactProof, Seal, SealKey } from './contract.ts'
import { rotateKey } from './keys.ts'
import { verifyConsistency, verifyInclusion } from './merkle/proofs.ts'
import { sealDue } from './sealer.ts'
import { endorsementText, hashOfSeal, holds, sealHolds } from './signed.ts'
import { behind, CallTaken, clockAt, houseOn, ring } from './test/house.ts'

const clock = clockAt('2026-11-22T01:00:00Z')
const at = peopleServer(clock.now)
const visit = publicPages(at)

/** Seals everything that waits, as if its minute had passed. */
async function seal(): Promise<number> {
  clock.pass(2)
  return sealDue(houseOn(at.database, clock.now))
}

const bodyOf = <R>(answer: { body: unknown }) => answer.body as R
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const get = async <R>(path: string): Promise<R> => bodyOf<R>(await at.get(`/api/v1/proof/${path}`))
const bytes = (hex: string) => Buffer.from(hex, 'hex')
const sealsOf = async (region: string) => (await get<{ seals: Seal[] }>(`regions/${region}/seals`)).seals

beforeAll(async () => {
  await ring(at.database, '35.05', clock.now(), 3)
  await seal()
  await ring(at.database, '35.05', clock.now(), 300, 4)
  await seal()
})

describe('public proofs', () => {
  test('an inclusion proof leads from the leaf to the signed root', async () => {
    const leaf = (await factProof('35.05', 7)).leaf
    const proof = await get<{ index: number; path: string[]; seal: Seal }>(
      `regions/35.05/inclusions/7?leaf=${leaf}`,
    )
    const holdsFor = (hash: string) =>
      verifyInclusion(
        bytes(hash),
        proof.index,
        proof.seal.size,
        proof.path.map(bytes),
        bytes(proof.seal.root),
      )
    expect([holdsFor(leaf), holdsFor('00'.repeat(32))]).toEqual([true, false])
  })

  test('nobody learns the hash of a fact they do not hold', async () => {
    for (const [seq, leaf] of [
      [7, '00'.repeat(32)],
      [9999, '00'.repeat(32)],
    ]) {
      const answer = await at.get(`/api/v1/proof/regions/35.05/inclusions/${seq}?leaf=${leaf}`)
      expect([answer.status, codeOf(answer)]).toEqual([404, 'proof.leaf_unknown'])
    }
    expect((await at.get('/api/v1/proof/regions/35.05/inclusions/7?leaf=zz')).status).toBe(422)
  })

  test('a consistency proof shows that the past was only added to', async () => {
    const [second, first] = (await sealsOf('35.05')) as [Seal, Seal]
    const { path, from, to } = await get<{
      path: string[]
      from: { size: number; root: string }
      to: { size: number; root: string }
    }>(`regions/35.05/consistency?from=${first.size}&to=${second.size}`)
    expect([from.root, to.root]).toEqual([first.root, second.root])
    const ends = [first, second].map(({ size, root }) => ({ size, root: bytes(root) }))
    expect(verifyConsistency(ends[0] as never, ends[1] as never, path.map(bytes))).toBe(true)
    const wrong = await at.get('/api/v1/proof/regions/35.05/consistency?from=9&to=3')
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'proof.size_unknown'])
  })

  test('heads are public and say how far each region is', async () => {
    const heads = await get<{ tenant: string; size: number }[]>('heads')
    expect(heads).toContainEqual(expect.objectContaining({ tenant: '35.05', size: 303 }))
    expect((await get<Seal>('regions/35.05/head')).size).toBe(303)
    const none = await at.get('/api/v1/proof/regions/99.99/head')
    expect([none.status, codeOf(none)]).toEqual([404, 'proof.head_unknown'])
    expect((await at.get('/api/v1/proof/regions/nowhere/head')).status).toBe(422)
  })

  test('the last head of each day is kept in a feed that a stranger can verify later', async () => {
    clock.pass(24 * 60)
    await ring(at.database, '35.05', clock.now(), 1, 500)
    await seal()
    const days = await get<DayHead[]>('regions/35.05/days')
    expect(days.map(({ day, seal: { size } }) => [day, size])).toEqual([
      ['2026-11-23', 304],
      ['2026-11-22', 303],
    ])
    const feed = await at.get('/api/v1/proof/regions/35.05/heads.atom')
    expect(String(feed.headers['content-type'])).toContain('atom')
    expect(feed.text).toContain((days[0] as DayHead).seal.signature)
    expect((await at.get('/api/v1/proof/regions/99.99/heads.atom')).status).toBe(404)
  })
})

/** A fact with its proof, as an auditor of the region reads it. */
async function factProof(region: string, seq: number): Promise<FactProof> {
  const auditor = await at.hire(region, 'auditor', 'Contoh Auditor')
  return bodyOf<FactProof>(await at.get(`/api/proof/facts/${seq}`, as(auditor, region)))
}

describe('a fact with its proof', () => {
  test('is proven by the earliest seal over it', async () => {
    const proof = await factProof('35.05', 2)
    expect(proof).toMatchObject({ state: 'proven', verified: true, seal: { size: 3 } })
    expect(proof.canonical).toContain('"payload":{"note":"Contoh “é”\\n","number":2}')
    expect(proof.fact.actor).toEqual({ kind: 'system', id: 'system' })
  })

  test('waits while no seal covers it', async () => {
    await ring(at.database, '35.05', clock.now(), 1, 600)
    expect(await factProof('35.05', 305)).toMatchObject({ state: 'waiting', verified: false, seal: null })
  })

  test('that was changed behind the application’s back is told as broken', async () => {
    await ring(at.database, '35.11', clock.now(), 2)
    await seal()
    await at.database.owner.query(
      `update facts.fact set payload = jsonb_set(payload, '{number}', '9') where tenant_id = '35.11' and seq = 1`,
    )
    expect(await factProof('35.11', 1)).toMatchObject({ state: 'broken', verified: false })
    expect(await factProof('35.11', 2)).toMatchObject({ state: 'proven' })
  })

  test('stays proven after its personal details are erased', async () => {
    await behind(at.database, '35.12', clock.now(), (ctx) =>
      publishNow(ctx, CallTaken.of({ number: 1 }, { caller: 'Contoh Pelapor' })),
    )
    await seal()
    expect(await factProof('35.12', 1)).toMatchObject({ state: 'proven', fact: { details: 'kept' } })
    await behind(at.database, '35.12', clock.now(), (ctx) => eraseDetails(ctx, [1], 'asked'))
    expect(await factProof('35.12', 1)).toMatchObject({ state: 'proven', fact: { details: 'erased' } })
  })

  test('names its actor only to those who may know', async () => {
    const officer = await at.hire('35.05', 'opd_officer', 'Contoh Petugas')
    const { fact, canonical, verified } = bodyOf<FactProof>(
      await at.get('/api/proof/facts/2', as(officer, '35.05')),
    )
    expect([fact.actor, canonical, verified]).toEqual([{ kind: 'system', id: null }, null, true])
  })

  test('tells a program of others from a person', async () => {
    const [machine, person] = [randomUUID(), randomUUID()]
    await at.database.owner.query(
      `insert into machine.clients (tenant_id, id, name, purpose, permissions, secret_hash, sealed_secret, secret_made_at,
         registered_at, registered_by)
       values ('35.15', $1, 'Contoh Mesin', 'Contoh keperluan', '{}', decode(repeat('00', 32), 'hex'), 'x', now(), now(), 'x')`,
      [machine],
    )
    for (const id of [machine, person]) {
      await behind(at.database, '35.15', clock.now(), (ctx) =>
        publishNow({ ...ctx, actor: { ...ctx.actor, id } }, CallTaken.of({ number: 1 })),
      )
    }
    const kinds = [await factProof('35.15', 1), await factProof('35.15', 2)].map(({ fact }) => fact.actor)
    expect(kinds).toEqual([
      { kind: 'machine', id: machine },
      { kind: 'person', id: person },
    ])
  })

  test('is not for those without the permission, nor for another region', async () => {
    const operator = await at.hire('35.05', 'service_operator', 'Contoh Operator')
    expect((await at.get('/api/proof/facts/2', as(operator, '35.05'))).status).toBe(403)
    expect((await at.get('/api/proof/facts/2')).status).toBe(401)
    const dewi = await at.hire('35.73', 'auditor', 'Dewi')
    expect((await at.get('/api/proof/facts/2', as(dewi, '35.05'))).status).toBe(403)
    const missing = await at.get('/api/proof/facts/2', as(dewi, '35.73'))
    expect([missing.status, codeOf(missing)]).toEqual([404, 'proof.fact_unknown'])
    expect((await at.get('/api/proof/facts/none', as(dewi, '35.73'))).status).toBe(422)
  })
})

describe('keys', () => {
  test('rotate: the new key is signed by the old one, and the chain goes on', async () => {
    const made = await behind(at.database, '00', clock.now(), (ctx) => rotateKey(ctx, undefined, undefined))
    await ring(at.database, '35.05', clock.now(), 1, 700)
    await seal()
    const keys = await get<SealKey[]>('keys')
    const [old, next] = keys as [SealKey, SealKey]
    expect([keys.length, next.key, next.endorsedBy]).toEqual([2, made.key, old.key])
    expect([old.until, next.until]).toEqual([next.from, null])
    expect(holds(endorsementText(next), next.endorsement as string, old.publicKey)).toBe(true)
    const [latest, before] = (await sealsOf('35.05')) as [Seal, Seal]
    expect([before.key, latest.key, latest.previous]).toEqual([old.key, next.key, hashOfSeal(before)])
    expect(sealHolds(latest, next.publicKey)).toBe(true)
    expect((await factProof('35.05', 2)).state).toBe('proven')
  })

  test('are never shown with their private half', async () => {
    const { text } = await at.get('/api/v1/proof/keys')
    expect(text).not.toMatch(/private/i)
  })
})

describe('the public pages', () => {
  test('tell in both languages how far every region is sealed, with keys and how to verify', async () => {
    const keys = await get<SealKey[]>('keys')
    for (const [url, words] of [
      ['/segel', 'Cara memeriksa sendiri'],
      ['/en/segel', 'How to verify it yourself'],
    ] as const) {
      const { status, text } = await visit(url)
      expect(status).toBe(200)
      for (const part of [
        words,
        '/segel/35.05',
        '35.05 Kab. Blitar',
        'BEGIN PUBLIC KEY',
        ...keys.map(({ key }) => key),
      ])
        expect(text).toContain(part)
      expect(text.match(/<h1/g)).toHaveLength(1)
    }
  })

  test('of a region show its head as text to keep, its days and its feed', async () => {
    const { status, text } = await visit('/segel/35.05')
    const head = await get<Seal>('regions/35.05/head')
    expect(status).toBe(200)
    for (const part of [
      '35.05 Kab. Blitar',
      head.signature,
      '23 November 2026',
      '/api/v1/proof/regions/35.05/heads.atom',
    ])
      expect(text).toContain(part)
    expect((await visit('/segel/99.99')).status).toBe(404)
  })
})
