import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { errorAt, ProblemNotice } from './notice.tsx'

const problem = {
  type: '/masalah/x',
  title: 'Nilai tidak dapat dihitung',
  status: 422,
  code: 'x',
  errors: [
    { field: '/scores/baseline', message: 'Di luar skala.' },
    { field: '/scores/output', message: 'Belum diisi.' },
  ],
}

describe('a refusal on a page', () => {
  it('is announced and names every fault', () => {
    const html = renderToStaticMarkup(<ProblemNotice problem={problem} />)
    expect(html).toContain('role="alert"')
    expect(html).toContain('2 isian perlu diperbaiki')
    expect(html).toContain('Di luar skala.')
    expect(html).toContain('Belum diisi.')
  })

  it('finds the sentence of a field', () => {
    expect(errorAt(problem, '/scores/output')).toBe('Belum diisi.')
    expect(errorAt(problem, '/scores/impact')).toBeUndefined()
    expect(errorAt(undefined, '/scores/output')).toBeUndefined()
  })
})
