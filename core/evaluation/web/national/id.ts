export const national = {
  eyebrow: (year: number) => `Hasil evaluasi kota cerdas ${year}`,
  title: (year: number) => `Hasil evaluasi kota cerdas ${year}`,
  description: (year: number, known: string, leader: string) =>
    `Nilai ${known} kabupaten dan kota pada evaluasi kota cerdas ${year}, dihitung ulang dan dapat dibuka sampai ke penjumlahannya. ${leader}`,
  finding: (names: string, final: string) => `${names} tertinggi dengan nilai ${final}`,
  findingMedian: (median: string) => `separuh daerah berada di bawah ${median}`,
  noRowsTitle: 'Belum ada hasil evaluasi',
  noRowsBody:
    'Instalasi ini belum memuat hasil satu tahun pun. Pengelola dapat memuatnya dengan perintah penataran import.',
  coverageWhole: (known: string, year: number) =>
    `Halaman ini memuat semua ${known} daerah yang dinilai pada ${year}.`,
  coveragePart: (known: string, scored: string, year: number, rest: string) =>
    `Salinan kami memuat ${known} dari ${scored} daerah yang dinilai pada ${year}. Peringkat di sini dihitung di antara ${known} daerah itu; ${rest} lainnya belum kami miliki.`,
  coverageUnknown: (known: string, year: number) =>
    `Salinan kami memuat ${known} daerah untuk ${year}. Sumber tidak menyebut berapa daerah yang dinilai seluruhnya.`,
  years: 'Tahun evaluasi',
  mapTitle: (inJava: string, high: string, border: string) =>
    `${inJava} dari ${high} daerah bernilai ${border} ke atas berada di Pulau Jawa`,
  mapTitlePlain: (year: number) => `Nilai akhir ${year} menurut letak daerah`,
  mapSubtitle: (n: string, year: number) =>
    `Setiap titik satu kabupaten atau kota, ${n} titik, nilai akhir ${year} pada skala 0 sampai 4`,
  mapSummary: (n: string) => `Peta Indonesia dengan ${n} titik; angka yang sama ada di tabel.`,
  mapLegend: 'Nilai akhir',
  mapNote: 'Titik terletak di dalam wilayah daerah; garis pantai disederhanakan.',
  spreadTitle: (share: string, from: string, to: string) =>
    `${share} daerah bernilai antara ${from} dan ${to}`,
  spreadSubtitle: 'Banyaknya daerah menurut nilai akhir',
  spreadSummary: (median: string) => `Sebaran nilai akhir; nilai tengah ${median}.`,
  medianLabel: 'nilai tengah',
  moversTitle: (up: string, down: string) => `${up} daerah naik, ${down} turun dari tahun sebelumnya`,
  moversSubtitle: 'Peningkatan menurut surat: nilai tahun ini dikurangi nilai tahun lalu yang dihitung ulang',
  movedUp: 'Naik terbanyak',
  movedDown: 'Turun terbanyak',
  noneUp: 'Tidak ada daerah yang naik.',
  noneDown: 'Tidak ada daerah yang turun.',
  noMovers: 'Surat tahun ini tidak memuat angka peningkatan.',
  mediansTitle: (strong: string, high: string, weak: string, low: string) =>
    `${strong} paling kuat (nilai tengah ${high}), ${weak} paling lemah (${low})`,
  mediansSubtitle: 'Nilai tengah setiap komponen di antara semua daerah yang kami miliki',
  mediansPlain: 'Nilai tengah setiap komponen',
  searchRegion: 'Cari kabupaten atau kota Anda',
  binFrom: 'Dari',
  binTo: 'Sampai di bawah',
  binCount: 'Daerah',
  tableTitle: 'Semua daerah',
  tableLead:
    'Buka nama daerah untuk melihat mengapa nilainya demikian. Nilai bergaris titik membuka asal angkanya.',
  tableCaption: (year: number) => `Nilai kabupaten dan kota pada evaluasi ${year}`,
  shown: (shown: string, all: string) => `${shown} dari ${all} daerah`,
  find: 'Nama atau kode daerah',
  allTracks: 'Semua jalur',
  allProvinces: 'Semua provinsi',
  originOf: (name: string) => `asal angka nilai akhir ${name}`,
  absentTitle: 'Tidak mengikuti evaluasi',
  absentLead:
    'Daerah berikut diundang tetapi tidak ikut. Itu keadaan, bukan nilai nol; mereka tidak masuk nilai tengah maupun peringkat.',
  sourcesTitle: 'Sumber',
}
