import type { en } from './en.ts'

export const id: typeof en = {
  eyebrow: 'Indikator daerah',
  title: (place: string) => `Indikator ${place}`,
  finding: (met: string, all: string, place: string) =>
    `${met} dari ${all} indikator ${place} mencapai targetnya`,
  findingNoTarget: (all: string, place: string) => `${all} indikator ${place}, dapat dibuka sampai asalnya`,
  findingNone: (place: string) => `${place} belum menerbitkan indikator`,
  description: (place: string, n: string) =>
    `${n} indikator yang diterbitkan ${place}, masing-masing dengan target, perjalanan nilai, dan asal angkanya.`,
  lead: 'Setiap angka dihitung dari fakta layanan, atau diisi dari statistik dengan sumbernya. Buka satu angka untuk melihat hitungannya.',
  none: 'Belum ada yang terbit. Indikator tampil di sini setelah daerah menerbitkannya.',
  back: (place: string) => `Halaman ${place}`,
  all: 'Semua indikator',
  caption: 'Indikator yang diterbitkan',
  exampleNotice: 'Sebagian data di halaman ini adalah contoh dari simulasi, bukan keadaan sebenarnya.',
  oneDescription: (name: string, place: string) => `${name} ${place}: nilai, perjalanan, dan asal angkanya.`,
  oneFinding: (name: string, value: string) => `${name}: ${value}`,
  measured: (n: string) => `dari ${n} pengukuran`,
  series: 'Perjalanan nilai',
  grains: 'Periode',
  csv: 'Unduh CSV',
  origin: 'Asal angka',
  definition: 'Definisi dan rumus',
  months: 'Hari yang membentuk nilai ini',
  monthLine: (name: string, n: string) => `${name}: ${n} hari dengan pengukuran`,
  day: 'Hari',
  numerator: 'Pembilang',
  denominator: 'Penyebut',
  noDays: 'Nilai ini diisi, tidak dihitung dari hari ke hari.',
  manualSource: 'Sumber nilai isian',
  documents: (n: number, said: string) => (n === 0 ? 'Tanpa dokumen' : `${said} dokumen, disimpan daerah`),
  proof: 'Bukti tidak berubah',
  proofLead:
    'Setiap pengukuran berasal dari satu fakta. Semua fakta daerah ini disegel berantai; segelnya dapat diperiksa siapa saja.',
  proofLink: 'Segel daerah ini dan cara memeriksanya',
  data: 'Sebagai data (JSON)',
}
