import { problem } from '#platform/problem/problem.ts'

export const regionUnknown = problem({
  code: 'portfolio.region_unknown',
  status: 404,
  title: { id: 'Daerah tidak ada', en: 'No such region' },
  detail: {
    id: () => 'Tidak ada kabupaten atau kota dengan kode ini. Pilih dari daftar daerah.',
    en: () => 'There is no regency or city with this code. Choose one from the list of regions.',
  },
})

export const tooManyAsk = problem({
  code: 'portfolio.too_many_ask',
  status: 429,
  title: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
  detail: {
    id: () =>
      'Permintaan mengikuti kabar daerah ini sedang sangat banyak. Coba lagi dalam satu jam, atau ikuti lewat umpan Atom.',
    en: () =>
      'Very many people ask to follow this region right now. Try again in an hour, or follow by the Atom feed.',
  },
})
