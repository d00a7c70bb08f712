export const about = {
  title: 'Tentang angka ini',
  description:
    'Apa yang diukur evaluasi kota cerdas, bobot tiap tahun dan jalur, aturan pembulatan, apa yang tercetak dan apa yang kami simpulkan, serta batas salinan kami.',
  heading: 'Setiap nilai di sini dapat dihitung ulang sampai dua desimal',
  lead: 'Halaman ini menjelaskan apa yang diukur, bagaimana nilainya dijumlahkan, dan sejauh mana salinan kami lengkap.',
  whatTitle: 'Apa yang diukur',
  what: [
    'Gerakan menuju kota cerdas mengajak kabupaten dan kota menyusun masterplan, melaksanakan program, dan dinilai setiap tahun oleh kementerian bersama para penilai. Nilainya, Indeks Pencapaian, berada pada skala 0 sampai 4.',
    'Setiap penilai memberi bilangan 0 sampai 4 pada setiap pertanyaan. Nilai pertanyaan adalah rata-rata para penilai; nilai komponen adalah rata-rata biasa semua pertanyaannya; nilai akhir adalah jumlah komponen menurut bobotnya.',
    'Indeks kedua adalah peningkatan: nilai tahun ini dikurangi nilai tahun lalu yang dihitung ulang dengan komponen, bobot, dan jalur tahun lalu. Daerah tanpa nilai tahun lalu tidak mempunyai peningkatan; itu bukan nol.',
  ],
  componentsTitle: 'Komponen',
  components: [
    [
      'A',
      'Kondisi awal',
      'Perencanaan dan pelaksanaan tahun lalu: kekuatan hukum masterplan, kerja dewan dan tim, program yang berjalan.',
    ],
    ['B', 'Keluaran', 'Kebijakan, kelembagaan, dan anggaran.'],
    ['C', 'Hasil', 'Program yang berjalan pada enam dimensi, angka sektor, dan empat rencana aksi.'],
    ['D', 'Dampak', 'Perubahan yang dirasakan warga, melalui survei.'],
    ['E', 'Program percepatan', 'Mutu inovasi, kelanjutannya, dan pengelolaan risikonya.'],
    ['F', 'Program kolaborasi', 'Program bersama daerah lain; hanya pada jalur KPPN & IKN tahun 2023.'],
  ] as [string, string, string][],
  weightsTitle: 'Bobot menurut tahun dan jalur',
  weightsLead:
    'Dalam persen; setiap baris berjumlah 100. Bobot 2018 sampai 2021 dan 2024 tidak kami ketahui, dan kami tidak menebaknya.',
  weightsCaption: 'Bobot komponen dalam persen',
  instrument: 'Tahun dan jalur',
  rule: 'Pembulatan',
  ruleNames: {
    round_terms_then_add: 'tiap suku, lalu dijumlahkan',
    add_then_round: 'sekali, sesudah dijumlahkan',
    display_only: 'hanya tampilan',
  },
  roundingTitle: 'Dua aturan pembulatan, satu contoh',
  roundingLead:
    'Surat 2022 membulatkan setiap suku dahulu; surat 2023 membulatkan jumlahnya sekali. Nilai komponen Kota Kediri 2022 memberi hasil berbeda menurut kedua aturan. Keduanya dihitung saat halaman ini dibuat:',
  ruleOf: (year: number) => `Aturan ${year}`,
  roundingEnd:
    'Yang tercetak pada 2022 adalah 3,31. Surat 2023 mencetak 3,20 dengan peningkatan −0,12, yaitu 3,20 − 3,32: untuk peningkatan, tahun lalu dihitung dengan aturan 2023. Karena itu peningkatan dapat berbeda 0,01 dari selisih dua nilai yang tercetak.',
  sureTitle: 'Yang tercetak dan yang kami simpulkan',
  printed: 'Tercetak dalam surat',
  printedList: [
    'Nama komponen, bobot, dan jalur setiap daerah.',
    'Nilai komponen, nilai akhir, dan peningkatan dalam tabel nasional.',
    'Nilai setiap pertanyaan, untuk laporan daerah yang kami miliki.',
  ],
  computed: 'Dihitung ulang dan cocok',
  computedList: [
    'Nilai akhir setiap baris tabel nasional yang kami miliki.',
    'Peningkatan, bila komponen tahun lalu kami miliki.',
    'Rata-rata setiap komponen dari nilai pertanyaannya.',
  ],
  inferred: 'Kami simpulkan',
  inferredList: [
    'Penilai memberi bilangan bulat; penilaian yang kosong dilewati, bukan dihitung nol.',
    'Daerah dengan nilai akhir sama berbagi peringkat. Surat tidak memuat peringkat maupun predikat.',
    'Daerah yang tidak ikut adalah keadaan, bukan nilai nol.',
  ],
  limitsTitle: 'Batas salinan kami',
  limits: [
    'Peringkat dan nilai tengah dihitung di antara daerah yang ada dalam salinan kami. Setiap halaman menyebut berapa dari berapa.',
    'Tabel 2023 disalin dari hasil pindai dan diperiksa dengan hitungan; dua salah salin yang saling menutup masih mungkin.',
    'Kalimat pertanyaan adalah ringkasan kami, bukan teks resmi.',
  ],
  coverageLine: (year: number, known: string, scored: string) =>
    `${year}: ${known} dari ${scored} daerah yang dinilai.`,
  coverageOpen: (year: number, known: string) =>
    `${year}: ${known} daerah; jumlah seluruhnya tidak disebut sumber.`,
  licencesTitle: 'Lisensi',
  licences: [
    'Perangkat lunak Penataran: Apache-2.0.',
    'Kode dan nama wilayah: idn-area-data, ODbL 1.0.',
    'Garis pantai: Natural Earth, domain publik, melalui world-atlas.',
    'Huruf: Plus Jakarta Sans, SIL Open Font License.',
    'Nilai evaluasi adalah fakta tentang pemerintah daerah. Sebutkan tahun, jalur, dan nomor surat bila mengutip.',
  ],
  openTitle: 'Data terbuka',
  openBody: 'Semua angka tersedia sebagai JSON, CSV, XLSX, dan PDF tanpa pendaftaran.',
  openLink: 'Baca cara memakai API',
}
