import { problem } from '#platform/problem/problem.ts'

export const topicUnknown = problem({
  code: 'live.topic_unknown',
  status: 404,
  title: { id: 'Siaran tidak ditemukan', en: 'No such topic' },
  detail: {
    id: () => 'Tidak ada siaran langsung dengan nama ini. Periksa ejaan alamatnya.',
    en: () => 'There is no live topic of this name. Check the spelling of the address.',
  },
})

export const cursorUnreadable = problem({
  code: 'live.cursor_unreadable',
  status: 422,
  title: { id: 'Nomor fakta tidak terbaca', en: 'The number of the fact can not be read' },
  detail: {
    id: () =>
      '“after” atau Last-Event-ID harus bilangan bulat dari fakta terakhir yang diterima. Hapus untuk mulai dari sekarang.',
    en: () =>
      '“after” or Last-Event-ID must be the whole number of the last fact received. Leave it out to begin now.',
  },
})

export const tooManyStreams = problem({
  code: 'live.too_many_streams',
  status: 429,
  title: { id: 'Terlalu banyak siaran terbuka', en: 'Too many live connections' },
  detail: {
    id: () => 'Tutup sebagian jendela yang menampilkan data langsung, lalu muat ulang halaman ini.',
    en: () => 'Close some of the windows that show live data and load this page again.',
  },
})
