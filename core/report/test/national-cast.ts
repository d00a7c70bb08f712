import { readFileSync } from 'node:fs'
import type { ResultRow, ResultsOfYear } from '#core/evaluation/contract.ts'
import { fromRoot } from '#platform/root.ts'
import { COVERAGE, KPPN, LETTER, REGULAR, summaryOf } from './cast.ts'

function nationalRows(): ResultRow[] {
  const lines = readFileSync(fromRoot('reference/results/2023.csv'), 'utf8').trim().split('\n').slice(1)
  const keys = ['baseline', 'output', 'outcome', 'impact', 'quick_win', 'collaboration']
  const rows = lines.map((line) => line.split(','))
  const finals = rows.map((cells) => Number(cells[9]))
  return rows
    .map((cells): ResultRow => {
      const place = finals.filter((final) => final > Number(cells[9])).length + 1
      const rank = { place, of: rows.length }
      return {
        code: cells[0] ?? '',
        name: (cells[1] ?? '').replace(/^Kab\./, 'Kabupaten'),
        province: { code: (cells[0] ?? '').slice(0, 2), name: `Provinsi ${(cells[0] ?? '').slice(0, 2)}` },
        track: cells[2] === 'REGULER' ? 'REGULER' : 'KPPN&IKN',
        components: keys.map((component, i) => ({ component, score: cells[i + 3] || null })),
        final: cells[9] ?? '',
        improvement: cells[10] || null,
        rank,
        rankInProvince: rank,
        rankInTrack: rank,
        point: null,
      }
    })
    .sort((a, b) => a.rank.place - b.rank.place || a.code.localeCompare(b.code))
}

/** The 59 regions of 2023 that the product ships. */
export const national = (): ResultsOfYear => ({
  year: 2023,
  isExample: false,
  per: null,
  coverage: COVERAGE,
  sources: [LETTER],
  instruments: [summaryOf(REGULAR), summaryOf(KPPN)],
  rows: nationalRows(),
  absent: [
    { code: '74.72', name: 'Kota Bau Bau', province: { code: '74', name: 'Sulawesi Tenggara' } },
    { code: '53.09', name: 'Kabupaten Ngada', province: { code: '53', name: 'Nusa Tenggara Timur' } },
  ],
  median: '2.78',
  componentMedians: [],
})
