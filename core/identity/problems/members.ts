import { problem } from '#platform/problem/problem.ts'
import { INVITATION_DAYS } from '../rules/members.ts'

export const invitationUnknown = problem({
  code: 'identity.invitation_unknown',
  status: 404,
  title: { id: 'Undangan tidak ditemukan', en: 'No such invitation' },
  detail: {
    id: () => 'Tautan undangan ini tidak lengkap atau sudah dibatalkan. Mintalah tautan baru kepada admin.',
    en: () => 'This invitation link is incomplete or was withdrawn. Ask the administrator for a new one.',
  },
})

export const invitationExpired = problem({
  code: 'identity.invitation_expired',
  status: 410,
  title: { id: 'Undangan sudah kedaluwarsa', en: 'The invitation has expired' },
  detail: {
    id: () =>
      `Undangan berlaku ${INVITATION_DAYS} hari. Mintalah tautan baru kepada admin yang mengundang Anda.`,
    en: () => `Invitations are valid for ${INVITATION_DAYS} days. Ask whoever invited you for a new link.`,
  },
})

export const invitationUsed = problem({
  code: 'identity.invitation_used',
  status: 410,
  title: { id: 'Undangan sudah dipakai', en: 'The invitation was used already' },
  detail: {
    id: () => 'Setiap undangan hanya berlaku satu kali. Bila Anda yang memakainya, silakan masuk.',
    en: () => 'Each invitation works once. If it was you who used it, please sign in.',
  },
})

export const invitationNeedsSignIn = problem({
  code: 'identity.invitation_needs_sign_in',
  status: 401,
  title: { id: 'Masuk dahulu untuk menerima undangan', en: 'Sign in to accept the invitation' },
  detail: {
    id: () => 'E-mail ini sudah punya akun. Masuk dengan akun itu, lalu buka tautan undangan lagi.',
    en: () => 'This e-mail already has an account. Sign in with it, then open the invitation link again.',
  },
})

export const invitationForAnother = problem({
  code: 'identity.invitation_for_another',
  status: 403,
  title: { id: 'Undangan untuk orang lain', en: 'The invitation is for someone else' },
  detail: {
    id: () => 'Anda masuk dengan akun lain. Keluar dahulu, lalu buka tautan undangan lagi.',
    en: () => 'You are signed in with another account. Sign out, then open the invitation link again.',
  },
})

export const invitationNeedsAccount = problem({
  code: 'identity.invitation_needs_account',
  status: 422,
  title: { id: 'Nama dan kata sandi diperlukan', en: 'A name and a password are needed' },
  detail: {
    id: () => 'Isi nama Anda dan kata sandi baru untuk membuat akun.',
    en: () => 'Give your name and a new password to make an account.',
  },
})

export const invitationAtOnce = problem({
  code: 'identity.invitation_at_once',
  status: 409,
  title: { id: 'Undangan yang sama sedang dibuat', en: 'The same invitation is being made' },
  detail: {
    id: () => 'Orang lain mengundang orang yang sama pada saat ini. Muat ulang daftar undangan.',
    en: () => 'Someone else is inviting the same person at this moment. Reload the list of invitations.',
  },
})

export const roleNotHere = problem({
  code: 'identity.role_not_here',
  status: 422,
  title: { id: 'Peran tidak berlaku di sini', en: 'This role can not be given here' },
  detail: {
    id: (d: { national: boolean }) =>
      d.national
        ? 'Di tingkat nasional pilih admin kementerian, asesor, atau auditor.'
        : 'Di daerah pilih admin daerah, petugas OPD, pimpinan, operator layanan, auditor, atau warga. Asesor masuk lewat penugasan.',
    en: (d) =>
      d.national
        ? 'At national level choose ministry administrator, assessor or auditor.'
        : 'In a region choose administrator, agency officer, leader, service operator, auditor or citizen. Assessors enter by assignment.',
  },
})

export const opdNeeded = problem({
  code: 'identity.opd_needed',
  status: 422,
  title: { id: 'OPD belum dipilih', en: 'No agency was chosen' },
  detail: {
    id: () => 'Petugas OPD mewakili satu OPD. Pilih OPD-nya.',
    en: () => 'An agency officer speaks for one agency. Choose it.',
  },
})

export const alreadyMember = problem({
  code: 'identity.already_member',
  status: 409,
  title: { id: 'Orang ini sudah punya peran itu', en: 'This person has that role already' },
  detail: {
    id: () => 'Pilih peran atau OPD lain. Tidak ada yang diubah.',
    en: () => 'Choose another role or agency. Nothing was changed.',
  },
})

export const memberUnknown = problem({
  code: 'identity.member_unknown',
  status: 404,
  title: { id: 'Anggota tidak ada', en: 'No such member' },
  detail: {
    id: () => 'Keanggotaan ini tidak ada di daerah ini atau sudah berakhir. Muat ulang daftar.',
    en: () => 'This membership is not in this region or has ended. Reload the list.',
  },
})

export const ownRole = problem({
  code: 'identity.own_role',
  status: 403,
  title: { id: 'Peran sendiri tidak dapat diubah', en: 'One’s own role can not be changed' },
  detail: {
    id: () => 'Mintalah admin lain mengubah peran Anda.',
    en: () => 'Ask another administrator to change your role.',
  },
})

export const lastAdministrator = problem({
  code: 'identity.last_administrator',
  status: 409,
  title: { id: 'Admin terakhir tidak dapat dilepas', en: 'The last administrator must stay' },
  detail: {
    id: () => 'Daerah harus punya sedikitnya satu admin. Tunjuk admin lain dahulu.',
    en: () => 'There must be at least one administrator. Appoint another one first.',
  },
})

export const administratorExists = problem({
  code: 'identity.administrator_exists',
  status: 409,
  title: { id: 'Daerah sudah punya admin', en: 'The region has an administrator' },
  detail: {
    id: () => 'Admin daerah sendiri yang mengundang orang lain.',
    en: () => 'The region’s own administrator invites others.',
  },
})

export const opdUnknown = problem({
  code: 'identity.opd_unknown',
  status: 404,
  title: { id: 'OPD tidak ada', en: 'No such agency' },
  detail: {
    id: () => 'OPD ini tidak ada di daerah ini atau sudah ditutup. Muat ulang daftar.',
    en: () => 'This agency is not in this region or is closed. Reload the list.',
  },
})

export const opdCodeTaken = problem({
  code: 'identity.opd_code_taken',
  status: 409,
  title: { id: 'Kode OPD sudah dipakai', en: 'The agency code is taken' },
  detail: {
    id: () => 'OPD lain di daerah ini, mungkin yang sudah ditutup, memakai kode itu. Pilih kode lain.',
    en: () => 'Another agency of this region, perhaps a closed one, has that code. Choose another.',
  },
})

export const opdInUse = problem({
  code: 'identity.opd_in_use',
  status: 409,
  title: { id: 'OPD masih punya anggota', en: 'The agency still has members' },
  detail: {
    id: (d: { members: number }) =>
      `Masih ada ${d.members} orang yang bertugas. Pindahkan atau akhiri keanggotaannya dahulu.`,
    en: (d) => `${d.members} people still serve it. Move them or end their memberships first.`,
  },
})

export const regionUnknown = problem({
  code: 'identity.region_unknown',
  status: 404,
  title: { id: 'Daerah tidak ada', en: 'No such region' },
  detail: {
    id: (d: { code: string }) =>
      `Tidak ada daerah dengan kode ${d.code}. Kode ditulis lengkap sebagai teks, misalnya 35.10, bukan 35.1.`,
    en: (d) =>
      `There is no region with code ${d.code}. Write the whole code as text, such as 35.10, not 35.1.`,
  },
})

export const permissionUnknown = problem({
  code: 'identity.permission_unknown',
  status: 404,
  title: { id: 'Izin tidak dikenal', en: 'No such permission' },
  detail: {
    id: () => 'Pilih izin dari tabel peran.',
    en: () => 'Choose a permission from the table of roles.',
  },
})

export const permissionKept = problem({
  code: 'identity.permission_kept',
  status: 409,
  title: { id: 'Izin ini tidak dapat dicabut', en: 'This permission can not be withdrawn' },
  detail: {
    id: () => 'Tanpa izin ini tidak seorang pun dapat memperbaiki tabel peran lagi.',
    en: () => 'Without it nobody could mend the table of roles again.',
  },
})

export const administratorNotMade = problem({
  code: 'identity.administrator_not_made',
  status: 422,
  title: { id: 'Admin tidak dibuat', en: 'The administrator was not made' },
  detail: {
    id: () => 'E-mail itu sudah punya akun. Pakai e-mail lain.',
    en: () => 'That e-mail has an account already. Use another e-mail.',
  },
})
