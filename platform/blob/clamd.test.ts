import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { clamdScanner } from './clamd.ts'
import { type FakeClamd, fakeClamd } from './test/fake-clamd.ts'

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const running: FakeClamd[] = []
const start = async (...args: Parameters<typeof fakeClamd>): Promise<FakeClamd> => {
  const one = await fakeClamd(...args)
  running.push(one)
  return one
}
afterEach(() => Promise.all(running.splice(0).map((one) => one.close())))

test('a clean file passes, and the scanner saw all of it', async () => {
  const clamd = await start()
  const bytes = randomBytes(300_001)
  expect(await clamdScanner(clamd.address).scan(bytes)).toEqual({ clean: true })
  expect(clamd.seen[0]?.equals(bytes)).toBe(true)
})

test('an infected file is named', async () => {
  const clamd = await start()
  const verdict = await clamdScanner(clamd.address).scan(Buffer.from(`text ${EICAR}`))
  expect(verdict).toEqual({ clean: false, found: 'Eicar-Test-Signature' })
})

test('a scanner behind a unix socket is asked the same way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'penataran-clamd-'))
  const clamd = await start(join(folder, 'clamd.ctl'))
  await clamdScanner(clamd.address).check()
  expect(await clamdScanner(clamd.address).scan(Buffer.from('hello'))).toEqual({ clean: true })
  await rm(folder, { recursive: true })
})

test('a scanner that is away, hangs up or stays silent gives no verdict', async () => {
  await expect(clamdScanner('tcp://127.0.0.1:9').scan(Buffer.from('x'))).rejects.toThrow('ECONNREFUSED')
  const broken = await start(0, 'broken')
  await expect(clamdScanner(broken.address).scan(Buffer.from('x'))).rejects.toThrow()
  const mute = await start(0, 'mute')
  await expect(clamdScanner(mute.address, 50).scan(Buffer.from('x'))).rejects.toThrow('silent')
})
