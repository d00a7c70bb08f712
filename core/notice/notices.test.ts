import { randomUUID } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Mailer, smtpMailer } from '#platform/mail/mail.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { notify } from './commands/notify.ts'
import { postLetters } from './commands/post-letters.ts'
import { sendMails } from './commands/send-mails.ts'
import type { Notice } from './contract.ts'

// The mail server is a real SMTP server on loopback, written by others; it keeps what it takes.

const at = peopleServer()
const taken: string[] = []
let refuses = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    let text = ''
    stream.on('data', (part: Buffer) => {
      text += part.toString('utf8')
    })
    stream.on('end', () => {
      if (refuses) return done(new Error('mailbox full'))
      // Long lines travel folded (quoted-printable).
      taken.push(text.replaceAll('=\r\n', ''))
      done()
    })
  },
})
let mailer: Mailer
let ayu: Person
let budi: Person

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Penataran <penataran@contoh.invalid>')
  ayu = await at.hire('35.05', 'region_admin', 'Ayu')
  budi = await at.hire('35.07', 'region_admin', 'Budi')
})
beforeEach(() => {
  taken.length = 0
  refuses = false
})
afterAll(async () => {
  mailer?.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

const tell = (key: string, to: readonly Person[]): Promise<void> =>
  runAsSystem(at.database, '35.05', (ctx) =>
    notify(ctx, {
      key,
      to: to.map(({ id }) => id),
      title: { id: 'Isian dikembalikan', en: 'Answer returned' },
      body: { id: 'Pertanyaan A01 perlu bukti.', en: 'Question A01 needs evidence.' },
      path: 'evaluasi/isian/2026',
    }),
  )
const send = (now = new Date()): Promise<number> =>
  sendMails({ database: at.database, mailer, now: () => now, publicUrl: 'https://contoh.example' })
const listOf = async (person: Person, region: string) =>
  (await at.get('/api/notices', as(person, region))).body as Notice[]

test('the same key is told to a person once, in the workspace and by e-mail', async () => {
  await tell('once', [ayu, ayu])
  await tell('once', [ayu])
  expect((await listOf(ayu, '35.05')).map(({ title }) => title.id)).toEqual(['Isian dikembalikan'])
  expect(await send()).toBe(1)
  expect(await send()).toBe(0)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toContain('Subject: Isian dikembalikan')
  expect(taken[0]).toContain('https://contoh.example/kerja/35.05/evaluasi/isian/2026')
})

test('nobody reads another one’s notices', async () => {
  await tell('mine', [ayu])
  expect(await listOf(budi, '35.07')).toEqual([])
})

test('reading marks the notices of one region and ends the count', async () => {
  await tell('to read', [ayu])
  const unread = async () => (await at.get('/api/notices/unread', as(ayu, '35.05'))).body
  expect(await unread()).not.toEqual({ unread: 0 })
  await at.send('POST', '/api/notices/readings', {}, as(ayu, '35.05'))
  expect(await unread()).toEqual({ unread: 0 })
})

test('a mail the server refuses is tried again after a pause, and given up after the fifth', async () => {
  await send()
  taken.length = 0
  refuses = true
  await tell(`refused ${randomUUID()}`, [budi])
  let now = Date.now()
  for (let attempt = 1; attempt <= 6; attempt++) {
    expect(await send(new Date(now))).toBe(0)
    now += 24 * 3600_000
  }
  refuses = false
  expect(await send(new Date(now))).toBe(0)
  const { rows } = await at.database.owner.query('select attempts, failure from notice.mails')
  expect(rows).toEqual([{ attempts: 6, failure: expect.stringContaining('mailbox full') }])
})

test('a mail put off by a clock that has been put back since does not wait for that day', async () => {
  await send()
  refuses = true
  await tell(`put off ${randomUUID()}`, [budi])
  expect(await send(new Date(Date.now() + 24 * 3600_000))).toBe(0)
  refuses = false
  expect(await send()).toBe(1)
})

test('who switched e-mail off is told in the workspace only', async () => {
  const off = { byMail: false, language: 'id' }
  expect((await at.send('PUT', '/api/notices/preference', off, as(ayu, '35.05'))).body).toEqual(off)
  await tell('silent', [ayu])
  expect(await send()).toBe(0)
  expect(taken).toEqual([])
})

test('who chose English gets the mail in English', async () => {
  await at.send('PUT', '/api/notices/preference', { byMail: true, language: 'en' }, as(ayu, '35.05'))
  await tell('english', [ayu])
  await send()
  expect(taken[0]).toContain('Subject: Answer returned')
})

test('a letter goes to an address that is no account, once, with a way to end it, and is then forgotten', async () => {
  const letter = {
    key: 'portfolio.news:1',
    email: 'warga@contoh.invalid',
    subject: 'Kabar program',
    text: 'Ada kabar.',
    endAddress: 'https://contoh.example/daerah/35.05/program/berhenti/x',
  }
  for (const _time of [1, 2]) await runAsSystem(at.database, '35.05', (ctx) => postLetters(ctx, [letter]))
  expect(await send()).toBe(1)
  expect(taken[0]).toContain('To: warga@contoh.invalid')
  expect(taken[0]).toContain('List-Unsubscribe: <https://contoh.example/daerah/35.05/program/berhenti/x>')
  const { rows } = await at.database.owner.query('select from notice.letters')
  expect(rows).toEqual([])
})
