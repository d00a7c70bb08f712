import { expect, it } from 'vitest'
import { safeReturn } from './safe-return.ts'

it.each(['/kerja', '/kerja/35.05/evaluasi?x=1', '/undangan/35.05~abc'])(
  'signing in returns to the page of the workspace it was asked on: %s',
  (page) => expect(safeReturn(page)).toBe(page),
)

it.each([
  undefined,
  '',
  '//evil.example',
  'https://evil.example/kerja',
  '/kerja\\evil',
  '/\\evil.example',
  '/kerjaan',
  '/api/auth/oidc',
])('signing in never leads anywhere else: %s', (page) => expect(safeReturn(page)).toBe('/kerja'))
