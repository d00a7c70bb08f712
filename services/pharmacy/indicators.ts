import type { FrameworkLink, StandardIndicator } from '#platform/measure/measure.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

const KEPMENKES: Bilingual = {
  id: 'Kepmenkes 129/2008, standar pelayanan minimal rumah sakit, pelayanan farmasi',
  en: 'Kepmenkes 129/2008, minimum service standard of hospitals, pharmacy',
}
const PROMISE: Bilingual = {
  id: 'Janji layanan Arjuna: paling lama 8 menit untuk obat jadi. Target 90 % adalah nilai mula, bukan ketetapan.',
  en: 'Promise of Arjuna: at most 8 minutes for finished medicine. The target of 90 % is a start value, not a norm.',
}
const ASSUMED: Bilingual = {
  id: 'Ukuran mutu internal instalasi farmasi',
  en: 'Own measure of quality of the pharmacy',
}
const spm = (code: string): FrameworkLink[] => [{ framework: 'spm', code }]
/** Running programmes of Smart Living, of which Arjuna is one. */
const LIVING: FrameworkLink = {
  framework: 'smart-city',
  code: 'C14',
  note: { id: 'Program kehidupan berjalan tahun ini', en: 'Living programmes running this year' },
}
const PROMISE_MS = 480_000
const LANES_AND_PLACES = ['facility', 'lane'] as const
const PERCENT = { unit: 'percent', better: 'higher', decimals: 1, version: 1, by: LANES_AND_PLACES } as const
const MINUTES = { unit: 'minutes', better: 'lower', decimals: 1, version: 1, by: LANES_AND_PLACES } as const
const TO_PERCENT = [1, 100] as const
const TO_MINUTES = [60_000, 1] as const

export const indicators: readonly StandardIndicator[] = [
  {
    ...PERCENT,
    code: 'pharmacy.within_promise',
    name: { id: 'Obat jadi diserahkan dalam 8 menit', en: 'Finished medicine handed over within 8 minutes' },
    definition: {
      id: 'Resep obat jadi yang diserahkan paling lama 480 detik sejak resep diterima, dari semua resep obat jadi yang diserahkan atau tidak diambil. Resep yang dibatalkan dan yang diantar tidak dihitung.',
      en: 'Prescriptions of finished medicine handed over within 480 seconds of being handed in, of all such prescriptions handed over or not fetched. Cancelled and delivered ones are not counted.',
    },
    source: PROMISE,
    formula: {
      kind: 'share',
      of: { measure: 'pharmacy.finished_wait_all' },
      within: PROMISE_MS,
      scale: TO_PERCENT,
    },
    links: [LIVING],
    target: 90,
  },
  {
    ...PERCENT,
    code: 'pharmacy.within_promise_fetched',
    name: {
      id: 'Obat jadi dalam 8 menit, tanpa yang tidak datang',
      en: 'Finished medicine within 8 minutes, without no-shows',
    },
    definition: {
      id: 'Seperti ukuran di atas, tetapi resep yang pernah tidak diambil ketika dipanggil tidak dihitung.',
      en: 'As the share within 8 minutes, but prescriptions that were ever missed are left out.',
    },
    source: PROMISE,
    formula: {
      kind: 'share',
      of: { measure: 'pharmacy.finished_wait' },
      within: PROMISE_MS,
      scale: TO_PERCENT,
    },
    links: [LIVING],
    target: 90,
  },
  {
    ...PERCENT,
    code: 'pharmacy.ready_within_promise',
    name: { id: 'Obat jadi siap dalam 8 menit', en: 'Finished medicine ready within 8 minutes' },
    definition: {
      id: 'Resep obat jadi yang siap diserahkan paling lama 480 detik sejak diterima: bagian yang sepenuhnya di tangan farmasi.',
      en: 'Prescriptions of finished medicine ready within 480 seconds of being handed in: the part that is wholly the pharmacy’s.',
    },
    source: PROMISE,
    formula: {
      kind: 'share',
      of: { measure: 'pharmacy.finished_ready' },
      within: PROMISE_MS,
      scale: TO_PERCENT,
    },
  },
  {
    ...MINUTES,
    code: 'pharmacy.wait_mean',
    name: { id: 'Rata-rata waktu tunggu obat', en: 'Mean wait for medicine' },
    definition: {
      id: 'Rata-rata menit dari resep diterima sampai obat diserahkan, semua jalur selain pengantaran.',
      en: 'Mean minutes from handing in to handing over, all lanes but delivery.',
    },
    source: ASSUMED,
    formula: { kind: 'mean', of: { measure: 'pharmacy.wait' }, scale: TO_MINUTES },
  },
  {
    ...MINUTES,
    code: 'pharmacy.wait_median',
    name: { id: 'Median waktu tunggu obat', en: 'Median wait for medicine' },
    definition: {
      id: 'Separuh resep diserahkan paling lama dalam sekian menit.',
      en: 'Half of the prescriptions are handed over within so many minutes.',
    },
    source: ASSUMED,
    formula: { kind: 'percentile', of: { measure: 'pharmacy.wait' }, percent: 50, scale: TO_MINUTES },
  },
  {
    ...MINUTES,
    code: 'pharmacy.wait_p90',
    name: { id: 'Waktu tunggu obat, sembilan dari sepuluh', en: 'Wait for medicine, nine of ten' },
    definition: {
      id: 'Sembilan dari sepuluh resep diserahkan paling lama dalam sekian menit.',
      en: 'Nine of ten prescriptions are handed over within so many minutes.',
    },
    source: ASSUMED,
    formula: { kind: 'percentile', of: { measure: 'pharmacy.wait' }, percent: 90, scale: TO_MINUTES },
  },
  {
    ...PERCENT,
    code: 'pharmacy.spm_finished',
    name: { id: 'SPM obat jadi dalam 30 menit', en: 'Minimum standard: finished within 30 minutes' },
    definition: {
      id: 'Resep obat jadi yang diserahkan paling lama 30 menit sejak diterima, dari semua resep obat jadi yang diserahkan.',
      en: 'Prescriptions of finished medicine handed over within 30 minutes, of all handed over.',
    },
    source: KEPMENKES,
    formula: {
      kind: 'share',
      of: { measure: 'pharmacy.spm_finished_wait' },
      within: 1_800_000,
      scale: TO_PERCENT,
    },
    links: spm('farmasi-waktu-tunggu-obat-jadi'),
    target: 100,
  },
  {
    ...PERCENT,
    code: 'pharmacy.spm_compounded',
    name: { id: 'SPM obat racikan dalam 60 menit', en: 'Minimum standard: compounded within 60 minutes' },
    definition: {
      id: 'Resep racikan yang diserahkan paling lama 60 menit sejak diterima, dari semua resep racikan yang diserahkan.',
      en: 'Compounded prescriptions handed over within 60 minutes, of all handed over.',
    },
    source: KEPMENKES,
    formula: {
      kind: 'share',
      of: { measure: 'pharmacy.compounded_wait' },
      within: 3_600_000,
      scale: TO_PERCENT,
    },
    links: spm('farmasi-waktu-tunggu-obat-racikan'),
    target: 100,
  },
  {
    code: 'pharmacy.dispensing_errors',
    version: 1,
    name: { id: 'Kesalahan penyerahan obat', en: 'Dispensing errors' },
    definition: {
      id: 'Laporan kesalahan obat yang sampai ke pasien dan tidak ditarik.',
      en: 'Reports of mistakes that reached a patient and were not withdrawn.',
    },
    source: KEPMENKES,
    unit: 'count',
    better: 'lower',
    decimals: 0,
    formula: { kind: 'count', of: { measure: 'pharmacy.errors' } },
    by: LANES_AND_PLACES,
    links: spm('farmasi-tidak-ada-kesalahan-pemberian-obat'),
    target: 0,
  },
  {
    code: 'pharmacy.near_misses_caught',
    version: 1,
    name: { id: 'Nyaris salah yang tertangkap', en: 'Near misses caught' },
    definition: {
      id: 'Kekeliruan yang ditemukan orang kedua sebelum obat diserahkan. Lebih sedikit berarti penyiapan lebih cermat; nol dapat juga berarti tidak dicatat.',
      en: 'Mistakes the second person found before hand-over. Fewer means more careful work; none may also mean that none was noted.',
    },
    source: ASSUMED,
    unit: 'count',
    better: 'lower',
    decimals: 0,
    formula: { kind: 'count', of: { measure: 'pharmacy.near_misses' } },
    by: LANES_AND_PLACES,
  },
  {
    ...PERCENT,
    code: 'pharmacy.satisfaction',
    name: { id: 'Kepuasan pasien farmasi', en: 'Satisfaction with the pharmacy' },
    definition: {
      id: 'Penilaian puas dari semua penilaian yang diberikan pada halaman tiket setelah obat diterima.',
      en: 'Satisfied answers of all answers given on the ticket’s page after the medicine was received.',
    },
    source: KEPMENKES,
    formula: {
      kind: 'ratio',
      of: { measure: 'pharmacy.satisfied_answers' },
      over: { measure: 'pharmacy.answers' },
      sums: true,
      scale: TO_PERCENT,
    },
    links: spm('farmasi-kepuasan-pelanggan'),
    target: 80,
  },
  {
    ...PERCENT,
    code: 'pharmacy.formulary_share',
    name: { id: 'Obat diresepkan sesuai formularium', en: 'Medicines prescribed by the formulary' },
    definition: {
      id: 'Obat dalam formularium dari semua obat yang diresepkan.',
      en: 'Medicines on the formulary of all medicines prescribed.',
    },
    source: KEPMENKES,
    formula: {
      kind: 'ratio',
      of: { measure: 'pharmacy.formulary_items' },
      over: { measure: 'pharmacy.items' },
      sums: true,
      scale: TO_PERCENT,
    },
    links: spm('farmasi-penulisan-resep-sesuai-formularium'),
    target: 100,
  },
  {
    ...PERCENT,
    code: 'pharmacy.bpjs_acceptance',
    name: { id: 'Waktu layanan diterima BPJS', en: 'Task times BPJS took' },
    definition: {
      id: 'Tugas 5, 6, dan 7 Antrean BPJS yang diterima dari semua yang dikirim; kiriman ulang dihitung sekali.',
      en: 'Tasks 5, 6 and 7 of the BPJS queue that were accepted of all sent; sent again a task counts once.',
    },
    source: { id: 'Antrean RS BPJS Kesehatan, updatewaktu', en: 'BPJS hospital queue, updatewaktu' },
    formula: {
      kind: 'ratio',
      of: { measure: 'pharmacy.tasks_accepted' },
      over: { measure: 'pharmacy.tasks_sent' },
      scale: TO_PERCENT,
    },
    by: ['facility'],
  },
]
