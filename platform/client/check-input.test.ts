import { expect, it } from 'vitest'
import { endpoint } from '#platform/http/endpoint.ts'
import { T } from '#platform/schema/schema.ts'
import { checkInput } from './check-input.ts'

const Create = endpoint({
  post: '/things',
  permission: 'identity.opd.manage',
  summary: 'Make a thing',
  input: { name: T.String({ minLength: 3 }), code: T.String({ pattern: '^[A-Z]+$' }) },
  reply: T.Object({}),
})

it('input that keeps the contract has no faults', () => {
  expect(checkInput(Create, { name: 'Dinas', code: 'DINAS' })).toEqual([])
})

it('each fault names its field and says what is expected, in both languages', () => {
  const faults = checkInput(Create, { name: 'Di' })
  expect(faults.find(({ field }) => field === '/code')?.message).toEqual({
    id: 'Wajib diisi.',
    en: 'This is required.',
  })
  expect(faults.find(({ field }) => field === '/name')?.message.id).toContain('sedikitnya 3 huruf')
})
