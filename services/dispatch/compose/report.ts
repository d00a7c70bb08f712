import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { wib } from '#platform/time/time.ts'
import type { MonthReport } from '../contract.ts'

// The Monitoring Centre's own form is not published (Kepdirjen PPI 112/2019), so the template is this list: one line a
// figure, in sections, the same in the table and on paper. A published form replaces the list and nothing else.

type Line = readonly [section: string, key: string, label: string, figure: (report: MonthReport) => string]
type Counted = MonthReport['calls']['byClass']

const seconds = (ms: number | null): string => (ms === null ? '' : (ms / 1000).toFixed(1))
const minutes = (ms: number | null): string => (ms === null ? '' : (ms / 60_000).toFixed(1))
const share = (part: number, whole: number): string => (whole === 0 ? '' : ((part / whole) * 100).toFixed(1))

const LINES: readonly Line[] = [
  ['Panggilan', 'calls.offered', 'Panggilan masuk', ({ calls }) => String(calls.offered)],
  ['Panggilan', 'calls.answered', 'Panggilan dijawab', ({ calls }) => String(calls.answered)],
  ['Panggilan', 'calls.abandoned', 'Panggilan ditinggalkan', ({ calls }) => String(calls.abandoned)],
  [
    'Panggilan',
    'calls.wait.median_s',
    'Median waktu jawab (detik)',
    ({ calls }) => seconds(calls.wait.medianMs),
  ],
  [
    'Panggilan',
    'calls.wait.p90_s',
    'Persentil 90 waktu jawab (detik)',
    ({ calls }) => seconds(calls.wait.p90Ms),
  ],
  [
    'Panggilan',
    'calls.within_10s',
    'Dijawab sampai 10 detik (%)',
    ({ calls }) => share(calls.within10s, calls.wait.count),
  ],
  [
    'Panggilan',
    'calls.within_30s',
    'Dijawab sampai 30 detik (%)',
    ({ calls }) => share(calls.within30s, calls.wait.count),
  ],
  ['Kejadian', 'incidents.opened', 'Kejadian dibuka', ({ incidents }) => String(incidents.opened)],
  ['Kejadian', 'incidents.closed', 'Kejadian ditutup', ({ incidents }) => String(incidents.closed)],
  ['Kejadian', 'incidents.cancelled', 'Kejadian dibatalkan', ({ incidents }) => String(incidents.cancelled)],
  ['Kejadian', 'incidents.merged', 'Kejadian digabung', ({ incidents }) => String(incidents.merged)],
  [
    'Kejadian',
    'incidents.transferred',
    'Diserahkan ke daerah lain',
    ({ incidents }) => String(incidents.transferred),
  ],
  [
    'Kejadian',
    'incidents.response.median_min',
    'Median waktu tanggap (menit)',
    ({ incidents }) => minutes(incidents.response.medianMs),
  ],
  [
    'Kejadian',
    'incidents.response.p90_min',
    'Persentil 90 waktu tanggap (menit)',
    ({ incidents }) => minutes(incidents.response.p90Ms),
  ],
  [
    'Kejadian',
    'incidents.ikm',
    'Indeks kepuasan (25–100)',
    ({ incidents }) => incidents.satisfaction.index ?? '',
  ],
  ['Penugasan', 'tasks.refused', 'Tugas ditolak', ({ tasks }) => String(tasks.refused)],
  [
    'Penugasan',
    'tasks.travel.median_min',
    'Median waktu tempuh (menit)',
    ({ tasks }) => minutes(tasks.travel.medianMs),
  ],
  ['SPM kebakaran', 'fires.all', 'Kebakaran ditangani', ({ fires }) => String(fires.all)],
  ['SPM kebakaran', 'fires.in_time', 'Tiba sampai 15 menit', ({ fires }) => String(fires.inTime)],
  ['SPM kebakaran', 'fires.share', 'Capaian SPM (%)', ({ fires }) => share(fires.inTime, fires.all)],
  [
    'Serah terima',
    'transfers.offered',
    'Serah terima ditawarkan',
    ({ transfers }) => String(transfers.offered),
  ],
  [
    'Serah terima',
    'transfers.within_60s',
    'Diterima sampai 60 detik',
    ({ transfers }) => String(transfers.within60s),
  ],
]

const LISTS: readonly (readonly [section: string, key: string, list: (report: MonthReport) => Counted])[] = [
  ['Panggilan per jenis', 'calls.class', ({ calls }) => calls.byClass],
  ['Kejadian per kategori', 'incidents.category', ({ incidents }) => incidents.byCategory],
  ['Kejadian per saluran', 'incidents.channel', ({ incidents }) => incidents.byChannel],
  ['Kejadian per kecamatan', 'incidents.district', ({ incidents }) => incidents.byDistrict],
  ['Tugas per instansi', 'tasks.agency', ({ tasks }) => tasks.byAgency],
]

export const REPORT_COLUMNS = ['bagian', 'kode', 'nama', 'nilai'] as const

/** The report as rows of section, key, name and figure. */
export const reportRows = (report: MonthReport): string[][] => [
  ...LINES.map(([section, key, label, figure]) => [section, key, label, figure(report)]),
  ...LISTS.flatMap(([section, key, list]) =>
    list(report).map((one) => [section, `${key}.${one.key || 'none'}`, one.label.id, String(one.count)]),
  ),
]

/** The report on paper. Pure: the same report gives the same paper. */
export function composeReport(report: MonthReport): PrintDocument {
  const kicker = `Laporan bulanan 112, ${report.month}`
  return {
    title: `${report.centreName}, ${report.month}`,
    subject: 'Laporan bulanan layanan 112',
    author: report.centreName,
    language: 'id',
    createdAt: new Date(report.composedAt),
    layout: 'portrait',
    runningHead: `${kicker}: ${report.region}`,
    runningFoot: `Disusun ${wib(report.composedAt, 'id')} WIB`,
    pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
    blocks: [
      { kind: 'title', kicker, text: report.centreName, subtitle: `Daerah ${report.region}` },
      ...(report.examples > 0 ? [exampleNote(report.examples)] : []),
      ...sectionsOf(reportRows(report)),
      {
        kind: 'paragraph',
        style: 'note',
        text: 'Waktu tanggap dihitung dari panggilan dijawab sampai petugas pertama tiba. SPM kebakaran dihitung dari informasi diterima (Permendagri 114/2018). Bentuk resmi laporan belum terbit; susunan ini milik platform.',
      },
    ],
  }
}

const exampleNote = (examples: number): Block => ({
  kind: 'paragraph',
  style: 'lead',
  text: `Memuat ${examples} catatan contoh dari simulasi; bukan laporan resmi.`,
})

function sectionsOf(rows: readonly string[][]): Block[] {
  const sections = [...new Set(rows.map(([section]) => section as string))]
  return sections.flatMap((section): Block[] => [
    { kind: 'heading', level: 1, text: section },
    {
      kind: 'table',
      caption: section,
      columns: [
        { header: 'Uraian', width: 4, names: true },
        { header: 'Nilai', width: 1.4, align: 'right' },
      ],
      rows: rows
        .filter(([of]) => of === section)
        .map(([, , label = '', figure = '']) => ({
          cells: [label, figure === '' ? '–' : figure.replace('.', ',')],
        })),
    },
  ])
}
