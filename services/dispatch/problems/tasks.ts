import { problem } from '#platform/problem/problem.ts'

export const agencyUnknown = problem({
  code: 'dispatch.agency_unknown',
  status: 422,
  title: { id: 'Instansi tidak ditemukan', en: 'No such agency' },
  detail: {
    id: () => 'Instansi ini tidak ada atau sudah ditutup. Muat ulang halaman, lalu pilih instansi lain.',
    en: () => 'This agency is not there or was closed. Load the page again and choose another.',
  },
})

export const agencyOfOtherOpd = problem<{ agency: string }>({
  code: 'dispatch.agency_of_other_opd',
  status: 403,
  title: { id: 'Instansi milik OPD lain', en: 'The agency belongs to another OPD' },
  detail: {
    id: ({ agency }) =>
      `${agency} hanya untuk petugas OPD-nya. Masuklah ke instansi OPD Anda, atau minta admin daerah mengubah keanggotaan Anda (Administrasi, Anggota) atau OPD instansi ini (Regu dan instansi).`,
    en: ({ agency }) =>
      `Only people of its own OPD sign on at ${agency}. Sign on at an agency of yours, or ask the region’s administrator to change your membership (Administration, Members) or the OPD of this agency (Units and agencies).`,
  },
})

export const opdUnknown = problem({
  code: 'dispatch.opd_unknown',
  status: 422,
  title: { id: 'OPD tidak ditemukan', en: 'No such OPD' },
  detail: {
    id: () => 'OPD ini tidak ada di daerah ini atau sudah ditutup. Pilih OPD lain dari daftar.',
    en: () => 'This OPD is not of this region or was closed. Choose another from the list.',
  },
})

export const agencySent = problem({
  code: 'dispatch.agency_sent',
  status: 409,
  title: { id: 'Instansi sudah ditugaskan', en: 'The agency was sent already' },
  detail: {
    id: () =>
      'Instansi ini masih punya tugas berjalan pada kejadian yang sama. Tambahkan regu pada tugas itu.',
    en: () => 'This agency still has a running task in the same incident. Add units to that task.',
  },
})

export const unitUnknown = problem({
  code: 'dispatch.unit_unknown',
  status: 422,
  title: { id: 'Regu tidak ditemukan', en: 'No such unit' },
  detail: {
    id: () =>
      'Regu ini tidak ada, sudah tidak dipakai, atau bukan milik instansi yang ditugaskan. Pilih regu lain.',
    en: () => 'This unit is not there, is retired, or belongs to another agency. Choose another unit.',
  },
})

export const unitTaken = problem({
  code: 'dispatch.unit_taken',
  status: 409,
  title: { id: 'Regu sedang bertugas', en: 'The unit is on a task' },
  detail: {
    id: () =>
      'Regu ini masih mengerjakan tugas lain atau sedang tidak siaga. Pilih regu lain, atau tunggu sampai siap.',
    en: () => 'This unit is on another task or not on duty. Choose another unit, or wait until it is free.',
  },
})

export const unitOnTask = problem({
  code: 'dispatch.unit_on_task',
  status: 409,
  title: { id: 'Keadaan regu mengikuti tugasnya', en: 'The unit follows its task' },
  detail: {
    id: () =>
      'Selama regu punya tugas, keadaannya berubah lewat tugas itu: terima, berangkat, tiba, selesai.',
    en: () => 'While a unit has a task its state changes by that task: acknowledge, depart, arrive, finish.',
  },
})

export const callSignTaken = problem({
  code: 'dispatch.call_sign_taken',
  status: 409,
  title: { id: 'Nama panggilan regu sudah dipakai', en: 'The call sign is taken' },
  detail: {
    id: () => 'Regu lain di daerah ini memakai nama panggilan yang sama. Pilih nama lain.',
    en: () => 'Another unit of this region has the same call sign. Choose another.',
  },
})

export const taskUnknown = problem({
  code: 'dispatch.task_unknown',
  status: 404,
  title: { id: 'Tugas tidak ditemukan', en: 'No such task' },
  detail: {
    id: () => 'Tugas ini tidak ada di daerah ini. Buka kembali dari daftar tugas.',
    en: () => 'There is no such task in this region. Open it again from the list of tasks.',
  },
})

export const taskNotYours = problem({
  code: 'dispatch.task_not_yours',
  status: 403,
  title: { id: 'Tugas regu atau instansi lain', en: 'The task of another unit or agency' },
  detail: {
    id: () =>
      'Tugas dikerjakan regu yang ditugaskan atau meja jaga instansinya. Masuk dahulu ke regu atau instansi yang benar.',
    en: () =>
      'A task is worked on by its unit or by the duty desk of its agency. Sign on to the right one first.',
  },
})

export const taskEnded = problem({
  code: 'dispatch.task_ended',
  status: 409,
  title: { id: 'Tugas sudah berakhir', en: 'The task has ended' },
  detail: {
    id: () => 'Tugas ini sudah selesai, ditolak, atau dibatalkan. Muat ulang daftar tugas.',
    en: () => 'This task is done, refused or cancelled. Load the list of tasks again.',
  },
})

export const refusalReason = problem({
  code: 'dispatch.refusal_reason',
  status: 422,
  title: { id: 'Alasan penolakan belum diisi', en: 'The refusal has no reason' },
  detail: {
    id: () =>
      'Tulis mengapa ditolak, paling sedikit lima huruf, agar pengirim dapat segera memilih yang lain.',
    en: () => 'Say why it is refused, in at least five letters, so that another one can be chosen at once.',
  },
})

export const photoRefused = problem({
  code: 'dispatch.photo_refused',
  status: 422,
  title: { id: 'Berkas bukan foto yang diterima', en: 'The file is no photograph we take' },
  detail: {
    id: () => 'Kirim foto JPEG, PNG, atau WebP yang bersih dan tidak kosong.',
    en: () => 'Send a clean JPEG, PNG or WebP photograph that is not empty.',
  },
})

export const photoUnknown = problem({
  code: 'dispatch.photo_unknown',
  status: 404,
  title: { id: 'Foto tidak ditemukan', en: 'No such photograph' },
  detail: {
    id: () => 'Foto ini tidak ada di daerah ini, atau masa simpannya sudah lewat.',
    en: () => 'There is no such photograph in this region, or the time for keeping it is over.',
  },
})
