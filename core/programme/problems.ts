import { problem } from '#platform/problem/problem.ts'
import { type ProgrammeState, STATE_NAMES, type Stage } from './contract/words.ts'

export const programmeUnknown = problem({
  code: 'programme.programme_unknown',
  status: 404,
  title: { id: 'Program tidak ada', en: 'No such programme' },
  detail: {
    id: () => 'Program ini tidak ada di daerah ini, atau masih konsep OPD lain. Buka daftarnya lagi.',
    en: () =>
      'There is no such programme in this region, or it is a draft of another agency. Open the list again.',
  },
})

export const changedMeanwhile = problem({
  code: 'programme.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Somebody else changed it' },
  detail: {
    id: () =>
      'Program ini berubah sejak Anda membukanya. Yang Anda tulis tetap ada; bandingkan, pilih, lalu simpan lagi.',
    en: () =>
      'This programme changed since you opened it. What you wrote is still there; compare, choose and save again.',
  },
})

export const contentWrong = problem({
  code: 'programme.content_wrong',
  status: 422,
  title: { id: 'Isian program belum benar', en: 'The programme has wrong values' },
  detail: {
    id: (d: { count: number }) => `Ada ${d.count} isian yang perlu diperbaiki. Tidak ada yang disimpan.`,
    en: (d) => `${d.count} values need mending. Nothing was stored.`,
  },
})

export const codeTaken = problem({
  code: 'programme.code_taken',
  status: 409,
  title: { id: 'Kode sudah dipakai', en: 'The code is taken' },
  detail: {
    id: () => 'Program lain di daerah ini sudah memakai kode itu. Pilih kode lain.',
    en: () => 'Another programme of this region has that code. Choose another one.',
  },
})

export const notYours = problem({
  code: 'programme.not_yours',
  status: 403,
  title: { id: 'Bukan program OPD Anda', en: 'Not your agency’s programme' },
  detail: {
    id: () =>
      'Petugas OPD menulis program OPD-nya sendiri. Pilih OPD Anda sebagai penanggung jawab, atau hubungi sekretariat daerah.',
    en: () =>
      'An officer writes programmes of the own agency. Choose your agency as the owner, or ask the region’s secretariat.',
  },
})

export const notNow = problem({
  code: 'programme.not_now',
  status: 409,
  title: { id: 'Belum atau tidak dapat dilakukan', en: 'Not possible now' },
  detail: {
    id: (d: { state: ProgrammeState; stage: Stage }) =>
      `Program ini berstatus “${STATE_NAMES[d.state].id}” dan ${STAGE_WORDS.id[d.stage] ?? d.stage}, jadi langkah ini tidak dapat dilakukan.`,
    en: (d) =>
      `This programme is ${STATE_NAMES[d.state].en} and ${STAGE_WORDS.en[d.stage] ?? d.stage}, so this step is not possible.`,
  },
})

export const isFinal = problem({
  code: 'programme.is_final',
  status: 409,
  title: { id: 'Program sudah dihentikan', en: 'The programme is stopped' },
  detail: {
    id: () =>
      'Program yang dihentikan tidak dijalankan lagi. Buat program baru bila pekerjaannya dilanjutkan.',
    en: () => 'A stopped programme does not run again. Draft a new one if the work goes on.',
  },
})

export const notReady = problem({
  code: 'programme.not_ready',
  status: 422,
  title: { id: 'Program belum siap', en: 'The programme is not ready' },
  detail: {
    id: (d: { missing: readonly string[]; year: number }) =>
      `Untuk ${d.year} belum ada: ${d.missing.map((key) => MISSING.id[key] ?? key).join(', ')}. Lengkapi, atau jalankan dengan pengecualian disertai alasan.`,
    en: (d) =>
      `For ${d.year} there is no ${d.missing.map((key) => MISSING.en[key] ?? key).join(', ')}. Complete it, or run it as an exception with a reason.`,
  },
})

export const reasonNeeded = problem({
  code: 'programme.reason_needed',
  status: 422,
  title: { id: 'Alasan belum ditulis', en: 'A reason is missing' },
  detail: {
    id: () => 'Tulis alasannya, paling sedikit sepuluh huruf. Alasan ini disimpan dalam riwayat program.',
    en: () => 'Write the reason, ten characters at least. It is kept in the history of the programme.',
  },
})

export const notAQuickWin = problem({
  code: 'programme.not_a_quick_win',
  status: 422,
  title: { id: 'Bukan program percepatan', en: 'Not a quick win' },
  detail: {
    id: () => 'Sepuluh pertanyaan ini hanya untuk program percepatan. Tandai programnya lebih dahulu.',
    en: () => 'These ten questions are for quick wins only. Mark the programme as one first.',
  },
})

export const publishedUnknown = problem({
  code: 'programme.published_unknown',
  status: 404,
  title: { id: 'Program terbitan tidak ada', en: 'No such published programme' },
  detail: {
    id: () => 'Program ini tidak ada dalam daftar terbitan daerah ini, atau sudah diambil.',
    en: () => 'This programme is not on the region’s published list, or was taken over already.',
  },
})

export const tableForeign = problem({
  code: 'programme.table_foreign',
  status: 422,
  title: { id: 'Tabel tidak dikenali', en: 'The table is not recognised' },
  detail: {
    id: (d: { sheet: string; missing: string }) =>
      `Lembar “${d.sheet}” tidak memuat kolom: ${d.missing}. Unduh templatnya, lalu isi tanpa mengubah judul kolom.`,
    en: (d) =>
      `The sheet “${d.sheet}” has no columns: ${d.missing}. Download the template and fill it in without renaming columns.`,
  },
})

export const importOutdated = problem({
  code: 'programme.import_outdated',
  status: 409,
  title: { id: 'Periksa tabelnya lagi', en: 'Check the table again' },
  detail: {
    id: () =>
      'Program berubah sejak tabel ini diperiksa, atau berkasnya lain. Tidak ada yang disimpan. Periksa sekali lagi, lalu terapkan.',
    en: () =>
      'Programmes changed since this table was checked, or the file is another one. Nothing was stored. Check it again, then apply.',
  },
})

const STAGE_WORDS: Record<'id' | 'en', Record<string, string>> = {
  id: {
    writing: 'sedang ditulis',
    sent: 'menunggu persetujuan',
    returned: 'dikembalikan',
    settled: 'tidak menunggu apa pun',
  },
  en: {
    writing: 'being written',
    sent: 'waiting for approval',
    returned: 'returned',
    settled: 'waiting for nothing',
  },
}

const MISSING: Record<'id' | 'en', Record<string, string>> = {
  id: { owner: 'OPD penanggung jawab', target: 'target', budget: 'baris anggaran' },
  en: { owner: 'owning agency', target: 'target', budget: 'budget line' },
}
