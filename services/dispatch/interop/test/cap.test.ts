import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { actsOn, faultOfAlert } from '../../rules/interop/alert.ts'
import { type AlertToSend, capTime, composeAlert } from '../cap/compose-alert.ts'
import { composeAlertFeed } from '../cap/compose-feed.ts'
import type { AlertContent } from '../contract/alerts.ts'
import {
  CAP_CATEGORIES,
  CAP_CERTAINTIES,
  CAP_RESPONSES,
  CAP_SEVERITIES,
  CAP_STATUSES,
  CAP_URGENCIES,
} from '../contract/words.ts'
import { readCap } from '../warnings/read-cap.ts'

const schema = readFileSync(new URL('./cap-1.2.xsd', import.meta.url), 'utf8')
const validate = async (...documents: string[]) =>
  validateXML({
    xml: documents.map((contents, i) => ({ fileName: `alert-${i}.xml`, contents })),
    schema: { fileName: 'cap.xsd', contents: schema } as never,
  })

const NOW = new Date('2026-11-22T02:00:00.250Z')
const square = [
  { lat: -8.1, long: 112.1 },
  { lat: -8.1, long: 112.2 },
  { lat: -8.2, long: 112.2 },
  { lat: -8.1, long: 112.1 },
]
const content: AlertContent = {
  status: 'Actual',
  category: 'Fire',
  event: 'Kebakaran gudang',
  response: 'Evacuate',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Observed',
  expiresAt: '2026-11-22T08:00:00.000Z',
  headline: 'Kebakaran gudang di Contoh & sekitarnya',
  description: 'Asap tebal < 500 m. Jauhi lokasi.',
  instruction: 'Tutup jendela; ikuti petugas.',
  areas: [
    {
      description: 'Desa Contoh',
      codes: ['35.05.08.2003'],
      circle: { center: { lat: -8.1, long: 112.2 }, radiusKm: 1.5 },
      polygon: null,
    },
    { description: 'Bantaran', codes: [], circle: null, polygon: square },
  ],
}
const alert = (more: Partial<AlertToSend> = {}): AlertToSend => ({
  identifier: '112.35.05.0b4c',
  sender: '112.35.05@contoh.go.id',
  senderName: 'Call Center 112 Contoh',
  message: 'Alert',
  sentAt: NOW,
  content,
  refersTo: null,
  web: 'https://contoh.go.id/cap/35.05/0b4c.xml',
  incident: '112-2026-000001',
  ...more,
})

describe('an alert', () => {
  test('is a CAP 1.2 document', async () => {
    const { errors } = await validate(composeAlert(alert()))
    expect(errors).toEqual([])
  })

  test('is one in every state of its code lists', async () => {
    const lists = {
      status: CAP_STATUSES,
      category: CAP_CATEGORIES,
      response: CAP_RESPONSES,
      urgency: CAP_URGENCIES,
      severity: CAP_SEVERITIES,
      certainty: CAP_CERTAINTIES,
    }
    const documents = Object.entries(lists).flatMap(([key, words]) =>
      words.map((word) => composeAlert(alert({ content: { ...content, [key]: word } as never }))),
    )
    const { errors } = await validate(...documents)
    expect(errors).toEqual([])
  })

  test('refers to the message it changes by sender, identifier and time', async () => {
    const refersTo = { sender: '112.35.05@contoh.go.id', identifier: '112.35.05.00', sentAt: NOW }
    const xml = composeAlert(alert({ message: 'Update', refersTo }))
    expect((await validate(xml)).errors).toEqual([])
    expect(xml).toContain(
      '<references>112.35.05@contoh.go.id,112.35.05.00,2026-11-22T09:00:00+07:00</references>',
    )
  })

  test('says so where it is only played', () => {
    expect(composeAlert(alert({ content: { ...content, status: 'Test' } }))).toContain('<note>Latihan')
  })

  test('may carry a signature behind all else, and nothing else there', async () => {
    const signed = (namespace: string) =>
      composeAlert(alert()).replace('</alert>', `<Signature xmlns="${namespace}"/></alert>`)
    expect((await validate(signed('http://www.w3.org/2000/09/xmldsig#'))).errors).toEqual([])
    expect((await validate(signed('urn:contoh'))).valid).toBe(false)
  })

  test('without zone or with a fraction of a second would be refused', async () => {
    const xml = composeAlert(alert()).replace('2026-11-22T09:00:00+07:00', '2026-11-22T02:00:00.250Z')
    expect((await validate(xml)).valid).toBe(false)
    expect(capTime(NOW)).toBe('2026-11-22T09:00:00+07:00')
  })

  test('read back by our own reader says the same', () => {
    expect(readCap(composeAlert(alert()))).toMatchObject({
      identifier: '112.35.05.0b4c',
      message: 'Alert',
      headline: content.headline,
      description: content.description,
      severity: 'Severe',
      sentAt: '2026-11-22T02:00:00.000Z',
      areas: [{ circles: [{ radiusKm: 1.5 }] }, { polygons: [square] }],
    })
  })
})

test('a feed of alerts leads to each document', () => {
  const entry = { id: 'a', headline: 'Judul <b>', summary: 'Isi', sentAt: NOW }
  const feed = composeAlertFeed(
    '35.05',
    [entry],
    'https://x.id/cap/35.05/feed.xml',
    (id) => `https://x.id/cap/35.05/${id}.xml`,
  )
  expect(feed).toContain('https://x.id/cap/35.05/a.xml')
  expect(feed).not.toContain('<title>Judul <b>')
})

describe('what may happen to an alert', () => {
  const stand = { message: 'Alert', replacedBy: null } as const
  test.each([
    ['draft', ['change', 'approve', 'withdraw']],
    ['approved', ['change', 'send', 'withdraw']],
    ['sent', ['update', 'cancel']],
    ['withdrawn', []],
  ] as const)('while it is %s: %j', (state, acts) => {
    expect(actsOn({ ...stand, state })).toEqual(acts)
  })

  test('nothing once it was replaced, or is a cancellation', () => {
    expect(actsOn({ ...stand, state: 'sent', replacedBy: 'b' })).toEqual([])
    expect(actsOn({ ...stand, state: 'sent', message: 'Cancel' })).toEqual([])
  })

  test.each([
    ['over already', { expiresAt: '2026-11-22T02:00:00.000Z' }, false, 'expired'],
    ['longer than a week', { expiresAt: '2026-11-30T02:00:01.000Z' }, false, 'expired'],
    ['real for an example', {}, true, 'example_only'],
    ['a test for an example', { status: 'Test' }, true, undefined],
    [
      'an open outline',
      { areas: [{ ...content.areas[1], polygon: [...square.slice(0, 3), { lat: 0, long: 0 }] }] },
      false,
      'area_open',
    ],
    ['well', {}, false, undefined],
  ] as const)('its faults: %s', (_what, part, isExample, fault) => {
    expect(faultOfAlert({ ...content, ...part } as AlertContent, isExample, NOW)).toBe(fault)
  })
})
