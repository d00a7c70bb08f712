// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import { lasting } from '#platform/client/lasting.ts'
import type { WallPanel } from '#platform/client/wall.tsx'
import type { Door, WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { boardPage } from './board/board-page.tsx'
import { phonePage } from './phone/phone-page.tsx'

const door = (given: Pick<Door, 'label' | 'summary' | 'permission'>): Door => ({
  job: 'service',
  step: 'pharmacy',
  only: 'region',
  ...given,
})

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'layanan/farmasi/meja',
    Page: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
    door: door({
      label: { id: 'Meja apoteker', en: 'Pharmacist’s desk' },
      summary: {
        id: 'Seluruh antrean, satu tombol satu langkah, dari telaah sampai serah.',
        en: 'The whole queue, one key a step, from screening to hand-over.',
      },
      permission: 'pharmacy.prescription.read',
    }),
  },
  {
    path: 'layanan/farmasi/terima',
    Page: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
    door: door({
      label: { id: 'Terima resep', en: 'Take a prescription' },
      summary: {
        id: 'Cari pasien, tulis obat, cetak nomor.',
        en: 'Find the patient, write the medicines, print the number.',
      },
      permission: 'pharmacy.prescription.take',
    }),
  },
  {
    path: 'layanan/farmasi/antaran',
    Page: lazyRouteComponent(() => import('./work/deliveries-page.tsx'), 'DeliveriesPage'),
    door: door({
      label: { id: 'Antaran obat', en: 'Deliveries' },
      summary: {
        id: 'Serahkan kepada kurir, catat sampai atau kembali.',
        en: 'Give to the courier, note what arrived or came back.',
      },
      permission: 'pharmacy.delivery.run',
    }),
  },
  {
    path: 'layanan/farmasi/utang-obat',
    Page: lazyRouteComponent(() => import('./work/owed-page.tsx'), 'OwedPage'),
    door: door({
      label: { id: 'Utang obat', en: 'Owed medicines' },
      summary: {
        id: 'Obat yang belum lengkap diserahkan.',
        en: 'Medicines that were not handed over in full.',
      },
      permission: 'pharmacy.prescription.read',
    }),
  },
  {
    path: 'layanan/farmasi/mutu',
    Page: lazyRouteComponent(() => import('./quality/quality-page.tsx'), 'QualityPage'),
    door: door({
      label: { id: 'Mutu farmasi', en: 'Quality of the pharmacy' },
      summary: {
        id: 'Tepat janji, waktu tunggu, kesalahan, kepuasan, dan saran petugas.',
        en: 'Promise kept, waits, errors, satisfaction, and advice on staff.',
      },
      permission: 'pharmacy.quality.read',
    }),
  },
  {
    path: 'layanan/farmasi/pengaturan',
    Page: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
    door: door({
      label: { id: 'Pengaturan farmasi', en: 'Pharmacy settings' },
      summary: {
        id: 'Fasilitas, lajur, formularium, SATUSEHAT, dan BPJS.',
        en: 'Facilities, lanes, formulary, SATUSEHAT and BPJS.',
      },
      permission: 'pharmacy.setting.change',
    }),
  },
  {
    path: 'layanan/farmasi/jejak',
    Page: lazyRouteComponent(() => import('./work/reads-page.tsx'), 'ReadsPage'),
    door: door({
      label: { id: 'Jejak pembacaan', en: 'Log of reads' },
      summary: {
        id: 'Siapa membaca data kesehatan siapa, untuk apa.',
        en: 'Who read whose health data, and what for.',
      },
      permission: 'pharmacy.read_log.read',
    }),
  },
  {
    path: 'layanan/farmasi/buka-resep',
    Page: lazyRouteComponent(() => import('./openings/open-page.tsx'), 'OpenPage'),
    door: door({
      label: { id: 'Buka resep tersegel', en: 'Open a sealed prescription' },
      summary: {
        id: 'Satu resep, dengan alasan yang dinilai, selama 30 menit.',
        en: 'One prescription, with a reason that is reviewed, for 30 minutes.',
      },
      permission: 'pharmacy.sealed.open',
    }),
  },
  {
    path: 'layanan/farmasi/pembukaan',
    Page: lazyRouteComponent(() => import('./openings/openings-page.tsx'), 'OpeningsPage'),
    door: door({
      label: { id: 'Pembukaan resep tersegel', en: 'Openings of sealed prescriptions' },
      summary: {
        id: 'Siapa di luar farmasi membuka resep, dan apakah dibenarkan.',
        en: 'Who outside the pharmacy opened a prescription, and whether it was right.',
      },
      permission: 'pharmacy.opening.review',
    }),
  },
]

export const pages: readonly PublicPage[] = [boardPage, phonePage]

export const wallPanels: readonly WallPanel[] = [
  {
    key: 'pharmacy.queue',
    title: { id: 'Antrean obat sekarang', en: 'Medicine queue now' },
    permission: 'pharmacy.quality.read',
    size: 'tile',
    Panel: lasting(async () => (await import('./panels/queue-panel.tsx')).QueuePanel),
  },
  {
    key: 'pharmacy.share',
    title: { id: 'Tepat janji farmasi', en: 'Pharmacy promise kept' },
    permission: 'pharmacy.quality.read',
    size: 'tile',
    Panel: lasting(async () => (await import('./panels/share-panel.tsx')).SharePanel),
  },
]
