import { problem } from '#platform/problem/problem.ts'

export const callUnknown = problem({
  code: 'dispatch.call_unknown',
  status: 404,
  title: { id: 'Panggilan tidak ditemukan', en: 'No such call' },
  detail: {
    id: () => 'Panggilan ini tidak ada di daerah ini. Buka kembali dari daftar panggilan.',
    en: () => 'There is no such call in this region. Open it again from the list of calls.',
  },
})

export const callNotAnswered = problem({
  code: 'dispatch.call_not_answered',
  status: 409,
  title: { id: 'Panggilan belum dijawab', en: 'The call was not answered yet' },
  detail: {
    id: () =>
      'Panggilan diklasifikasi setelah dijawab atau ditinggalkan penelepon. Jawab dahulu, lalu klasifikasikan.',
    en: () =>
      'A call is classified after it was answered or given up by the caller. Answer it first, then classify it.',
  },
})

export const callHasIncident = problem({
  code: 'dispatch.call_has_incident',
  status: 409,
  title: { id: 'Panggilan sudah punya kejadian', en: 'The call has an incident already' },
  detail: {
    id: () =>
      'Panggilan ini sudah dicatat pada satu kejadian. Buka kejadian itu, atau pindahkan panggilannya.',
    en: () =>
      'This call belongs to an incident already. Open that incident, or attach the call to another one.',
  },
})

export const numberWithheld = problem({
  code: 'dispatch.number_withheld',
  status: 422,
  title: { id: 'Nomor penelepon tidak diketahui', en: 'The number is not known' },
  detail: {
    id: () => 'Nomor panggilan ini disembunyikan atau sudah dihapus, jadi tidak dapat diblokir.',
    en: () => 'The number of this call was withheld or is forgotten, so it can not be blocked.',
  },
})

export const misusePolicyOff = problem({
  code: 'dispatch.misuse_policy_off',
  status: 409,
  title: { id: 'Kebijakan penyalahgunaan belum aktif', en: 'The misuse policy is off' },
  detail: {
    id: () =>
      'Daerah ini belum menetapkan kebijakan blokir. Aktifkan di Pengaturan 112 dengan dasar aturan daerah, lalu ulangi.',
    en: () =>
      'This region has not set a policy for blocking. Switch it on in the 112 settings on the ground of a local rule, then repeat.',
  },
})

export const numberNotBlocked = problem({
  code: 'dispatch.number_not_blocked',
  status: 409,
  title: { id: 'Nomor tidak sedang diblokir', en: 'The number is not blocked' },
  detail: {
    id: () => 'Blokir nomor ini sudah berakhir atau sudah dicabut. Muat ulang daftar.',
    en: () => 'The block of this number ended or was lifted. Load the list again.',
  },
})

export const recordingGone = problem({
  code: 'dispatch.recording_gone',
  status: 404,
  title: { id: 'Rekaman tidak ada', en: 'No recording' },
  detail: {
    id: () => 'Panggilan ini tidak punya rekaman, atau masa simpannya sudah lewat.',
    en: () => 'This call has no recording, or the time for keeping it is over.',
  },
})

export const timesCrossed = problem({
  code: 'dispatch.times_crossed',
  status: 422,
  title: { id: 'Urutan waktu terbalik', en: 'The times are crossed' },
  detail: {
    id: () => 'Panggilan masuk dahulu, lalu dijawab, lalu berakhir. Periksa jam yang diisi.',
    en: () => 'A call is offered first, then answered, then ended. Check the times.',
  },
})
