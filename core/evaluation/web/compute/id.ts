export const compute = {
  title: 'Hitung nilai evaluasi',
  description:
    'Hitung indeks kota cerdas dari nilai komponen atau nilai pertanyaan, lengkap dengan penjumlahan, pembulatan, dan peringkatnya. Tidak ada yang disimpan.',
  lead: 'Masukkan nilai komponen, nilai setiap pertanyaan, atau berkas. Hasil, penjumlahan, dan peringkat muncul seketika. Tidak ada yang disimpan dan Anda tidak perlu masuk.',
  result: (final: string) => `Nilai akhirnya ${final}`,
  resultRank: (place: string, of: string, year: number) =>
    `akan berada di peringkat ${place} dari ${of} daerah pada ${year}`,
  predicate: (name: string) => `Predikat: ${name}`,
  noRank: 'Tidak ada hasil lain untuk instrumen ini, jadi tidak ada peringkat.',
  sumTitle: 'Penjumlahannya',
  fromQuestions: (component: string, total: string, count: string, score: string) =>
    `${component}: ${total} : ${count} pertanyaan = ${score}`,
  share: 'Alamat halaman ini memuat nilai yang Anda masukkan, jadi dapat disimpan atau dibagikan.',
  example: (name: string) => `Coba dengan nilai ${name}`,
  instrument: 'Instrumen penilaian',
  instrumentHelp: 'Bobot dan aturan pembulatan mengikuti tahun dan jalur.',
  choose: 'Pilih instrumen',
  ways: 'Cara memasukkan nilai',
  byComponents: 'Nilai komponen',
  byQuestions: 'Nilai pertanyaan',
  byFile: 'Berkas CSV atau XLSX',
  componentsTitle: 'Nilai komponen',
  componentHelp: (weight: string) => `Bobot ${weight} %`,
  scaleHelp: (min: string, max: string) =>
    `Nilai dari ${min} sampai ${max}, dua desimal, dengan koma atau titik.`,
  compute: 'Hitung',
  questionsTitle: 'Nilai pertanyaan',
  questionsLead: (n: string) =>
    `${n} pertanyaan. Nilai komponen menjadi rata-rata pertanyaannya. Isi semua pertanyaan dari komponen yang Anda masukkan.`,
  fileTitle: 'Berkas nilai',
  file: 'Berkas CSV atau XLSX, paling besar 2 MB',
  fileHelp:
    'Baris pertama judul kolom: component dan score, atau question dan score. Angka dengan titik desimal. Kolom code boleh ada; dengan kode daerah di bawah, hanya baris daerah itu yang dibaca.',
  fileExample: 'Contoh isi berkas',
  regionCode: 'Kode daerah',
  regionCodeHelp: 'Misalnya 35.07. Dengan kode, peringkat dihitung tanpa hasil daerah itu sendiri.',
}
