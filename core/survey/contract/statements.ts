import type { Bilingual } from '#platform/schema/schema.ts'

// The statements a citizen rates, in our own words, by the codes of the instrument's Impact questions (form of
// 2023: six dimensions, three sub-dimensions each, three statements each).

export interface Statement {
  /** Question of the instrument, for example `D-GOV-1-1`. */
  code: string
  text: Bilingual
}

export interface Sub {
  /** For example `GOV-1`. */
  code: string
  label: Bilingual
  statements: readonly Statement[]
}

export interface Dimension {
  code: (typeof DIMENSION_CODES)[number]
  /** Name of the city dimension in the instrument and on screens. */
  key: string
  label: Bilingual
  subs: readonly Sub[]
}

export const DIMENSION_CODES = ['GOV', 'BRA', 'ECO', 'LIV', 'SOC', 'ENV'] as const

const sub = (code: string, id: string, en: string, ...texts: readonly [string, string][]): Sub => ({
  code,
  label: { id, en },
  statements: texts.map(([statement, twin], i) => ({
    code: `D-${code}-${i + 1}`,
    text: { id: statement, en: twin },
  })),
})

export const DIMENSIONS: readonly Dimension[] = [
  {
    code: 'GOV',
    key: 'governance',
    label: { id: 'Tata kelola', en: 'Governance' },
    subs: [
      sub(
        'GOV-1',
        'Pelayanan publik',
        'Public service',
        ['Layanan ini dapat diurus secara daring.', 'This service can be used online.'],
        [
          'Syarat dan langkah layanan ini jelas dan terbuka.',
          'The conditions and steps of this service are clear and open.',
        ],
        [
          'Layanan ini sekarang lebih cepat dan lebih murah daripada dahulu.',
          'This service is faster and cheaper now than it used to be.',
        ],
      ),
      sub(
        'GOV-2',
        'Kebijakan publik',
        'Public policy',
        [
          'Warga diajak ikut menyusun kebijakan daerah.',
          'Citizens are asked to take part in making local policy.',
        ],
        [
          'Tersedia saluran yang mudah untuk menyampaikan masukan.',
          'There is an easy channel for giving input.',
        ],
        [
          'Masukan warga dijawab dalam waktu yang dijanjikan.',
          'Citizens’ input is answered within the promised time.',
        ],
      ),
      sub(
        'GOV-3',
        'Birokrasi',
        'Bureaucracy',
        [
          'Informasi program dan kegiatan pemerintah daerah terbuka bagi warga.',
          'Information on programmes and activities of the local government is open to citizens.',
        ],
        [
          'Data dan informasi daerah dapat ditemukan di satu tempat.',
          'Local data and information can be found in one place.',
        ],
        [
          'Informasi yang tersedia sesuai dengan yang dibutuhkan.',
          'The information available fits what is needed.',
        ],
      ),
    ],
  },
  {
    code: 'BRA',
    key: 'branding',
    label: { id: 'Citra daerah', en: 'Branding' },
    subs: [
      sub(
        'BRA-1',
        'Citra wisata',
        'Tourism',
        [
          'Tempat wisata menarik dan sarananya memadai.',
          'Places to visit are attractive and have adequate facilities.',
        ],
        [
          'Promosi wisata daerah mudah ditemukan di internet.',
          'Promotion of local tourism is easy to find on the internet.',
        ],
        [
          'Tiket atau kunjungan wisata dapat dipesan secara daring.',
          'Tickets or visits can be booked online.',
        ],
      ),
      sub(
        'BRA-2',
        'Citra usaha',
        'Business',
        [
          'Peluang dan profil investasi daerah tersedia lengkap secara daring.',
          'Investment opportunities and profile are fully available online.',
        ],
        [
          'Tersedia kemudahan atau insentif untuk berusaha.',
          'There are incentives or other help for doing business.',
        ],
        [
          'Komunitas kreatif ikut menggerakkan ekonomi setempat.',
          'Creative communities help drive the local economy.',
        ],
      ),
      sub(
        'BRA-3',
        'Wajah daerah',
        'Appearance',
        [
          'Wajah kota atau kawasan ditata dengan ciri khas setempat.',
          'The face of the town or area is renewed with local character.',
        ],
        [
          'Daerah memiliki identitas visual sendiri, seperti logo atau slogan.',
          'The region has a visual identity of its own, such as a logo or slogan.',
        ],
        [
          'Identitas daerah dikenal oleh orang dari luar daerah.',
          'The identity of the region is known to people from elsewhere.',
        ],
      ),
    ],
  },
  {
    code: 'ECO',
    key: 'economy',
    label: { id: 'Ekonomi', en: 'Economy' },
    subs: [
      sub(
        'ECO-1',
        'Industri',
        'Industry',
        [
          'Produk jadi buatan warga dijual sampai ke luar daerah.',
          'Finished products made by citizens are sold outside the region.',
        ],
        [
          'Komoditas unggulan daerah dijual sampai ke luar daerah.',
          'Leading commodities of the region are sold outside of it.',
        ],
        [
          'Tersedia bantuan atau insentif untuk mengembangkan industri.',
          'There is support or an incentive for developing industry.',
        ],
      ),
      sub(
        'ECO-2',
        'Kesejahteraan',
        'Welfare',
        [
          'Lowongan kerja dapat dicari melalui layanan daring daerah.',
          'Vacancies can be found through the region’s online service.',
        ],
        ['Bantuan dan subsidi diterima oleh yang berhak.', 'Aid and subsidies reach those entitled to them.'],
        [
          'Pelaku usaha kecil mendapat pelatihan usaha digital.',
          'Small businesses get training in digital business.',
        ],
      ),
      sub(
        'ECO-3',
        'Transaksi',
        'Transaction',
        [
          'Pajak dan retribusi daerah dapat dibayar secara daring.',
          'Local taxes and charges can be paid online.',
        ],
        [
          'Pembayaran nontunai dapat dipakai di banyak tempat.',
          'Cashless payment can be used in many places.',
        ],
        [
          'Tersedia pengetahuan tentang keuangan dan akses permodalan.',
          'Knowledge of finance and access to capital are on offer.',
        ],
      ),
    ],
  },
  {
    code: 'LIV',
    key: 'living',
    label: { id: 'Kehidupan', en: 'Living' },
    subs: [
      sub(
        'LIV-1',
        'Keselarasan tata ruang',
        'Harmony',
        ['Informasi tata ruang dapat dilihat secara daring.', 'The spatial plan can be seen online.'],
        ['Lingkungan tempat tinggal layak dihuni.', 'Homes and neighbourhoods are fit to live in.'],
        ['Sarana umum di sekitar tempat tinggal memadai.', 'Public facilities near home are adequate.'],
      ),
      sub(
        'LIV-2',
        'Kesehatan',
        'Health',
        [
          'Pendaftaran layanan kesehatan dapat dilakukan secara daring.',
          'Registration for health care can be done online.',
        ],
        ['Riwayat kesehatan sendiri dapat dilihat oleh pasien.', 'Patients can see their own health record.'],
        [
          'Tersedia konsultasi jarak jauh atau kunjungan petugas kesehatan ke rumah.',
          'Remote consultation or home visits by health workers are available.',
        ],
      ),
      sub(
        'LIV-3',
        'Mobilitas',
        'Mobility',
        [
          'Jaringan internet dan telepon menjangkau tempat kegiatan sehari-hari.',
          'Internet and telephone networks reach the places of daily life.',
        ],
        [
          'Prasarana lalu lintas dan transportasi dikelola dengan teknologi.',
          'Traffic and transport infrastructure is run with technology.',
        ],
        ['Angkutan umum atau angkutan bersama mudah dipakai.', 'Public or shared transport is easy to use.'],
      ),
    ],
  },
  {
    code: 'SOC',
    key: 'society',
    label: { id: 'Masyarakat', en: 'Society' },
    subs: [
      sub(
        'SOC-1',
        'Komunitas',
        'Community',
        [
          'Tersedia komunitas atau kegiatan literasi digital bagi warga.',
          'There are communities or activities of digital literacy for citizens.',
        ],
        [
          'Ruang terbuka untuk umum tersedia dan dapat dipakai bersama.',
          'Open public space is there and can be shared.',
        ],
        [
          'Tersedia kursus atau pelatihan yang menambah penghasilan.',
          'There are courses or training that add to income.',
        ],
      ),
      sub(
        'SOC-2',
        'Pembelajaran',
        'Learning',
        [
          'Pendaftaran dan layanan sekolah dapat diurus secara daring.',
          'School enrolment and services can be dealt with online.',
        ],
        [
          'Perpustakaan menyediakan koleksi digital dan internet.',
          'The library offers a digital collection and internet.',
        ],
        [
          'Warga miskin atau penyandang disabilitas dapat ikut belajar.',
          'Poor citizens or persons with disabilities can take part in learning.',
        ],
      ),
      sub(
        'SOC-3',
        'Keamanan',
        'Security',
        ['Titik rawan diawasi dengan kamera pemantau.', 'Places at risk are watched by cameras.'],
        [
          'Tersedia aplikasi atau nomor untuk keadaan darurat.',
          'There is an application or number for emergencies.',
        ],
        ['Laporan keadaan darurat ditangani dengan cepat.', 'Reports of emergencies are dealt with quickly.'],
      ),
    ],
  },
  {
    code: 'ENV',
    key: 'environment',
    label: { id: 'Lingkungan', en: 'Environment' },
    subs: [
      sub(
        'ENV-1',
        'Perlindungan lingkungan',
        'Protection',
        [
          'Keadaan udara, air, atau tanah dipantau dengan alat.',
          'The state of air, water or soil is monitored with instruments.',
        ],
        ['Ada upaya nyata untuk mengurangi pencemaran.', 'There is real effort to reduce pollution.'],
        ['Mutu lingkungan di sekitar tempat tinggal membaik.', 'The environment around home has improved.'],
      ),
      sub(
        'ENV-2',
        'Sampah dan limbah',
        'Waste',
        ['Sampah diolah di tempat pengolahan yang terpadu.', 'Waste is treated in an integrated facility.'],
        [
          'Sampah dapat ditukar atau dijual melalui bank sampah.',
          'Waste can be traded or sold through a waste bank.',
        ],
        [
          'Rumah tangga terbiasa mengurangi, memakai lagi, dan mendaur ulang sampah.',
          'Households are used to reducing, reusing and recycling waste.',
        ],
      ),
      sub(
        'ENV-3',
        'Energi',
        'Energy',
        ['Listrik mencukupi dan jarang padam.', 'Electricity is sufficient and seldom fails.'],
        ['Daerah menjalankan program energi terbarukan.', 'The region runs a programme of renewable energy.'],
        ['Sampah atau limbah dimanfaatkan menjadi energi.', 'Waste is turned into energy.'],
      ),
    ],
  },
]

export const SUBS: readonly Sub[] = DIMENSIONS.flatMap(({ subs }) => subs)
export const STATEMENTS: readonly Statement[] = SUBS.flatMap(({ statements }) => statements)

/** The dimension a sub-dimension belongs to. */
export const dimensionOf = (code: string): Dimension =>
  DIMENSIONS.find((one) => code.startsWith(one.code)) as Dimension

export const subOf = (code: string): Sub => SUBS.find((one) => one.code === code) as Sub
