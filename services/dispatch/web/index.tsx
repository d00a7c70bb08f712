// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import { lasting } from '#platform/client/lasting.ts'
import type { WallPanel } from '#platform/client/wall.tsx'
import type { Door, WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { publicDispatchPage } from './public/public-page.tsx'

const door = (permission: string, label: Door['label'], summary: Door['summary']): Door => ({
  job: 'service',
  step: 'dispatch',
  label,
  summary,
  permission,
  only: 'region',
})

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'layanan/112/meja',
    Page: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
    door: door(
      'dispatch.call.take',
      { id: 'Meja penerima panggilan', en: 'Call-taker desk' },
      {
        id: 'Terima panggilan 112, klasifikasi dengan satu tombol, dan buka kejadian.',
        en: 'Take 112 calls, classify by one key, and open incidents.',
      },
    ),
  },
  {
    path: 'layanan/112/insiden',
    Page: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
    door: door(
      'dispatch.incident.read',
      { id: 'Papan kejadian', en: 'Board of incidents' },
      {
        id: 'Kejadian terbuka menurut keadaan dan umur; tugaskan regu terdekat dengan dua tombol.',
        en: 'Open incidents by state and age; send the nearest unit in two keys.',
      },
    ),
  },
  {
    path: 'layanan/112/lapangan',
    Page: lazyRouteComponent(() => import('./field/field-page.tsx'), 'FieldPage'),
    door: door(
      'dispatch.task.work',
      { id: 'Tugas lapangan', en: 'Field tasks' },
      {
        id: 'Untuk regu di telepon: respon, berangkat, tiba, selesai, juga tanpa sinyal.',
        en: 'For crews on a phone: respond, depart, arrive, done, also without a signal.',
      },
    ),
  },
  {
    path: 'layanan/112/regu',
    Page: lazyRouteComponent(() => import('./units/units-page.tsx'), 'UnitsPage'),
    door: door(
      'dispatch.unit.read',
      { id: 'Regu dan instansi', en: 'Units and agencies' },
      {
        id: 'Siapa siaga, siapa bertugas, dan di mana mereka.',
        en: 'Who is available, who is at work, and where they are.',
      },
    ),
  },
  {
    path: 'layanan/112/jaga',
    Page: lazyRouteComponent(() => import('./shifts/shifts-page.tsx'), 'ShiftsPage'),
    door: door(
      'dispatch.shift.keep',
      { id: 'Buku jaga', en: 'Shift log' },
      {
        id: 'Posisi, catatan, dan serah terima yang ditandatangani dua pihak.',
        en: 'Positions, log, and a hand-over signed by both sides.',
      },
    ),
  },
  {
    path: 'layanan/112/peringatan',
    Page: lazyRouteComponent(() => import('./alerts/alerts-page.tsx'), 'AlertsPage'),
    door: door(
      'dispatch.board.read',
      { id: 'Peringatan publik', en: 'Public alerts' },
      {
        id: 'Tulis, setujui, dan kirim peringatan dalam bentuk CAP 1.2.',
        en: 'Write, approve and send alerts in the form of CAP 1.2.',
      },
    ),
  },
  {
    path: 'layanan/112/laporan',
    Page: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
    door: door(
      'dispatch.report.read',
      { id: 'Laporan bulanan 112', en: 'Monthly 112 report' },
      {
        id: 'Untuk kementerian: panggilan, kejadian, waktu, dan SPM kebakaran.',
        en: 'For the ministry: calls, incidents, times, and the fire standard.',
      },
    ),
  },
  {
    path: 'layanan/112/pembacaan',
    Page: lazyRouteComponent(() => import('./reads/reads-page.tsx'), 'ReadsPage'),
    door: door(
      'dispatch.reads.review',
      { id: 'Siapa yang melihat data pemanggil', en: 'Who looked at data of callers' },
      {
        id: 'Nomor yang dilihat dan rekaman yang dibuka: oleh siapa, kapan, dengan alasan apa.',
        en: 'Numbers seen and recordings opened: by whom, when, for what reason.',
      },
    ),
  },
  {
    path: 'layanan/112/pengaturan',
    Page: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
    door: door(
      'dispatch.setting.change',
      { id: 'Pengaturan 112', en: '112 settings' },
      {
        id: 'Salah guna nomor, batas waktu, kategori, pusat tetangga, dan sumber peringatan.',
        en: 'Misuse of numbers, time limits, categories, neighbours, and sources of warnings.',
      },
    ),
  },
  {
    path: 'layanan/112/insiden/$incidentId',
    Page: lazyRouteComponent(() => import('./one/incident-page.tsx'), 'IncidentPage'),
  },
  {
    path: 'layanan/112/insiden/$incidentId/ulang',
    Page: lazyRouteComponent(() => import('./one/replay-page.tsx'), 'ReplayPage'),
  },
]

export const pages: readonly PublicPage[] = [publicDispatchPage]

const panel = (
  name:
    | 'IncidentsPanel'
    | 'OpenPanel'
    | 'MapPanel'
    | 'UnitsPanel'
    | 'RingingPanel'
    | 'TodayPanel'
    | 'WarningsPanel',
) => lasting(async () => (await import('./wall/panels.tsx'))[name])

const READS = 'dispatch.board.read'

export const wallPanels: readonly WallPanel[] = [
  {
    key: 'dispatch.incidents',
    title: { id: 'Kejadian terbuka 112', en: 'Open 112 incidents' },
    permission: READS,
    size: 'large',
    Panel: panel('IncidentsPanel'),
  },
  {
    key: 'dispatch.map',
    title: { id: 'Peta kejadian dan regu', en: 'Map of incidents and units' },
    permission: READS,
    size: 'large',
    Panel: panel('MapPanel'),
  },
  {
    key: 'dispatch.open',
    title: { id: 'Jumlah kejadian terbuka', en: 'Number of open incidents' },
    permission: READS,
    size: 'tile',
    Panel: panel('OpenPanel'),
  },
  {
    key: 'dispatch.units',
    title: { id: 'Regu siaga', en: 'Units available' },
    permission: READS,
    size: 'tile',
    Panel: panel('UnitsPanel'),
  },
  {
    key: 'dispatch.ringing',
    title: { id: 'Panggilan berdering', en: 'Calls ringing' },
    permission: READS,
    size: 'tile',
    Panel: panel('RingingPanel'),
  },
  {
    key: 'dispatch.today',
    title: { id: '112 hari ini', en: '112 today' },
    permission: READS,
    size: 'wide',
    Panel: panel('TodayPanel'),
  },
  {
    key: 'dispatch.warnings',
    title: { id: 'Peringatan dini', en: 'Warnings' },
    permission: READS,
    size: 'wide',
    Panel: panel('WarningsPanel'),
  },
]
