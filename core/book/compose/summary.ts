import type { Block } from '#platform/pdf/document.ts'
import type { Snapshot, SnapshotProgramme } from '../contract.ts'
import { totalOf } from '../rules/money.ts'
import { visionBlocks } from './plan.ts'
import { heading, money, note, paragraphs, yearsOf } from './words.ts'

/** Book 3: the plan on a few pages, and the quick wins. */
export function summaryBlocks(snapshot: Snapshot): Block[] {
  const { programmes, fromYear, toYear } = snapshot
  const quickWins = programmes.filter(({ kind }) => kind === 'quick_win')
  return [
    heading(1, 'Ringkasan eksekutif', true),
    {
      kind: 'key-figures',
      figures: [
        { label: 'Tahun', value: `${fromYear}–${toYear}` },
        { label: 'Program', value: String(programmes.length) },
        { label: 'Program percepatan', value: String(quickWins.length) },
        { label: 'Anggaran', value: shortMoney(totalOf(programmes)) },
      ],
    },
    ...visionBlocks(snapshot),
    heading(2, 'Program menurut dimensi'),
    dimensionTable(snapshot),
    heading(1, 'Program percepatan (quick win)', true),
    ...(quickWins.length === 0
      ? [note('Belum ada program percepatan pada versi ini.')]
      : quickWins.flatMap(winBlocks)),
  ]
}

function dimensionTable({ dimensions, programmes }: Snapshot): Block {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { header: 'Dimensi', width: 3, names: true },
      { header: 'Program', width: 1, align: 'right' },
      { header: 'Percepatan', width: 1, align: 'right' },
      { header: 'Anggaran', width: 2, align: 'right' },
    ],
    rows: dimensions.map(({ code, name }) => {
      const own = programmes.filter(({ dimension }) => dimension === code)
      const wins = own.filter(({ kind }) => kind === 'quick_win')
      return { cells: [name.id, String(own.length), String(wins.length), money(totalOf(own))] }
    }),
  }
}

const winBlocks = (one: SnapshotProgramme): Block[] => [
  heading(2, `${one.code} ${one.name}`),
  ...paragraphs(one.description),
  {
    kind: 'list',
    items: [
      `Tahun percepatan: ${one.quickWinYear ?? yearsOf(one)}`,
      `OPD: ${one.owner ?? 'belum ditetapkan'}`,
      ...one.targets.map(({ name, unit }) => `Target: ${name} (${unit})`),
    ],
  },
]

const UNITS = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
] as const

/** `Rp 12,5 miliar`: room in a row of figures is short; the exact sum stands in book 2. */
export function shortMoney(amount: bigint): string {
  const [size, unit] = UNITS.find(([least]) => amount >= least) ?? [1n, '']
  if (unit === '') return money(amount)
  const tenths = (amount * 10n) / size
  return `Rp\u00a0${tenths / 10n}${tenths % 10n === 0n ? '' : `,${tenths % 10n}`}\u00a0${unit}`
}
