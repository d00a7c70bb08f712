import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keyFrom, sealWith } from './seal.ts'

const seal = sealWith(randomBytes(32), 'own')

describe('seal', () => {
  test('what is closed for a person opens for that person', () => {
    expect(seal.open(seal.close('JBSWY3DPEHPK3PXP', 'ayu'), 'ayu')).toBe('JBSWY3DPEHPK3PXP')
  })

  test('the same secret is never sealed alike', () => {
    expect(seal.close('a', 'ayu')).not.toBe(seal.close('a', 'ayu'))
  })

  test('a row copied to another person does not open', () => {
    expect(() => seal.open(seal.close('a', 'ayu'), 'dewi')).toThrow()
  })

  test('a changed letter does not open', () => {
    const sealed = seal.close('abcdef', 'ayu')
    const changed = sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A')
    expect(() => seal.open(changed, 'ayu')).toThrow()
  })

  test('another key says what to do', () => {
    const other = sealWith(keyFrom('x'.repeat(32)), 'env')
    expect(() => other.open(seal.close('a', 'ayu'), 'ayu')).toThrow('PENATARAN_SECRET')
  })
})
