export const questions = {
  title: (name: string, year: number) => `${name}: nilai setiap pertanyaan ${year}`,
  description: (name: string, year: number, n: string) =>
    `${n} pertanyaan evaluasi kota cerdas ${year} untuk ${name}, dengan nilai setiap pertanyaan dan rata-rata tiap komponen.`,
  eyebrow: (name: string, year: number) => `${name} · pertanyaan ${year}`,
  finding: (n: string, full: string, max: string, low: string, lowest: string) =>
    `${full} dari ${n} pertanyaan bernilai penuh ${max}; ${low} bernilai ${lowest} atau kurang`,
  lead: 'Nilai komponen adalah rata-rata biasa semua nilai pertanyaannya, lalu dibulatkan ke dua desimal. Kalimat pertanyaan di sini ringkasan kami, bukan teks resmi.',
  code: 'Kode',
  number: 'Nomor cetak',
  question: 'Pertanyaan',
  change: 'Perubahan',
  meanAsSum: (total: string, count: string, mean: string) =>
    `Jumlah ${total} : ${count} pertanyaan = ${mean}`,
  fullSum: 'Penjumlahan lengkap',
  published: (published: string) => `Tercetak dalam laporan: ${published}`,
  noneTitle: 'Nilai pertanyaan tidak ada',
  back: 'Kembali ke hasil daerah',
  components: 'Komponen',
  otherYear: (year: number) => `Lihat pertanyaan ${year}`,
}
