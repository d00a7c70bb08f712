import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bpjsCodec, closeAs, signedHeaders, timestampOf } from './codec.ts'

const keys = { consId: '1234', secret: 'contoh-rahasia', userKey: 'contoh-kunci' }
const stamp = timestampOf(new Date('2026-11-22T01:02:03.999Z'))

describe('a call to BPJS', () => {
  test('is signed over cons_id&timestamp in whole seconds', () => {
    expect(stamp).toBe('1795309323')
    expect(signedHeaders(keys, stamp)).toEqual({
      'x-cons-id': '1234',
      'x-timestamp': stamp,
      'x-signature': createHmac('sha256', 'contoh-rahasia').update(`1234&${stamp}`).digest('base64'),
      user_key: 'contoh-kunci',
    })
  })

  test('changes its signature with every second', () =>
    expect(signedHeaders(keys, stamp)['x-signature']).not.toBe(signedHeaders(keys, '1')['x-signature']))

  test.each([true, false])('is answered under the key of its second, packed or not: %s', (packed) => {
    const closed = closeAs({ nomorantrean: 'A-012' }, keys, stamp, packed)
    expect(bpjsCodec.open(closed, keys, stamp)).toEqual({ nomorantrean: 'A-012' })
  })

  test('cannot be read with the key of another second or secret', () => {
    const closed = closeAs({ a: 1 }, keys, stamp)
    expect(() => bpjsCodec.open(closed, keys, '1')).toThrow()
    expect(() => bpjsCodec.open(closed, { ...keys, secret: 'lain' }, stamp)).toThrow()
  })
})
