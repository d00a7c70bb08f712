/** Everything the printed report says, in Indonesian. Numbers arrive already formatted. */
export const id = {
  author: 'Penataran',
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  tracks: { REGULER: 'reguler', FIRST_PHASE: 'tahap pertama', 'KPPN&IKN': 'KPPN & IKN' },
  none: '–',

  report: {
    example: (line: string) => `CONTOH, bukan hasil resmi. ${line}`,
    title: (name: string, year: number) => `Rapor evaluasi kota cerdas ${year}: ${name}`,
    kicker: (year: number) => `Rapor evaluasi kota cerdas ${year}`,
    subtitle: (province: string, code: string, track: string) =>
      `Provinsi ${province}. Kode wilayah ${code}. Jalur ${track}.`,
    subject: 'Hasil evaluasi tahunan Gerakan Menuju Smart City untuk satu daerah, dengan perhitungan lengkap',
    foot: (source: string) => `Sumber: ${source}. Rapor ini bukan pengganti surat resmi kementerian.`,
  },

  figures: {
    achievement: 'Indeks Pencapaian',
    ofScale: (max: string) => `dari ${max}`,
    improvement: 'Indeks Peningkatan',
    against: (year: number) => `terhadap ${year}`,
    noPrevious: 'tidak ada nilai tahun sebelumnya',
    rank: 'Peringkat',
    rankInProvince: 'Peringkat di provinsi',
    rankInTrack: 'Peringkat di jalur',
    of: (count: number) => `dari ${count} yang hasilnya diketahui`,
  },

  overview: {
    heading: 'Gambaran umum',
    final: (d: { name: string; final: string; min: string; max: string; year: number; track: string }) =>
      `${d.name} memperoleh nilai akhir ${d.final} pada skala ${d.min} sampai ${d.max} dalam evaluasi tahun ${d.year}, jalur ${d.track}.`,
    rose: (by: string, year: number) => `Nilai itu ${by} lebih tinggi daripada tahun ${year}.`,
    fell: (by: string, year: number) => `Nilai itu ${by} lebih rendah daripada tahun ${year}.`,
    same: (year: number) => `Nilai itu sama dengan tahun ${year}.`,
    noPrevious:
      'Peningkatan tidak dihitung karena tidak ada nilai tahun sebelumnya; tanda pisah di sini tidak berarti nol.',
    extremes: (best: string, bestScore: string, worst: string, worstScore: string) =>
      `Komponen tertinggi adalah ${best} (${bestScore}), komponen terendah ${worst} (${worstScore}).`,
    ranks: (place: number, count: number, inProvince: string) =>
      `Di antara ${count} daerah yang hasilnya diketahui di sini, peringkatnya ${place}${inProvince}. Nilai akhir yang sama berbagi peringkat.`,
    inProvince: (province: string, place: number, count: number) =>
      `; di Provinsi ${province} peringkat ${place} dari ${count}`,
    history: (finals: string) => `Nilai akhir yang diketahui dari tahun ke tahun: ${finals}.`,
  },

  aims: {
    heading: 'Maksud dan ruang lingkup',
    aim: 'Evaluasi tahunan Gerakan Menuju Smart City menilai sejauh mana rencana induk kota cerdas dijalankan, apa yang dihasilkannya, dan apa yang dirasakan warga, sebagai bahan perbaikan pada tahun berikutnya.',
    scope: (year: number, components: string) =>
      `Ruang lingkupnya pada tahun ${year} adalah komponen ${components}. Rapor ini memuat hasil satu daerah dalam satu tahun beserta perhitungannya; surat kementerian tetap menjadi sumber resmi.`,
  },

  method: {
    heading: 'Metode',
    caption: (name: string) => `Komponen, bobot, dan unsur. Instrumen: ${name}.`,
    columns: {
      letter: 'Bagian',
      component: 'Komponen',
      weight: 'Bobot',
      elements: 'Unsur',
      remarks: 'Yang diperhatikan',
    },
    totalWeight: 'Jumlah bobot',
    scale: (min: string, max: string) =>
      `Tiap pertanyaan dinilai pada skala ${min} sampai ${max}. Nilai komponen adalah rata-rata semua nilai pertanyaannya, masing-masing berbobot sama, dibulatkan sampai dua desimal.`,
    rules: {
      round_terms_then_add:
        'Nilai akhir: tiap suku (bobot dikali nilai komponen) dibulatkan sampai dua desimal, lalu dijumlahkan. Ini aturan tahun 2022.',
      add_then_round:
        'Nilai akhir: semua suku (bobot dikali nilai komponen) dijumlahkan, lalu jumlahnya dibulatkan sampai dua desimal. Ini aturan tahun 2023.',
      display_only:
        'Nilai akhir: semua suku (bobot dikali nilai komponen) dijumlahkan; pembulatan hanya untuk tampilan.',
    },
    half: 'Angka tepat di tengah dibulatkan menjauhi nol. Semua perhitungan memakai bilangan desimal yang tepat.',
    remarks: {
      baseline:
        'kekuatan hukum rencana induk; keterkaitan dengan RPJMD serta kegiatan dewan dan tim; program dan rencana aksi tahun lalu yang terlaksana',
      output: 'peraturan; dewan, tim, perangkat daerah, dan forum; porsi anggaran daerah dan pembiayaan lain',
      outcome:
        'program yang berjalan tahun ini dibandingkan dengan rencana induk; angka sektoral; empat rencana aksi',
      impact: 'perubahan yang dirasakan warga',
      quick_win: 'mutu inovasi, kelanjutannya, dan risikonya',
      collaboration: 'program bersama daerah lain atau program sendiri yang melayani kawasan',
    } as Record<string, string>,
  },

  aspects: {
    heading: 'Aspek lain yang diperhatikan',
    intro: 'Di luar nilai, evaluasi juga memperhatikan:',
    items: [
      'keselarasan dengan RPJMD',
      'peraturan tentang peta jalan',
      'peta jalan program',
      'komitmen anggaran',
      'program yang dilaksanakan',
      'hasil yang terlihat',
      'dampak',
    ],
    citizens: 'keterlibatan warga',
    collaboration: 'kolaborasi antardaerah',
  },

  results: {
    heading: 'Hasil penilaian',
    summary: 'Nilai komponen',
    columns: {
      component: 'Komponen',
      weight: 'Bobot',
      score: (year: number) => `Nilai ${year}`,
      median: 'Median',
      number: 'No',
      element: 'Indikator',
      question: 'Pertanyaan',
    },
    final: 'Nilai akhir',
    meanOf: (total: string, count: number) => `Rata-rata (${total} / ${count})`,
    section: (letter: string, label: string) => `${letter}. ${label}`,
    noQuestions:
      'Nilai per pertanyaan daerah ini tidak diketahui. Tabel di atas memuat yang diketahui: nilai tiap komponen, yaitu rata-rata semua pertanyaannya.',
    ownLabels:
      'Rumusan pertanyaan di sini adalah ringkasan milik produk ini, bukan kutipan. Nomor yang tercetak berulang pada tiap indikator.',
    meanDiffers: (label: string, mean: string, published: string) =>
      `${label}: rata-rata nilai pertanyaan (${mean}) berbeda dari nilai komponen yang diterbitkan (${published}). Nilai akhir memakai yang diterbitkan.`,
  },

  charts: {
    heading: 'Grafik',
    radarTitle: (best: string, worst: string) => `Paling tinggi ${best}, paling rendah ${worst}`,
    barsTitle: (above: number, count: number) => `${above} dari ${count} komponen di atas median`,
    series: (year: number) => `Nilai ${year}`,
    median: 'Median daerah yang diketahui',
    radarAlt: (values: string) => `Diagram radar nilai komponen: ${values}.`,
    barsAlt: (values: string) => `Diagram batang nilai komponen dan median daerah yang diketahui: ${values}.`,
    value: (label: string, score: string, year: number) => `${label} ${score} pada ${year}`,
    missing: (label: string, year: number) => `${label} tidak ada pada ${year}`,
    versus: (label: string, score: string, median: string) => `${label} ${score}, median ${median}`,
    gap: 'Komponen yang tidak dinilai pada suatu tahun digambar sebagai celah, bukan nol.',
  },

  findings: {
    saidWeak: 'Kelemahan menurut asesor',
    saidStrong: 'Kekuatan menurut asesor',
    heading: 'Kelemahan dan kekuatan',
    weaknesses: 'Pertanyaan dengan nilai terendah',
    strengths: 'Pertanyaan dengan nilai tertinggi',
    columns: { number: 'No', question: 'Pertanyaan', component: 'Komponen', score: 'Nilai' },
    byComponent:
      'Karena nilai per pertanyaan tidak diketahui, kelemahan dan kekuatan hanya dapat dibaca dari komponen yang dibandingkan dengan median daerah yang hasilnya diketahui di sini.',
    below: (components: string) => `Di bawah median: ${components}.`,
    above: (components: string) => `Di atas median: ${components}.`,
    equal: (components: string) => `Sama dengan median: ${components}.`,
    compared: (label: string, score: string, median: string) => `${label} (${score}; median ${median})`,
    noMedian: 'Median belum dapat dihitung karena hasil daerah lain tidak diketahui.',
  },

  certified: {
    heading: 'Ketidakpastian dan penilaian sendiri',
    interval: (final: string, low: string, high: string) =>
      `Nilai akhir ${final}; selang 95 % dari ${low} sampai ${high}. Selang itu diperoleh dengan mengambil ulang asesor dan pertanyaan seribu kali (bootstrap).`,
    ranks: (from: number, to: number) =>
      `Dengan ketidakpastian itu, peringkat di antara daerah peserta berada antara ${from} dan ${to}.`,
    selfIntro:
      'Tabel berikut membandingkan nilai yang diberikan daerah kepada dirinya sendiri dengan nilai asesor. Selisih positif berarti daerah menilai dirinya lebih tinggi.',
    selfCaption: 'Penilaian sendiri dan nilai asesor menurut komponen',
    columns: { component: 'Komponen', self: 'Penilaian sendiri', assessors: 'Asesor', gap: 'Selisih' },
    gaps: (n: number) => `${n} pertanyaan tidak dinilai dan dikeluarkan dari rata-rata, dengan alasan:`,
  },

  recommendations: {
    heading: 'Rekomendasi',
    none: 'Tidak ada rekomendasi yang tercatat untuk daerah dan tahun ini.',
  },

  origin: {
    heading: 'Asal angka',
    intro: 'Setiap angka di bawah ini dapat dihitung ulang dengan tangan.',
    caption: (year: number) => `Nilai akhir ${year}: bobot × nilai = suku`,
    previousCaption: (year: number) => `Nilai ${year} dihitung kembali`,
    columns: {
      component: 'Komponen',
      weight: 'Bobot',
      score: 'Nilai',
      term: 'Suku',
      rounded: 'Suku dibulatkan',
    },
    sum: 'Jumlah',
    equation: (terms: string, exact: string) => `${terms} = ${exact}`,
    becomes: (final: string) => `, dibulatkan menjadi ${final}.`,
    improvement: 'Peningkatan',
    difference: (final: string, previous: string, improvement: string) =>
      `Peningkatan = ${final} − ${previous} = ${improvement}.`,
    recomputed: (year: number) =>
      `Nilai ${year} dihitung kembali dari komponennya dengan bobot tahun itu, dijumlahkan, lalu dibulatkan sekali.`,
    differs: (year: number, published: string, value: string) =>
      `Nilai ${year} yang diterbitkan adalah ${published}; yang dikurangkan ${value}, karena aturan pembulatannya berbeda.`,
    printed: (value: string) =>
      `Peningkatan ${value} dikutip dari sumber; komponen tahun sebelumnya tidak diketahui, sehingga tidak dapat dihitung ulang di sini.`,
    none: 'Daerah ini tidak memiliki nilai tahun sebelumnya, sehingga peningkatan tidak ada.',
  },

  source: {
    certified: (code: string, hash: string) => `Kode rapor ${code}. Sidik (SHA-256) angka-angkanya: ${hash}.`,
    heading: 'Sumber dan verifikasi',
    letter: (title: string, number: string, date: string) => `${title}, nomor ${number}, tanggal ${date}.`,
    undated: (title: string, number: string) => `${title}, nomor ${number}, tanpa tanggal.`,
    verify:
      'Pindai kode ini atau buka alamat di bawahnya untuk memeriksa rapor ini: halaman itu menampilkan angka yang sama beserta asalnya.',
    qr: (url: string) => `Kode QR menuju halaman verifikasi ${url}`,
  },

  national: {
    title: (year: number) => `Hasil nasional evaluasi kota cerdas ${year}`,
    kicker: 'Evaluasi Gerakan Menuju Smart City',
    heading: (year: number) => `Hasil nasional ${year}`,
    subtitle: (known: number, scored: number | null) =>
      scored === null
        ? `${known} daerah yang hasilnya diketahui`
        : `${known} dari ${scored} daerah yang dinilai diketahui hasilnya`,
    subject: 'Nilai komponen, nilai akhir, peningkatan, dan peringkat setiap daerah',
    figures: {
      known: 'Daerah diketahui',
      scored: 'Daerah dinilai',
      median: 'Median nilai akhir',
      absent: 'Tidak mengikuti',
    },
    weights: 'Bobot komponen menurut jalur',
    weightsCaption: 'Bobot komponen dan aturan pembulatan',
    instrument: 'Instrumen',
    rules: {
      round_terms_then_add: 'suku dibulatkan, lalu dijumlahkan',
      add_then_round: 'dijumlahkan, lalu dibulatkan',
      display_only: 'dibulatkan hanya untuk tampilan',
    },
    rule: 'Pembulatan',
    table: 'Peringkat',
    tableCaption: (year: number, letters: string) =>
      `Hasil ${year}. ${letters}. Nilai akhir yang sama berbagi peringkat.`,
    columns: {
      rank: 'Peringkat',
      code: 'Kode',
      name: 'Daerah',
      province: 'Provinsi',
      track: 'Jalur',
      final: 'Nilai akhir',
      improvement: 'Peningkatan',
    },
    notApplicable:
      'Tanda pisah: komponen tidak berlaku pada jalur itu, atau tidak ada nilai tahun sebelumnya. Tidak pernah berarti nol.',
    absent: 'Tidak mengikuti',
    absentNote:
      'Daerah berikut diundang tetapi tidak mengikuti evaluasi. Itu suatu keadaan, bukan nilai nol; daerah ini tidak masuk peringkat dan median.',
    absentCaption: 'Daerah yang tidak mengikuti',
    sources: 'Sumber dan verifikasi',
    foot: (year: number) => `Hasil nasional ${year}. Surat kementerian tetap menjadi sumber resmi.`,
    verify: 'Angka yang sama tersedia sebagai data terbuka pada alamat berikut.',
    qr: (url: string) => `Kode QR menuju data ${url}`,
  },
}
