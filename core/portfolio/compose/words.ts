// Words of what leaves the product: letters, the feed, the printed page. Screens have their own.

/** Subject of a letter of news: the news itself where it is one. */
export const listed = (region: string, count: number, first: string, language: 'id' | 'en'): string =>
  count === 1
    ? `${region}: ${first}`
    : language === 'id'
      ? `${region}: ${count} kabar program`
      : `${region}: ${count} pieces of programme news`

export const feedWords = {
  id: {
    title: (region: string) => `Program kota cerdas ${region}`,
    subtitle: 'Apa yang sedang dikerjakan: program dari rencana induk yang terbit dan kemajuannya.',
  },
  en: {
    title: (region: string) => `Smart-city programmes of ${region}`,
    subtitle: 'What is being worked on: programmes of the published master plan and their progress.',
  },
}

const id = {
  author: 'Penataran',
  subject: 'Ringkasan pelaksanaan rencana induk kota cerdas',
  kicker: 'Ringkasan untuk pimpinan',
  title: (region: string, year: number) => `Program ${region}, ${year}`,
  asOf: (day: string) => `Keadaan per ${day}`,
  foot: (region: string, day: string) => `${region}, ${day}`,
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  planned: 'Program tahun ini',
  running: 'Berjalan',
  quickWins: 'Quick win berjalan',
  physical: 'Rata-rata kemajuan',
  physicalNote: (n: number) => `dari ${n} program yang laporannya disetujui`,
  noReport: 'belum ada laporan disetujui',
  money: 'Realisasi keuangan',
  moneyNote: (real: string, planned: string) => `${real} dari ${planned}`,
  late: 'Terlambat melapor',
  red: 'Merah',
  meetings: 'Rapat tahun ini',
  openDecisions: 'Keputusan belum selesai',
  redTitle: 'Apa yang merah dan mengapa',
  redCaption: 'Program yang perlu perhatian pimpinan',
  programme: 'Program',
  owner: 'OPD',
  why: 'Mengapa',
  noOwner: 'belum ada',
  noRed: 'Tidak ada program yang merah.',
  more: (n: number) => `Dan ${n} program lain, lihat halaman "Merah" di ruang kerja.`,
  none: '–',
  publicAlt: 'Kode QR ke halaman publik program daerah ini',
  publicText: 'Halaman publik program daerah ini, yang dapat dibaca siapa pun:',
  example: 'Memuat data contoh.',
}

const en: typeof id = {
  author: 'Penataran',
  subject: 'Summary of how the smart-city master plan is carried out',
  kicker: 'Summary for the leader',
  title: (region, year) => `Programmes of ${region}, ${year}`,
  asOf: (day) => `As of ${day}`,
  foot: (region, day) => `${region}, ${day}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  planned: 'Programmes this year',
  running: 'Running',
  quickWins: 'Quick wins running',
  physical: 'Mean progress',
  physicalNote: (n) => `of ${n} programmes with an approved report`,
  noReport: 'no approved report yet',
  money: 'Money spent',
  moneyNote: (real, planned) => `${real} of ${planned}`,
  late: 'Late with reports',
  red: 'Red',
  meetings: 'Meetings this year',
  openDecisions: 'Decisions not done',
  redTitle: 'What is red and why',
  redCaption: 'Programmes that need the leader’s attention',
  programme: 'Programme',
  owner: 'Agency',
  why: 'Why',
  noOwner: 'none yet',
  noRed: 'No programme is red.',
  more: (n) => `And ${n} more, see the page "Red" of the workspace.`,
  none: '–',
  publicAlt: 'QR code to the public page of this region’s programmes',
  publicText: 'The public page of this region’s programmes, open to everyone:',
  example: 'Contains example data.',
}

export const summaryWords = { id, en }
