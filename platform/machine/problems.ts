import { problem } from '#platform/problem/problem.ts'

export const clientUnknown = problem({
  code: 'machine.client_unknown',
  status: 404,
  title: { id: 'Klien mesin tidak ditemukan', en: 'No such machine client' },
  detail: {
    id: () => 'Klien ini tidak ada di daerah ini. Muat ulang daftarnya.',
    en: () => 'There is no such client in this region. Load the list again.',
  },
})

export const clientRevoked = problem({
  code: 'machine.client_revoked',
  status: 409,
  title: { id: 'Klien sudah dicabut', en: 'The client is revoked' },
  detail: {
    id: () => 'Klien yang sudah dicabut tidak dapat diubah. Daftarkan klien baru.',
    en: () => 'A revoked client can not be changed. Register a new one.',
  },
})

export const permissionNotForMachines = problem({
  code: 'machine.permission_not_for_machines',
  status: 422,
  title: { id: 'Izin ini bukan untuk mesin', en: 'This permission is not for machines' },
  detail: {
    id: (d: { permission: string }) =>
      `Izin “${d.permission}” tidak dapat diberikan kepada mesin. Pilih dari daftar izin di halaman ini.`,
    en: (d) =>
      `The permission “${d.permission}” can not be given to a machine. Choose from the list on this page.`,
  },
})

/** One answer for an unknown client, a wrong secret, a wrong signature and a worn-out token. */
export const notProven = problem({
  code: 'machine.not_proven',
  status: 401,
  title: { id: 'Pengirim tidak terbukti', en: 'The sender is not proven' },
  detail: {
    id: () =>
      'Nomor klien, rahasia, tanda tangan atau tokennya tidak cocok. Periksa rahasia klien dan jam pengirim.',
    en: () =>
      'Client id, secret, signature or token do not fit. Check the client’s secret and the sender’s clock.',
  },
})

export const grantUnsupported = problem({
  code: 'machine.grant_unsupported',
  status: 400,
  title: { id: 'Cara meminta token tidak dilayani', en: 'This grant is not served' },
  detail: {
    id: () => 'Kirim grant_type=client_credentials (RFC 6749 §4.4).',
    en: () => 'Send grant_type=client_credentials (RFC 6749 §4.4).',
  },
})

export const scopeNotHeld = problem({
  code: 'machine.scope_not_held',
  status: 400,
  title: { id: 'Lingkup tidak dimiliki klien', en: 'The client does not hold this scope' },
  detail: {
    id: () => 'Minta hanya izin yang dimiliki klien, atau tanpa scope untuk semuanya.',
    en: () => 'Ask only for permissions the client holds, or send no scope for all of them.',
  },
})

export const requestMalformed = problem({
  code: 'machine.request_malformed',
  status: 400,
  title: { id: 'Permintaan token tidak lengkap', en: 'The token request is not complete' },
  detail: {
    id: () => 'Kirim formulir (application/x-www-form-urlencoded) dengan tiap isian sekali saja.',
    en: () => 'Send a form (application/x-www-form-urlencoded) with each parameter once.',
  },
})
