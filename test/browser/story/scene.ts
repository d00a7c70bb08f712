import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Database } from '#platform/db/database.ts'
import { settle } from '../site.ts'
import type { WorkspaceSite } from '../workspace-site.ts'

// What the story of a year needs beside the accounts of the demo: more people, an instrument short enough to be rated
// in a test, and calls by the person who sits before a page.

export const REGION = '35.05'
export const QUESTIONS = ['A01', 'A04', 'B01', 'C01', 'D-GOV-1-1', 'E01', 'F1'] as const

/** The instrument of 2023 with one or two questions a component, for another year. */
export async function shortInstrument({ owner }: Database, year: number): Promise<void> {
  const { rows } = await owner.query(
    `select data from evaluation.instruments where code = 'smart-city-2023-kppn-ikn' and version = 1`,
  )
  const { data } = rows[0]
  const short = {
    ...data,
    code: `smart-city-${year}-kppn-ikn`,
    version: 1,
    year,
    name: { id: `Contoh singkat ${year}`, en: `Short example ${year}` },
    questions: data.questions.filter(({ code }: { code: string }) =>
      (QUESTIONS as readonly string[]).includes(code),
    ),
  }
  await owner.query(
    `insert into evaluation.instruments (code, version, year, track, data, loaded_at)
     values ($1, 1, $2, 'KPPN&IKN', $3, now())`,
    [short.code, year, short],
  )
}

/** A new agency; gives its id. */
export async function foundOpd(
  { owner }: Database,
  code: string,
  name: string,
  region = REGION,
): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into identity.opd (tenant_id, id, code, name, kind, created_at) values ($1, $2, $3, $4, 'badan', now())`,
    [region, id, code, name],
  )
  return id
}

/** Somebody new in a role; gives the id. */
export async function hire(
  database: Database,
  tenant: string,
  role: string,
  name: string,
  opdId?: string,
): Promise<string> {
  const id = randomUUID()
  await database.owner.query(
    'insert into identity.people (id, email, name, created_at) values ($1, $2, $3, now())',
    [id, `${id}@contoh.invalid`, name],
  )
  await appoint(database, tenant, role, id, opdId)
  return id
}

/** One more role for somebody who is there. */
export async function appoint(
  { owner }: Database,
  tenant: string,
  role: string,
  personId: string,
  opdId?: string,
): Promise<void> {
  await owner.query(
    `insert into identity.memberships (tenant_id, id, person_id, role, opd_id, started_at)
     values ($1, $2, $3, $4, $5, now())`,
    [tenant, randomUUID(), personId, role, opdId ?? null],
  )
}

export async function idOf(at: WorkspaceSite, role: string): Promise<string> {
  const { rows } = await at.database.owner.query('select id::text from identity.people where email = $1', [
    at.account(role).email,
  ])
  return rows[0].id
}

/** A page of somebody who is signed in already, without typing a password. */
export async function enterAs(at: WorkspaceSite, personId: string): Promise<Page> {
  const token = randomBytes(32).toString('base64url')
  await at.database.owner.query(
    `insert into identity.sessions
       (person_id, id, token_hash, method, second_factor, device, created_at, seen_at, expires_at)
     values ($1, $2, $3, 'password', false, 'test', now(), now(), now() + interval '1 hour')`,
    [personId, randomUUID(), createHash('sha256').update(token).digest()],
  )
  const page = await at.visit('/masuk', { reducedMotion: 'reduce' })
  const cookie = { name: 'penataran_session', value: `${personId}.${token}`, url: at.origin }
  await page.context().addCookies([cookie])
  return page
}

/** Opens an address and waits until nothing loads any more. */
export async function open(at: WorkspaceSite, page: Page, path: string): Promise<void> {
  await page.goto(at.origin + path)
  await settle(page)
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** What the person before the page does over the same interface, where clicking would only repeat itself. */
export async function call<R>(
  page: Page,
  region: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
): Promise<R> {
  const { status, text } = await page.evaluate(
    async (asked) => {
      const reply = await fetch(`/api${asked.path}`, {
        method: asked.method,
        headers: {
          'penataran-region': asked.region,
          ...(asked.body === undefined
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
        },
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      })
      return { status: reply.status, text: await reply.text() }
    },
    { region, method, path, body },
  )
  expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, ''])
  return JSON.parse(text) as R
}

/** Somebody in the room opens the address on the wall, on a phone without scripts. */
export async function comeTo(at: WorkspaceSite, subject: string, office: string): Promise<void> {
  const { rows } = await at.database.owner.query('select code from attendance.sessions where subject = $1', [
    subject,
  ])
  const page = await at.visit(`/hadir/${rows[0].code}`, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  })
  await page.getByLabel('Nama', { exact: true }).fill('Contoh Peserta')
  await page.getByLabel('Lembaga').fill(office)
  await page.getByLabel('Jabatan atau peran').fill('Contoh peserta')
  await page.getByLabel('Saya setuju nama saya disimpan dalam daftar hadir.').check()
  await page.getByRole('button', { name: 'Saya hadir' }).click()
  await page.getByText('Anda tercatat hadir').waitFor()
  await page.context().close()
}
