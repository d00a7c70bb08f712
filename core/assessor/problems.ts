import { problem } from '#platform/problem/problem.ts'

export const unknownAssessor = problem({
  code: 'assessor.unknown',
  status: 404,
  title: { id: 'Asesor tidak ditemukan', en: 'No such assessor' },
  detail: {
    id: () =>
      'Orang ini tidak terdaftar sebagai asesor kementerian. Muat ulang daftar asesor, lalu pilih lagi.',
    en: () => 'This person is no assessor of the ministry. Load the list of assessors again and choose anew.',
  },
})

export const profileChanged = problem({
  code: 'assessor.profile_changed',
  status: 409,
  title: { id: 'Profil sudah diubah orang lain', en: 'Somebody else changed the profile' },
  detail: {
    id: () =>
      'Profil ini disimpan orang lain setelah Anda membukanya. Bandingkan kedua versi, lalu simpan yang benar; isian Anda masih ada.',
    en: () =>
      'Somebody saved this profile after you opened it. Compare both versions and save the right one; what you typed is still here.',
  },
})

export const regionUnknown = problem({
  code: 'assessor.region_unknown',
  status: 422,
  title: { id: 'Kode daerah tidak dikenal', en: 'Unknown region code' },
  detail: {
    id: (d: { codes: string }) =>
      `Kode ${d.codes} bukan kabupaten atau kota yang berlaku. Pilih daerah dari daftar.`,
    en: (d) => `${d.codes} is no valid regency or city. Choose a region from the list.`,
  },
})

export const conflictDeclared = problem({
  code: 'assessor.conflict_declared',
  status: 409,
  title: { id: 'Benturan sudah dinyatakan', en: 'The conflict is declared already' },
  detail: {
    id: () => 'Benturan kepentingan dengan daerah ini sudah dinyatakan. Tidak perlu menyatakannya dua kali.',
    en: () => 'A conflict of interest with this region is declared already. Once is enough.',
  },
})

export const conflictUnknown = problem({
  code: 'assessor.conflict_unknown',
  status: 404,
  title: { id: 'Pernyataan benturan tidak ditemukan', en: 'No such declared conflict' },
  detail: {
    id: () =>
      'Pernyataan ini tidak ada, sudah dicabut, atau dinyatakan oleh sekretariat. Yang dinyatakan sekretariat hanya dapat dicabut sekretariat.',
    en: () =>
      'This declaration does not exist, is withdrawn, or was made by the secretariat, who alone can withdraw it.',
  },
})

export const conflictOfInterest = problem({
  code: 'assessor.conflict_of_interest',
  status: 409,
  title: { id: 'Ada benturan kepentingan', en: 'There is a conflict of interest' },
  detail: {
    id: (d: { name: string; region: string; why: { id: string; en: string } }) =>
      `${d.name} tidak dapat menilai ${d.region}: ${d.why.id}. Pilih asesor lain.`,
    en: (d) => `${d.name} can not rate ${d.region}: ${d.why.en}. Choose another assessor.`,
  },
})

export const inactiveAssessor = problem({
  code: 'assessor.inactive',
  status: 409,
  title: { id: 'Asesor sedang tidak aktif', en: 'The assessor is not active' },
  detail: {
    id: (d: { name: string }) =>
      `${d.name} ditandai tidak aktif. Pilih asesor lain, atau aktifkan dahulu di profilnya.`,
    en: (d) => `${d.name} is marked as not active. Choose somebody else, or activate the profile first.`,
  },
})

export const atCapacity = problem({
  code: 'assessor.at_capacity',
  status: 409,
  title: { id: 'Kapasitas asesor sudah penuh', en: 'The assessor has no capacity left' },
  detail: {
    id: (d: { name: string; capacity: number }) =>
      `${d.name} sudah menilai ${d.capacity} daerah, sesuai kapasitasnya. Pilih asesor lain, atau naikkan kapasitas di profilnya.`,
    en: (d) =>
      `${d.name} rates ${d.capacity} regions already, which is the full capacity. Choose somebody else, or raise the capacity in the profile.`,
  },
})

export const alreadyAssigned = problem({
  code: 'assessor.already_assigned',
  status: 409,
  title: { id: 'Asesor sudah ditugaskan di sini', en: 'The assessor is assigned here already' },
  detail: {
    id: () => 'Asesor ini sudah ditugaskan ke daerah tersebut pada tahun ini. Muat ulang daftarnya.',
    en: () => 'This assessor is assigned to the region in this year already. Load the list again.',
  },
})

export const notAssigned = problem({
  code: 'assessor.not_assigned',
  status: 404,
  title: { id: 'Penugasan tidak ditemukan', en: 'No such assignment' },
  detail: {
    id: () => 'Tidak ada penugasan yang masih berlaku untuk asesor dan daerah ini. Muat ulang daftarnya.',
    en: () => 'There is no standing assignment of this assessor and region. Load the list again.',
  },
})

export const nobodyInPool = problem({
  code: 'assessor.nobody_in_pool',
  status: 409,
  title: { id: 'Belum ada asesor aktif', en: 'There is no active assessor' },
  detail: {
    id: () =>
      'Usulan memerlukan asesor yang aktif dan berkapasitas. Undang asesor, lalu lengkapi profilnya lebih dahulu.',
    en: () =>
      'A proposal needs active assessors with capacity. Invite assessors and complete their profiles first.',
  },
})

export const nothingToAssign = problem({
  code: 'assessor.nothing_to_assign',
  status: 409,
  title: { id: 'Tidak ada yang perlu ditugaskan', en: 'Nothing is left to assign' },
  detail: {
    id: (d: { year: number; perRegion: number }) =>
      `Tidak ada daerah peserta ${d.year} yang kurang dari ${d.perRegion} asesor. Naikkan jumlahnya, atau tunggu daerah menerima undangan.`,
    en: (d) =>
      `No region taking part in ${d.year} has fewer than ${d.perRegion} assessors. Raise the number, or wait until regions accept.`,
  },
})

export const proposalUnknown = problem({
  code: 'assessor.proposal_unknown',
  status: 404,
  title: { id: 'Usulan tidak ditemukan', en: 'No such proposal' },
  detail: {
    id: () => 'Usulan penugasan ini tidak ada. Susun usulan baru.',
    en: () => 'This proposal does not exist. Make a new one.',
  },
})

export const proposalApplied = problem({
  code: 'assessor.proposal_applied',
  status: 409,
  title: { id: 'Usulan sudah diterapkan', en: 'The proposal is applied already' },
  detail: {
    id: () => 'Usulan ini sudah diterapkan. Susun usulan baru bila masih ada daerah yang kurang asesor.',
    en: () => 'This proposal is applied. Make a new one if regions still lack assessors.',
  },
})

export const proposalStale = problem({
  code: 'assessor.proposal_stale',
  status: 409,
  title: { id: 'Usulan tidak lagi sesuai keadaan', en: 'The proposal no longer fits' },
  detail: {
    id: (d: { count: number; first: { id: string; en: string } }) =>
      `${d.count} penugasan dalam usulan tidak dapat dibuat lagi, misalnya ${d.first.id}. Susun usulan baru; belum ada yang ditugaskan.`,
    en: (d) =>
      `${d.count} assignments of the proposal can no longer be made, for example ${d.first.en}. Make a new one; nothing has been assigned.`,
  },
})

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = { assignments_open_once: alreadyAssigned, conflicts_open_once: conflictDeclared }
