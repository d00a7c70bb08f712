import { createRef } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ProgrammeMap, RoadmapProgramme } from '../contract.ts'
import { BudgetDrawing } from './budget/budget-drawing.tsx'
import { RegionDrawing } from './map/region-drawing.tsx'
import { ProgrammeBar } from './roadmap/bar.tsx'
import { drawingOf } from './roadmap/image.ts'
import { linesOf, scaleOf } from './roadmap/layout.ts'

const programme: RoadmapProgramme = {
  id: 'a',
  code: 'P-01',
  name: 'Kali & "Kota"',
  dimension: 'economy',
  owner: null,
  kind: 'quick_win',
  quickWinYear: 2026,
  state: 'running',
  from: '2026-01',
  to: '2026-12',
  isDraft: false,
  isExample: true,
  dependsOn: [],
  mayMove: true,
  revision: 1,
  physical: '50',
  isLate: false,
  isRed: true,
}
const dimensions = [{ code: 'economy', name: { id: 'Ekonomi', en: 'Economy' }, hue: 'economy' as const }]
const scale = scaleOf([programme], null, '2026-11-22', '10')
const bounds = { from: '2026-01', to: '2026-12' }

describe('a bar', () => {
  const bar = (more: object) =>
    renderToStaticMarkup(
      <svg>
        <title>Contoh</title>
        <ProgrammeBar programme={programme} row={0} scale={scale} hue="economy" bounds={bounds} {...more} />
      </svg>,
    )
  test('is a button with its period in its name for whoever may move it, and a picture for all others', () => {
    expect(bar({ onMove: async () => {} })).toContain('aria-label="Ubah periode Kali &amp; &quot;Kota&quot;')
    expect(bar({})).not.toContain('role="button"')
  })
  test('shows quick win, progress and red by signs, not by colour alone', () => {
    const html = bar({})
    for (const sign of ['star', 'done', 'red']) expect(html).toContain(`roadmap-bar__${sign}`)
  })
})

test('the image of the roadmap stands by itself and writes names as text', () => {
  const roadmap = { today: '2026-11-22', plan: null, dimensions, programmes: [programme] }
  const lines = linesOf([programme], { by: 'dimension', dimensions, language: 'id', noOwner: '–' })
  const svg = drawingOf(roadmap, lines, scale, { width: 600, height: 200 })
  expect(svg).toContain('Kali &amp; &quot;Kota&quot;')
  expect(svg).not.toContain('class=')
})

test('a year without approved spending is drawn as missing', () => {
  const sums = [
    { year: 2026, sources: [{ source: 'APBD' as const, amount: 5n }], planned: 5n, real: undefined },
    { year: 2027, sources: [], planned: 0n, real: 3n },
  ]
  const html = renderToStaticMarkup(<BudgetDrawing sums={sums} ref={createRef()} />)
  expect(html.match(/budget-chart__missing/g)).toHaveLength(1)
  expect(html.match(/budget-chart__real/g)).toHaveLength(1)
})

test('a village is drawn with its name, its district and how many programmes it has', () => {
  const map: ProgrammeMap = {
    points: [
      { code: 'v', lat: -8, lng: 112 },
      { code: 'x', lat: -8.1, lng: 112.1 },
    ],
    source: null,
    districts: [{ code: 'd', name: 'Wonodadi' }],
    villages: [{ code: 'v', name: 'Jaten', district: 'd' }],
    dimensions,
    programmes: [],
  }
  const villages = new Map([['v', [1, 2]]])
  const html = renderToStaticMarkup(
    <RegionDrawing ref={createRef()} map={map} villages={villages} chosen="v" onChoose={() => {}} />,
  )
  expect(html).toContain('Jaten, Kec. Wonodadi: 2 program')
  expect(html).toContain('is-chosen')
})
