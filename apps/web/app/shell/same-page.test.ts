import { expect, it } from 'vitest'
import { samePageIn } from './same-page.ts'

it.each([
  ['/kerja/35.05', '/kerja/35.72'],
  ['/kerja/35.05/administrasi/orang', '/kerja/35.72/administrasi/orang'],
  ['/kerja/00/evaluasi', '/kerja/35.72/evaluasi'],
  ['/kerja/akun', '/kerja/35.72'],
  ['/kerja', '/kerja/35.72'],
])('another region is entered on the same page: %s', (from, to) => expect(samePageIn('35.72', from)).toBe(to))
