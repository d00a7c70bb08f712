import { describe, expect, test } from 'vitest'
import { renderDocument } from '#platform/ui/document/document.tsx'
import type { PageContext } from '#platform/ui/page.ts'
import type { Board, PhoneTicket } from '../../contract.ts'
import { phonePage } from '../phone/phone-page.tsx'
import { boardPage } from './board-page.tsx'

const BLITAR = '35.05'
const contextOf = (language: 'id' | 'en', params: Record<string, string>): PageContext => ({
  language,
  path: '/x',
  query: {},
  params,
  signedIn: false,
  assets: { css: '/x.css' },
  now: new Date('2026-11-23T02:00:00Z'),
})

const board: Board = {
  facility: { code: 'rsud-contoh', name: 'RSUD Contoh' },
  now: '2026-11-23T02:00:00.000Z',
  words: { id: 'Siapkan kartu Anda.', en: 'Have your card ready.' },
  called: [{ number: 'A-012', counter: '1', calledAt: '2026-11-23T01:59:00.000Z', calls: 2 }],
  last: [{ number: 'A-011', counter: 'Loket 2', calledAt: '2026-11-23T01:50:00.000Z', calls: 1 }],
  waiting: [{ lane: 'express', waiting: 4, ready: 2 }],
  isExample: true,
}
const drawBoard = (language: 'id' | 'en') =>
  renderDocument(boardPage, { board }, contextOf(language, { region: BLITAR, facility: 'rsud-contoh' }))

describe('the board', () => {
  test('says each call as people hear it, once for each time it is called', () => {
    const html = drawBoard('id')
    expect(html).toContain('data-say="nomor antrean A nol satu dua, silakan ke loket satu"')
    expect(html).toContain('data-say-key="A-012:2"')
  })

  test('has the screen to itself: no header and no foot of the site', () => {
    const html = drawBoard('id')
    expect(html).toContain('page--board')
    for (const part of ['site-header', 'site-footer', 'skip-link']) expect(html).not.toContain(part)
  })

  test('speaks Indonesian in the hall, whatever language it shows', () => {
    const html = drawBoard('en')
    expect(html).toContain('Called now')
    expect(html).toContain('data-say-lang="id-ID"')
    expect(html).toContain('silakan ke loket satu')
  })

  test('follows the queue, shows the last calls and who waits, and brings no style or script of its own', () => {
    const html = drawBoard('id')
    expect(html).toContain('data-live-topic="pharmacy.board"')
    for (const shown of ['A-011', 'Arjuna (ekspres)', 'contoh', '09.00']) expect(html).toContain(shown)
    expect(html).not.toMatch(/style=|<script>/)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})

const ticket: PhoneTicket = {
  facility: board.facility,
  number: 'A-013',
  lane: 'express',
  state: 'received',
  isClarifying: false,
  now: '2026-11-23T02:00:00.000Z',
  receivedAt: '2026-11-23T01:58:00.000Z',
  ahead: 3,
  estimate: {
    earliestAt: '2026-11-23T02:02:00.000Z',
    latestAt: '2026-11-23T02:07:00.000Z',
    coverage: 90,
    basis: 120,
  },
  counter: null,
  calls: 0,
  hasOwed: false,
  mayAnswer: false,
  hasAnswered: false,
  isExample: true,
}
const token = '3505aaaaaaaaaaaaaaaaaaaa'
const drawPhone = (of: Partial<PhoneTicket>) =>
  renderDocument(phonePage, { ticket: { ...ticket, ...of } }, contextOf('id', { token }))

describe('the page of one’s own number', () => {
  test('gives an interval and says how far to trust it', () => {
    const html = drawPhone({})
    for (const shown of ['3 nomor lagi', 'antara 09.02 dan 09.07 WIB', '120 resep', '90 dari 100']) {
      expect(html).toContain(shown)
    }
  })

  test('promises no time while a doctor is asked', () => {
    const html = drawPhone({ isClarifying: true, estimate: null, ahead: null })
    expect(html).toContain('bertanya kepada dokter')
    expect(html).not.toContain('antara')
  })

  test('leads to the counter when called', () =>
    expect(drawPhone({ state: 'called', counter: 'Loket 2', ahead: null, estimate: null })).toContain(
      'Silakan ke Loket 2',
    ))

  test('asks how content one is once it is over, and not again', () => {
    expect(drawPhone({ state: 'closed', mayAnswer: true, ahead: null, estimate: null })).toContain(
      'name="score"',
    )
    expect(drawPhone({ state: 'closed', mayAnswer: true, hasAnswered: true })).not.toContain('name="score"')
  })
})
