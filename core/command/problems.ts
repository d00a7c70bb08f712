import { problem } from '#platform/problem/problem.ts'

export const alarmUnknown = problem({
  code: 'command.alarm_unknown',
  status: 404,
  title: { id: 'Alarm tidak ditemukan', en: 'No such alarm' },
  detail: {
    id: () => 'Tidak ada alarm dengan nomor ini di daerah ini. Muat ulang layar komando.',
    en: () => 'There is no alarm of this number in this region. Load the command screen again.',
  },
})

export const alarmOver = problem({
  code: 'command.alarm_over',
  status: 409,
  title: { id: 'Alarm sudah berakhir', en: 'The alarm is over' },
  detail: {
    id: () => 'Penyebabnya sudah hilang dan alarm berakhir sendiri. Tidak ada yang perlu ditanggapi.',
    en: () => 'Its cause is gone and it ended by itself. There is nothing left to acknowledge.',
  },
})

export const changedMeanwhile = problem({
  code: 'command.changed_meanwhile',
  status: 409,
  title: { id: 'Tata letak sudah diubah orang lain', en: 'Somebody changed the layout meanwhile' },
  detail: {
    id: () => 'Muat ulang halaman untuk melihat susunan terbaru, lalu ulangi perubahan Anda.',
    en: () => 'Load the page again to see the newest arrangement, then repeat your change.',
  },
})

export const indicatorUnknown = problem({
  code: 'command.indicator_unknown',
  status: 422,
  title: { id: 'Indikator tidak ada', en: 'No such indicator' },
  detail: {
    id: (d: { code: string }) => `Daerah ini tidak mempunyai indikator “${d.code}”. Pilih dari daftar.`,
    en: (d) => `This region has no indicator “${d.code}”. Choose one from the list.`,
  },
})

export const pageFull = problem({
  code: 'command.page_full',
  status: 422,
  title: { id: 'Petak tidak muat di satu halaman', en: 'The tiles do not fit one page' },
  detail: {
    id: (d: { page: number }) =>
      `Halaman ${d.page} berisi lebih dari empat kali tiga petak. Kecilkan atau pindahkan sebagian ke halaman lain.`,
    en: (d) =>
      `Page ${d.page} holds more than four by three cells. Make some smaller or move them to another page.`,
  },
})

export const limitMissing = problem({
  code: 'command.limit_missing',
  status: 422,
  title: { id: 'Batas alarm belum diisi', en: 'The limit of an alarm is missing' },
  detail: {
    id: (d: { rule: string }) =>
      `Aturan “${d.rule}” memerlukan angka batas. Isi batasnya, atau pilih “meleset dari target”.`,
    en: (d) => `The rule “${d.rule}” needs a limit. Give one, or choose “off target”.`,
  },
})

export const ruleTwice = problem({
  code: 'command.rule_twice',
  status: 422,
  title: { id: 'Nama aturan dipakai dua kali', en: 'Two rules have one name' },
  detail: {
    id: (d: { rule: string }) => `Ada dua aturan bernama “${d.rule}”. Beri masing-masing nama sendiri.`,
    en: (d) => `Two rules are called “${d.rule}”. Give each a name of its own.`,
  },
})
