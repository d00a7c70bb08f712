import type { Block } from '#platform/pdf/document.ts'
import type { Snapshot, SnapshotProgramme } from '../contract.ts'
import { budgetByYear, totalOf } from '../rules/money.ts'
import { heading, legalSentence, money, note, paragraphs, quantity, yearsOf } from './words.ts'

/** Book 2: vision and missions, then every programme by dimension, then money. */
export function planBlocks(snapshot: Snapshot): Block[] {
  return [
    heading(1, 'Dasar dan arah', true),
    ...paragraphs(legalSentence(snapshot)),
    ...visionBlocks(snapshot),
    ...snapshot.dimensions.flatMap((dimension) => dimensionBlocks(snapshot, dimension)),
    ...strayBlocks(snapshot),
    heading(1, 'Anggaran', true),
    ...budgetBlocks(snapshot),
    ...goalBlocks(snapshot),
  ]
}

/** Vision, its words with what each means, missions. */
export function visionBlocks({ vision }: Snapshot): Block[] {
  return [
    heading(2, 'Visi'),
    ...(vision.sentence.trim() === ''
      ? []
      : [{ kind: 'paragraph' as const, style: 'lead' as const, text: vision.sentence }]),
    ...(vision.words.length === 0
      ? []
      : [{ kind: 'list' as const, items: vision.words.map(({ word, meaning }) => `${word}: ${meaning}`) }]),
    ...(vision.missions.length === 0
      ? []
      : [heading(2, 'Misi'), { kind: 'list' as const, items: vision.missions }]),
  ]
}

type Dimension = Snapshot['dimensions'][number]

function dimensionBlocks(snapshot: Snapshot, { code, name, subDimensions }: Dimension): Block[] {
  const own = snapshot.programmes.filter(({ dimension }) => dimension === code)
  const subs = new Map(subDimensions.map((sub) => [sub.code, sub.name.id]))
  return [
    heading(1, name.id, true),
    note(
      `${own.length} program, anggaran seluruhnya ${money(totalOf(own))}.${
        subDimensions.length === 0 ? '' : ` Subdimensi: ${[...subs.values()].join('; ')}.`
      }`,
    ),
    ...own.flatMap((one) => programmeBlocks(one, subs)),
  ]
}

/** Programmes of a dimension that the plan no longer has; none is hidden. */
function strayBlocks({ programmes, dimensions }: Snapshot): Block[] {
  const codes = new Set(dimensions.map(({ code }) => code))
  const strays = programmes.filter(({ dimension }) => !codes.has(dimension))
  if (strays.length === 0) return []
  return [
    heading(1, 'Program tanpa dimensi rencana', true),
    ...strays.flatMap((one) => programmeBlocks(one, new Map())),
  ]
}

function programmeBlocks(one: SnapshotProgramme, subs: ReadonlyMap<string, string>): Block[] {
  const facts = [
    `OPD: ${one.owner ?? 'belum ditetapkan'}${one.coOwners.length === 0 ? '' : `, didukung ${one.coOwners.join(', ')}`}`,
    `Waktu: ${yearsOf(one)}`,
    ...(one.subDimension === null ? [] : [`Subdimensi: ${subs.get(one.subDimension) ?? one.subDimension}`]),
    ...(one.quickWinYear === null ? [] : [`Program percepatan ${one.quickWinYear}`]),
    ...(one.beneficiaries.trim() === '' ? [] : [`Penerima manfaat: ${one.beneficiaries}`]),
    `Anggaran: ${one.budgets.length === 0 ? 'belum ditetapkan' : money(totalOf([one]))}`,
  ]
  return [
    heading(2, `${one.code} ${one.name}`),
    ...paragraphs(one.description),
    { kind: 'list', items: facts },
    ...targetTable(one),
  ]
}

function targetTable({ targets }: SnapshotProgramme): Block[] {
  if (targets.length === 0) return []
  const years = [...new Set(targets.flatMap((target) => target.years.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  return [
    {
      kind: 'table',
      caption: 'Target',
      columns: [
        { header: 'Keluaran atau hasil', width: 4, names: true },
        { header: 'Satuan', width: 1.4 },
        { header: 'Awal', width: 1, align: 'right' },
        ...years.map((year) => ({ header: String(year), width: 1, align: 'right' as const })),
      ],
      rows: targets.map(({ name, unit, baseline, years: own }) => ({
        cells: [
          name,
          unit,
          baseline === null ? '–' : quantity(baseline),
          ...years.map((year) => quantity(own.find((one) => one.year === year)?.target ?? '–')),
        ],
      })),
    },
  ]
}

function budgetBlocks({ programmes }: Snapshot): Block[] {
  const byYear = [...budgetByYear(programmes)]
  if (byYear.length === 0) return [note('Anggaran belum ditetapkan pada versi ini.')]
  return [
    {
      kind: 'table',
      caption: 'Anggaran semua program menurut tahun',
      columns: [
        { header: 'Tahun', width: 1, names: true },
        { header: 'Jumlah', width: 2, align: 'right' },
      ],
      rows: [
        ...byYear.map(([year, amount]) => ({ cells: [String(year), money(amount)] })),
        { cells: ['Seluruhnya', money(totalOf(programmes))], style: 'total' as const },
      ],
    },
  ]
}

function goalBlocks({ goals, programmes }: Snapshot): Block[] {
  if (goals.length === 0) return []
  return [
    heading(1, 'Keselarasan dengan rencana lain', true),
    {
      kind: 'table',
      caption: 'Program menurut sasaran yang dituju',
      columns: [
        { header: 'Kerangka', width: 1 },
        { header: 'Sasaran', width: 4, names: true },
        { header: 'Program', width: 3 },
      ],
      rows: goals.map(({ id, framework, code, name }) => ({
        cells: [
          FRAMEWORK_NAMES[framework] ?? framework,
          `${code} ${name.id}`,
          programmes
            .filter(({ goalIds }) => goalIds.includes(id))
            .map((one) => one.code)
            .join(', '),
        ],
      })),
    },
  ]
}

const FRAMEWORK_NAMES: Record<string, string> = { SDG: 'TPB/SDG', NATIONAL: 'Nasional' }
