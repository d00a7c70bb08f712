import type { Block } from '#platform/pdf/document.ts'
import type { Snapshot, SnapshotProgramme } from '../contract.ts'
import { heading, note } from './words.ts'

/** Book 4: when each programme runs, year by year; a quick win is marked in its year. */
export function roadmapBlocks(snapshot: Snapshot): Block[] {
  const { dimensions, programmes } = snapshot
  return [
    heading(1, 'Peta jalan', true),
    note('● program berjalan pada tahun itu; QW program percepatan pada tahun itu.'),
    ...dimensions.flatMap(({ code, name }) => {
      const own = programmes.filter(({ dimension }) => dimension === code)
      return [heading(2, name.id), own.length === 0 ? note('Belum ada program.') : tableFor(own, snapshot)]
    }),
  ]
}

function tableFor(programmes: readonly SnapshotProgramme[], { fromYear, toYear }: Snapshot): Block {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i)
  return {
    kind: 'table',
    caption: '',
    columns: [
      { header: 'Program', width: 6, names: true },
      { header: 'OPD', width: 3 },
      ...years.map((year) => ({ header: String(year), width: 1, align: 'center' as const })),
    ],
    rows: programmes.map((one) => ({
      cells: [`${one.code} ${one.name}`, one.owner ?? '–', ...years.map((year) => markOf(one, year))],
    })),
  }
}

function markOf({ from, to, quickWinYear }: SnapshotProgramme, year: number): string {
  if (year === quickWinYear) return 'QW'
  return Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4)) ? '●' : ''
}
