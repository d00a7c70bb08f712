export const known = {
  exampleTitle: 'Contoh, bukan hasil resmi',
  example:
    'Angka pada halaman ini berasal dari putaran contoh atau simulasi. Jangan dipakai sebagai hasil evaluasi.',
  exampleMark: 'contoh',
  asKnownOn: (day: string) => `Keadaan sebagaimana diketahui per ${day}.`,
  newest: 'Lihat keadaan terbaru',
  historyTitle: 'Riwayat versi',
  historyLead:
    'Hasil yang sudah terbit tidak diubah. Pembetulan menjadi versi baru dengan alasannya, dan versi lama tetap dapat dilihat.',
  version: (n: number) => `Versi ${n}`,
  knownFrom: (day: string) => `diketahui sejak ${day}`,
  shown: 'ditampilkan',
  reason: 'Alasan',
  see: 'Lihat seperti hari itu',
  interval: (low: string, high: string) => `selang 95 %: ${low} sampai ${high}`,
  ranks: (from: string, to: string) => `dengan ketidakpastian: ${from} sampai ${to}`,
  intervalHow:
    'Selang dihitung dengan mengambil ulang asesor dan pertanyaan seribu kali (bootstrap); nilai resmi tetap satu angka di atas.',
  originOf: (question: string) => `Asal nilai ${question}`,
  rater: (n: number) => `Asesor ${n}`,
  noRating: 'tidak menilai',
  mean: 'Rata-rata penilaian',
  panel: 'Putusan panel',
  panelReason: 'Alasan panel',
}
