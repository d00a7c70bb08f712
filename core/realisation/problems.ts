import { problem } from '#platform/problem/problem.ts'

const PERIOD = {
  id: (period: string) =>
    period.startsWith('Q') ? `triwulan ${period.slice(1)}` : `bulan ${Number(period.slice(1))}`,
  en: (period: string) =>
    period.startsWith('Q') ? `quarter ${period.slice(1)}` : `month ${Number(period.slice(1))}`,
}
const STATE: Record<'id' | 'en', Record<string, string>> = {
  id: {
    none: 'belum ada',
    draft: 'konsep',
    submitted: 'menunggu sekretariat',
    returned: 'dikembalikan',
    accepted: 'menunggu pimpinan',
    approved: 'disetujui',
  },
  en: {
    none: 'not begun',
    draft: 'a draft',
    submitted: 'with the secretariat',
    returned: 'returned',
    accepted: 'with the leader',
    approved: 'approved',
  },
}

export const programmeUnknown = problem({
  code: 'realisation.programme_unknown',
  status: 404,
  title: { id: 'Program tidak ada', en: 'No such programme' },
  detail: {
    id: () =>
      'Tidak ada program yang disetujui dengan alamat ini di daerah ini. Buka matriks realisasi dan pilih programnya.',
    en: () =>
      'There is no approved programme under this address in this region. Open the matrix of reports and choose one.',
  },
})

export const reportUnknown = problem({
  code: 'realisation.report_unknown',
  status: 404,
  title: { id: 'Laporan tidak ada', en: 'No such report' },
  detail: {
    id: () => 'Salah satu laporan yang dipilih tidak ada di daerah ini. Muat ulang daftarnya.',
    en: () => 'One of the reports chosen is not there in this region. Load the list again.',
  },
})

export const yearNotOpen = problem({
  code: 'realisation.year_not_open',
  status: 409,
  title: { id: 'Tahun pelaporan belum dibuka', en: 'The year is not open for reports' },
  detail: {
    id: (d: { year: number }) =>
      `Sekretariat belum membuka pelaporan tahun ${d.year}. Buka tahun itu di halaman Realisasi lebih dahulu.`,
    en: (d) =>
      `The secretariat has not opened ${d.year} for reports yet. Open it on the page of realisation first.`,
  },
})

export const periodNotOver = problem({
  code: 'realisation.period_not_over',
  status: 409,
  title: { id: 'Periode belum berakhir', en: 'The period is not over' },
  detail: {
    id: (d: { period: string; opensOn: string }) =>
      `Laporan ${PERIOD.id(d.period)} baru dapat diisi mulai ${d.opensOn}, sehari setelah periodenya berakhir.`,
    en: (d) => `Reports of ${PERIOD.en(d.period)} can be written from ${d.opensOn}, the day after it ends.`,
  },
})

export const periodLocked = problem({
  code: 'realisation.period_locked',
  status: 409,
  title: { id: 'Periode sudah dikunci', en: 'The period is locked' },
  detail: {
    id: (d: { period: string }) =>
      `Pelaporan ${PERIOD.id(d.period)} sudah dikunci. Ajukan koreksi dengan alasan; laporan lama tetap tersimpan.`,
    en: (d) => `${PERIOD.en(d.period)} is locked. Begin a correction with a reason; the old report stays.`,
  },
})

export const notYourAgency = problem({
  code: 'realisation.not_your_agency',
  status: 403,
  title: { id: 'Bukan program OPD Anda', en: 'Not your agency’s programme' },
  detail: {
    id: () => 'Program ini dilaporkan oleh OPD pemiliknya. Hubungi sekretariat bila pemiliknya keliru.',
    en: () =>
      'This programme is reported on by the agency that owns it. Ask the secretariat if the owner is wrong.',
  },
})

export const notNow = problem({
  code: 'realisation.not_now',
  status: 409,
  title: { id: 'Langkah ini tidak mungkin sekarang', en: 'Not possible now' },
  detail: {
    id: (d: { code: string; state: string }) =>
      `Laporan ${d.code} sedang ${STATE.id[d.state] ?? d.state}. Muat ulang halaman dan lihat langkah yang tersedia.`,
    en: (d) =>
      `The report of ${d.code} is ${STATE.en[d.state] ?? d.state}. Load the page again to see what is possible.`,
  },
})

export const changedMeanwhile = problem({
  code: 'realisation.changed_meanwhile',
  status: 409,
  title: { id: 'Sudah diubah orang lain', en: 'Somebody else changed it' },
  detail: {
    id: () =>
      'Isinya berubah sejak Anda membukanya. Yang Anda tulis tetap ada; bandingkan keduanya lalu pilih.',
    en: () => 'It changed since you opened it. What you wrote is still there; compare both and choose.',
  },
})

export const correctionNotNow = problem({
  code: 'realisation.correction_not_now',
  status: 409,
  title: { id: 'Koreksi belum diperlukan', en: 'No correction needed yet' },
  detail: {
    id: (d: { state: string }) =>
      `Laporan ini sedang ${STATE.id[d.state] ?? d.state}. Koreksi hanya untuk laporan yang sudah disetujui, atau setelah periode dikunci.`,
    en: (d) =>
      `This report is ${STATE.en[d.state] ?? d.state}. Corrections are for approved reports, or for after the lock.`,
  },
})

export const figuresIncomplete = problem({
  code: 'realisation.figures_incomplete',
  status: 422,
  title: { id: 'Laporan belum lengkap', en: 'The report is not complete' },
  detail: {
    id: (d: { count: number }) =>
      `Ada ${d.count} hal yang perlu dilengkapi sebelum laporan dikirim. Tidak ada yang dikirim.`,
    en: (d) => `${d.count} things must be added before the report is sent. Nothing was sent.`,
  },
})

export const datesWrong = problem({
  code: 'realisation.dates_wrong',
  status: 422,
  title: { id: 'Tanggal tidak sesuai', en: 'These dates do not fit' },
  detail: {
    id: () =>
      'Tenggat harus setelah periode berakhir, dan tanggal kunci tidak boleh sebelum tenggat atau hari ini.',
    en: () => 'The due date must lie after the period, and the lock date not before the due date or today.',
  },
})

export const tableForeign = problem({
  code: 'realisation.table_foreign',
  status: 422,
  title: { id: 'Bukan tabel realisasi', en: 'Not a table of reports' },
  detail: {
    id: (d: { missing: string }) =>
      `Kolom berikut tidak ditemukan: ${d.missing}. Unduh templat periode ini lalu isi di sana.`,
    en: (d) =>
      `These columns are missing: ${d.missing}. Download the template of this period and fill it in.`,
  },
})

export const tableRefused = problem({
  code: 'realisation.table_refused',
  status: 409,
  title: { id: 'Tabel tidak dapat diterapkan', en: 'The table can not be applied' },
  detail: {
    id: (d: { count: number }) =>
      `${d.count} program tidak dapat diubah lagi. Tidak ada yang disimpan. Unggah tabelnya sekali lagi untuk melihat keadaan terbaru.`,
    en: (d) =>
      `${d.count} programmes can not be changed any more. Nothing was saved. Upload the table again.`,
  },
})

export const outputUnknown = problem({
  code: 'realisation.output_unknown',
  status: 422,
  title: { id: 'Target tidak ada', en: 'No such target' },
  detail: {
    id: () =>
      'Salah satu jumlah keluaran menunjuk target yang tidak ada pada program ini. Muat ulang halaman.',
    en: () => 'One of the quantities belongs to no target of this programme. Load the page again.',
  },
})
