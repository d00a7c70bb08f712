import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SelectField, TextField } from './form.tsx'

describe('a field', () => {
  const html = renderToStaticMarkup(
    <TextField
      name="baseline"
      label="Kondisi awal"
      kind="decimal"
      value="5"
      help="0 sampai 4"
      error="Di luar skala."
    />,
  )

  it('is named by its label', () => {
    const [, id] = html.match(/<label for="([^"]+)">Kondisi awal/) ?? []
    expect(html).toContain(`<input id="${id}"`)
  })

  it('is described by its help and its error, and marked as wrong', () => {
    const [, described = ''] = html.match(/aria-describedby="([^"]+)"/) ?? []
    const [help, error] = described.split(' ')
    expect(html).toContain(`id="${help}">0 sampai 4`)
    expect(html).toContain(`id="${error}">Di luar skala.`)
    expect(html).toContain('aria-invalid="true"')
  })

  it('keeps what was typed', () => {
    expect(html).toContain('value="5"')
  })

  it('says that it may be left empty', () => {
    expect(renderToStaticMarkup(<TextField name="a" label="A" optional />)).toContain('boleh kosong')
  })

  it('a choice keeps what was chosen', () => {
    const choices = [
      { value: '', label: 'Semua' },
      { value: '35', label: 'Jawa Timur' },
    ]
    const select = renderToStaticMarkup(
      <SelectField name="p" label="Provinsi" value="35" choices={choices} />,
    )
    expect(select).toContain('<option value="35" selected="">')
  })
})
