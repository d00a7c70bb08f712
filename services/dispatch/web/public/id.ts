/** Kata-kata halaman publik Call Center 112. */
export const id = {
  eyebrow: 'Call Center 112',
  title: (centre: string) => `Call Center 112 ${centre}`,
  description: (centre: string) =>
    `Panggilan dan kejadian darurat ${centre} menurut bulan, kategori, dan kecamatan, tanpa data pribadi.`,
  finding: (calls: string, incidents: string) =>
    `${calls} panggilan, ${incidents} kejadian darurat bulan ini`,
  findingNone: 'Belum ada angka yang dapat ditampilkan',
  lead: 'Dalam keadaan darurat, telepon 112. Bebas pulsa.',
  call: 'Telepon 112',
  months: 'Menurut bulan',
  month: 'Bulan',
  calls: 'Panggilan',
  genuine: 'Darurat',
  nuisance: 'Ghost dan prank',
  incidents: 'Kejadian',
  answer: 'Waktu jawab (detik)',
  response: 'Waktu tanggap (menit)',
  byCategory: (month: string) => `Menurut kategori, ${month}`,
  byDistrict: (month: string) => `Menurut kecamatan, ${month}`,
  category: 'Kategori',
  district: 'Kecamatan',
  count: 'Jumlah',
  few: (least: number) => `kurang dari ${least}`,
  minimum: (least: number) =>
    `Angka di bawah ${least} tidak ditampilkan, supaya tidak ada orang yang dapat dikenali.`,
  median: 'Waktu jawab dan tanggap adalah median bulan itu.',
  example: 'Sebagian angka ini berasal dari simulasi, bukan kejadian nyata.',
  none: 'Pusat panggilan daerah ini belum menerbitkan angka.',
  back: 'Halaman daerah',
  alerts: 'Peringatan publik (Atom, CAP 1.2)',
}
