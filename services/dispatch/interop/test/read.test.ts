import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { districtsTouched, isInside, kilometresBetween, quakeReachKm } from '../../rules/interop/area.ts'
import { afterTry, MOST_TRIES, pauseAfter } from '../../rules/interop/delivery.ts'
import { mayAsk } from '../outside.ts'
import { readTelephonyEvents } from '../telephony/read-event.ts'
import { readCap, readIndex } from '../warnings/read-cap.ts'
import { readQuakes } from '../warnings/read-quake.ts'
import { readXml } from '../warnings/read-xml.ts'

const square = [
  { lat: 0, long: 0 },
  { lat: 0, long: 2 },
  { lat: 2, long: 2 },
  { lat: 2, long: 0 },
]

describe('an area', () => {
  test('holds what lies inside of its outline', () => {
    expect(isInside({ lat: 1, long: 1 }, square)).toBe(true)
    expect(isInside({ lat: 3, long: 1 }, square)).toBe(false)
  })

  test('is the same whichever point its outline begins with', () => {
    const spot = fc.record({
      lat: fc.double({ min: -1, max: 3, noNaN: true }),
      long: fc.double({ min: -1, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(spot, fc.integer({ min: 0, max: 3 }), (one, k) => {
        expect(isInside(one, [...square.slice(k), ...square.slice(0, k)])).toBe(isInside(one, square))
      }),
    )
  })

  test('measures distance on a sphere', () => {
    expect(kilometresBetween({ lat: 0, long: 0 }, { lat: 0, long: 1 })).toBeCloseTo(111.19, 1)
    expect(kilometresBetween({ lat: -8, long: 112 }, { lat: -8, long: 112 })).toBe(0)
  })

  const places = [
    { lat: 1, long: 1, district: 'a', districtName: 'Wlingi' },
    { lat: 9, long: 9, district: 'b', districtName: 'Garum' },
  ]
  test('touches a district by a village inside, or by its name where there is no outline', () => {
    const area = (more: object) => ({ description: '', polygons: [], circles: [], ...more })
    expect(districtsTouched([area({ polygons: [square] })], places)).toEqual(['a'])
    expect(
      districtsTouched([area({ circles: [{ center: { lat: 9, long: 9 }, radiusKm: 1 }] })], places),
    ).toEqual(['b'])
    expect(districtsTouched([area({ description: 'Kec. GARUM, Kab. Contoh' })], places)).toEqual(['b'])
    expect(districtsTouched([area({ description: 'Garumba' })], places)).toEqual([])
  })

  test('reaches further the stronger the earthquake', () => {
    expect([4, 5, 6.2, 7.5].map(quakeReachKm)).toEqual([75, 150, 300, 500])
  })
})

describe('a delivery', () => {
  const now = new Date('2026-11-22T02:00:00Z')
  test('waits longer after each failure, and is given up in the end', () => {
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([15_000, 30_000, 60_000, 1_800_000])
    expect(afterTry(1, 'timeout', now)).toMatchObject({
      state: 'waiting',
      nextTryAt: new Date(now.getTime() + 15_000),
    })
    expect(afterTry(MOST_TRIES, 'timeout', now).state).toBe('failed')
    expect(afterTry(MOST_TRIES, null, now).state).toBe('delivered')
  })
})

describe('what others send', () => {
  test.each(['<!DOCTYPE a [<!ENTITY x "y">]><alert>&x;</alert>', '<!doctype html><html/>'])(
    'with a document type is refused: %s',
    (text) => {
      expect(() => readXml(text)).toThrow('doctype')
    },
  )

  test('puts in only the entities that XML has, and once', () => {
    const text = (inner: string) =>
      readCap(
        `<alert><identifier>a</identifier><msgType>Alert</msgType><sent>2026-11-22T09:00:00+07:00</sent><info><headline>${inner}</headline></info></alert>`,
      ).headline
    expect(text('a &amp;lt; b &#233; &#x41; &unknown;')).toBe('a &lt; b é A &unknown;')
  })

  test('that is no CAP message is told so', () => {
    for (const text of ['<rss/>', '<alert><identifier>a</identifier></alert>', '{}']) {
      expect(() => readCap(text)).toThrow()
    }
    expect(() => readIndex('<html/>')).toThrow('not_feed')
  })

  test('never breaks the reader', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const read of [readCap, readIndex, readQuakes]) {
          try {
            read(text)
          } catch (cause) {
            expect((cause as Error).name).toBe('Unreadable')
          }
        }
      }),
    )
  })

  test('leads to the entries whose title fits, each once', () => {
    const item = (title: string, link: string) => `<item><title>${title}</title><link>${link}</link></item>`
    const rss = `<rss><channel>${item('Jawa Timur: hujan', 'https://x.id/a.xml')}${item('Bali', 'https://x.id/b.xml')}${item('JAWA TIMUR', 'https://x.id/a.xml')}</channel></rss>`
    expect(readIndex(rss, 'jawa timur')).toEqual(['https://x.id/a.xml'])
    expect(readIndex(rss)).toHaveLength(2)
    expect(
      readIndex('<feed><entry><title>x</title><link href="https://x.id/c.xml"/></entry></feed>'),
    ).toEqual(['https://x.id/c.xml'])
  })

  const gempa = {
    DateTime: '2026-11-22T01:30:00+00:00',
    Coordinates: '-8.53,112.10',
    Magnitude: '5.2',
    Kedalaman: '10 km',
    Wilayah: 'Pusat gempa di laut 60 km selatan Contoh',
    Potensi: 'Tidak berpotensi tsunami',
    Dirasakan: 'III Contoh',
  }
  test('of one earthquake or of many becomes warnings that end after a day', () => {
    const [one] = readQuakes(JSON.stringify({ Infogempa: { gempa } }))
    expect(one).toMatchObject({
      severity: 'Moderate',
      expiresAt: '2026-11-23T01:30:00.000Z',
      areas: [{ circles: [{ radiusKm: 150 }] }],
    })
    expect(
      readQuakes(JSON.stringify({ Infogempa: { gempa: [gempa, { ...gempa, Coordinates: 'x' }] } })),
    ).toHaveLength(1)
    const [tsunami] = readQuakes(
      JSON.stringify({ Infogempa: { gempa: { ...gempa, Potensi: 'Berpotensi tsunami' } } }),
    )
    expect(tsunami?.severity).toBe('Extreme')
  })
})

describe('an address of somebody else', () => {
  test.each([
    ['https://www.bmkg.go.id/alerts', true],
    ['http://www.bmkg.go.id/alerts', false],
    ['https://localhost/x', false],
    ['https://127.0.0.1/x', false],
    ['https://10.1.2.3/x', false],
    ['https://169.254.169.254/latest', false],
    ['https://[::1]/x', false],
    ['https://[fd00::1]/x', false],
    ['https://[::ffff:10.0.0.1]/x', false],
    ['https://user:pass@x.id/', false],
    ['https://server/x', false],
    ['https://db.internal/x', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('%s may be asked: %s', (address, may) => {
    expect(mayAsk(address)).toBe(may)
  })
})

describe('a telephone event', () => {
  const event = { event: 'call.offered', callId: '42.1', at: '2026-11-22T02:00:00.250Z', cli: '+62 812-345' }
  const read = (more: object) => readTelephonyEvents(JSON.stringify({ ...event, ...more }))[0]

  test('is read in the words of any exchange', () => {
    expect(read({})).toEqual({
      event: 'offered',
      callId: '42.1',
      at: '2026-11-22T02:00:00.250Z',
      cli: '+62812345',
    })
    expect(read({ event: 'answered', at: 1795312800, agent: 7, vendor: { x: 1 } })).toMatchObject({
      event: 'answered',
      agent: '7',
      at: '2026-11-22T02:00:00.000Z',
    })
    expect(read({ at: '1795312800250' })).toMatchObject({ at: '2026-11-22T02:00:00.250Z' })
    expect(read({ cli: 'sip:+62812345@trunk' })).toMatchObject({ cli: '+62812345' })
    for (const cli of ['anonymous', '', undefined]) expect(read({ cli })).not.toHaveProperty('cli')
  })

  test.each([
    ['event', { event: 'call.parked' }],
    ['callId', { callId: 'a b' }],
    ['at', { at: '2026-11-22 09:00' }],
    ['cli', { cli: 'Pak Contoh' }],
    ['recordingUrl', { recordingUrl: 'javascript:alert(1)' }],
    ['recordingUrl', { event: 'call.recording' }],
  ])('without a right %s is refused', (what, more) => {
    try {
      read(more)
      expect.unreachable()
    } catch (cause) {
      expect((cause as { details: { what: string } }).details.what).toBe(what)
    }
  })

  test('may come in a list, and a wrong one names its place', () => {
    expect(readTelephonyEvents(JSON.stringify([event, event]))).toHaveLength(2)
    expect(() => readTelephonyEvents('[]')).toThrow()
    expect(() => readTelephonyEvents('{')).toThrow()
  })
})
