import { ELEMENTS } from '#core/plan/contract.ts'
import type { Block } from '#platform/pdf/document.ts'
import type { Snapshot, SnapshotSection } from '../contract.ts'
import { PLACES, SECTION_PARTS, sectionName } from '../rules/places.ts'
import { heading, note, paragraphs, quantity } from './words.ts'

/** Book 1: readiness by element, then every dimension. */
export function analysisBlocks(snapshot: Snapshot): Block[] {
  return [
    heading(1, 'Kesiapan daerah', true),
    ...readinessBlocks(snapshot),
    ...ELEMENTS.flatMap((element) => sectionBlocks(snapshot, element)),
    heading(1, 'Analisis menurut dimensi', true),
    ...snapshot.dimensions.flatMap(({ code }) => sectionBlocks(snapshot, `dimension.${code}`)),
    heading(1, 'Rencana aksi lintas dimensi', true),
    ...actionBlocks(snapshot),
  ]
}

function readinessBlocks({ readiness }: Snapshot): Block[] {
  if (readiness.length === 0) return [note('Penilaian kesiapan belum diisi pada saat versi ini disusun.')]
  return [
    {
      kind: 'table',
      caption: 'Indeks kesiapan menurut penilaian daerah sendiri (0 sampai 4)',
      columns: [
        { header: 'Unsur', width: 3, names: true },
        { header: 'Indeks', width: 1, align: 'right' },
      ],
      rows: readiness.map(({ name, index }) => ({
        cells: [name.id, index === null ? '–' : quantity(index)],
      })),
    },
  ]
}

function sectionBlocks({ analysis, dimensions }: Snapshot, section: string): Block[] {
  const found = analysis.find((one) => one.section === section)
  const name = sectionName(section, dimensions).id
  return [
    heading(2, name),
    ...(found === undefined ? [note('Belum ditulis pada versi ini.')] : textOf(found)),
  ]
}

const textOf = (section: SnapshotSection): Block[] =>
  SECTION_PARTS.flatMap(([part, label]) =>
    section[part].trim() === ''
      ? []
      : [
          { kind: 'paragraph' as const, style: 'lead' as const, text: label.id },
          ...paragraphs(section[part]),
        ],
  )

/** The four action plans that the evaluation scores one by one. */
export function actionBlocks({ actions }: Snapshot): Block[] {
  return actions.flatMap(({ plan, activities }) => [
    heading(2, PLACES[plan].id),
    activities.length === 0
      ? note('Belum ada kegiatan pada versi ini.')
      : {
          kind: 'table' as const,
          caption: '',
          columns: [
            { header: 'Kegiatan', width: 4, names: true },
            { header: 'OPD', width: 2 },
            { header: 'Tahun', width: 1.2 },
            { header: 'Keluaran', width: 3 },
          ],
          rows: activities.map(({ name, owner, fromYear, toYear, output }) => ({
            cells: [
              name,
              owner ?? 'belum ditetapkan',
              fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`,
              output,
            ],
          })),
        },
  ])
}
