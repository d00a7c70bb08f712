// Sentences of a simulated cycle, in the manner of those met in reports; every one says that it is an example.

const LEVELS = [
  'belum ada',
  'baru dirintis',
  'berjalan sebagian',
  'berjalan',
  'berjalan dan ditingkatkan',
] as const

/** What an agency claims about a question it rates itself on from 0 to 4. */
export const claimText = (question: string, own: number): string =>
  `Contoh: ${question} — ${LEVELS[own] ?? LEVELS[0]}.`

export const STRENGTHS = [
  'Contoh: komitmen pimpinan terlihat dalam anggaran dan rapat rutin.',
  'Contoh: layanan unggulan dipakai dan dirasakan warga.',
  'Contoh: data antar-OPD mulai terhubung.',
] as const

export const WEAKNESSES = [
  'Contoh: dewan dan tim pelaksana belum berjalan; unsur luar jarang hadir.',
  'Contoh: sebagian jawaban belum disertai bukti yang sah.',
  'Contoh: porsi anggaran kota cerdas masih kecil.',
] as const

export const RECOMMENDATIONS = [
  'Contoh: percepat penetapan peraturan kepala daerah tentang rencana induk.',
  'Contoh: aktifkan forum kota cerdas dan undang unsur luar secara rutin.',
  'Contoh: susun dan biayai rencana aksi peningkatan sumber daya manusia.',
  'Contoh: integrasikan sistem dan data menurut Satu Data.',
  'Contoh: petakan kemungkinan sumbangan perusahaan bagi program kota cerdas.',
] as const
