export const regions = {
  title: 'Cari daerah',
  description: 'Cari kabupaten atau kota dan buka hasil evaluasi kota cerdasnya, menurut tahun.',
  heading: (n: string) => `${n} kabupaten dan kota`,
  found: (n: string, q: string) => `${n} daerah cocok dengan “${q}”`,
  lead: 'Ketik nama kabupaten, kota, provinsi, atau kode Permendagri.',
  label: 'Nama, provinsi, atau kode',
  absentWord: 'tidak ikut',
  noneTitle: (q: string) => `Tidak ada daerah yang cocok dengan “${q}”`,
  noneBody: 'Periksa ejaannya, atau coba sebagian nama saja.',
  showAll: 'Tampilkan semua daerah',
}
