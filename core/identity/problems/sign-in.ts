import { problem } from '#platform/problem/problem.ts'
import { PASSWORD_LEAST, PASSWORD_MOST } from '../rules/sign-in.ts'

export const signInRefused = problem({
  code: 'identity.sign_in_refused',
  status: 401,
  title: { id: 'Tidak dapat masuk', en: 'Could not sign in' },
  detail: {
    id: () => 'E-mail atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
    en: () => 'The e-mail and password do not match. Check both and try again.',
  },
})

export const lockedOut = problem({
  code: 'identity.locked_out',
  status: 429,
  title: { id: 'Terlalu banyak percobaan', en: 'Too many attempts' },
  detail: {
    id: (d: { seconds: number }) =>
      `Demi keamanan, percobaan masuk ditunda. Tunggu ${waitId(d.seconds)}, lalu coba lagi.`,
    en: (d) => `For safety, further attempts must wait. Try again in ${waitEn(d.seconds)}.`,
  },
})

export const noSignInUnderWay = problem({
  code: 'identity.no_sign_in_under_way',
  status: 401,
  title: { id: 'Mulai masuk dari awal', en: 'Start signing in again' },
  detail: {
    id: () => 'Waktu untuk memasukkan kode sudah habis. Masuk lagi dengan e-mail dan kata sandi.',
    en: () => 'The time for entering the code is over. Sign in again with e-mail and password.',
  },
})

export const codeWrong = problem({
  code: 'identity.code_wrong',
  status: 401,
  title: { id: 'Kode tidak cocok', en: 'The code does not match' },
  detail: {
    id: () =>
      'Masukkan enam angka yang sedang tampil di aplikasi autentikator, atau satu kode pemulihan. Pastikan jam ponsel Anda tepat.',
    en: () =>
      'Enter the six digits your authenticator app shows now, or one recovery code. Make sure your phone’s clock is right.',
  },
})

export const codeReused = problem({
  code: 'identity.code_reused',
  status: 401,
  title: { id: 'Kode sudah dipakai', en: 'The code was used already' },
  detail: {
    id: () =>
      'Setiap kode hanya berlaku satu kali. Tunggu kode berikutnya di aplikasi, atau pakai kode pemulihan yang lain.',
    en: () => 'Each code works once. Wait for the next code in the app, or use another recovery code.',
  },
})

export const passwordShort = problem({
  code: 'identity.password_short',
  status: 422,
  title: { id: 'Kata sandi terlalu pendek', en: 'The password is too short' },
  detail: {
    id: () =>
      `Pakai sedikitnya ${PASSWORD_LEAST} huruf. Beberapa kata yang tidak berkaitan mudah diingat dan kuat.`,
    en: () =>
      `Use at least ${PASSWORD_LEAST} characters. Several unrelated words are easy to remember and strong.`,
  },
})

export const passwordLong = problem({
  code: 'identity.password_long',
  status: 422,
  title: { id: 'Kata sandi terlalu panjang', en: 'The password is too long' },
  detail: {
    id: () => `Pakai paling banyak ${PASSWORD_MOST} huruf.`,
    en: () => `Use at most ${PASSWORD_MOST} characters.`,
  },
})

export const passwordPersonal = problem({
  code: 'identity.password_personal',
  status: 422,
  title: { id: 'Kata sandi mudah ditebak', en: 'The password is easy to guess' },
  detail: {
    id: () =>
      'Kata sandi ini berisi nama, e-mail, atau daerah Anda. Pilih kata lain yang tidak berkaitan dengan Anda.',
    en: () =>
      'This password contains your name, e-mail or region. Choose words that have nothing to do with you.',
  },
})

export const passwordCommon = problem({
  code: 'identity.password_common',
  status: 422,
  title: { id: 'Kata sandi mudah ditebak', en: 'The password is easy to guess' },
  detail: {
    id: () =>
      'Kata sandi ini ada di daftar kata sandi umum yang pernah bocor, atau polanya mudah ditebak. Gabungkan beberapa kata yang tidak berkaitan.',
    en: () =>
      'This password is on a list of common, leaked passwords, or its pattern is easy to guess. Join several unrelated words.',
  },
})

export const currentPasswordWrong = problem({
  code: 'identity.current_password_wrong',
  status: 403,
  title: { id: 'Kata sandi saat ini tidak cocok', en: 'The current password does not match' },
  detail: {
    id: () => 'Masukkan kata sandi yang sekarang Anda pakai. Tidak ada yang diubah.',
    en: () => 'Enter the password you use now. Nothing was changed.',
  },
})

export const totpAlreadyOn = problem({
  code: 'identity.totp_already_on',
  status: 409,
  title: { id: 'Autentikator sudah aktif', en: 'The authenticator is already on' },
  detail: {
    id: () => 'Matikan dahulu autentikator yang lama, lalu pasang yang baru.',
    en: () => 'Remove the old authenticator first, then add the new one.',
  },
})

export const totpNotBegun = problem({
  code: 'identity.totp_not_begun',
  status: 409,
  title: { id: 'Autentikator belum dipasang', en: 'There is no authenticator' },
  detail: {
    id: () => 'Mulai pemasangan autentikator dari halaman keamanan akun.',
    en: () => 'Begin adding an authenticator on the account security page.',
  },
})

export const passkeyRefused = problem({
  code: 'identity.passkey_refused',
  status: 401,
  title: { id: 'Kunci sandi tidak diterima', en: 'The passkey was not accepted' },
  detail: {
    id: () => 'Ulangi dari awal, atau masuk dengan kata sandi.',
    en: () => 'Start again, or sign in with your password.',
  },
})

export const passkeyUnknown = problem({
  code: 'identity.passkey_unknown',
  status: 404,
  title: { id: 'Kunci sandi tidak ada', en: 'No such passkey' },
  detail: {
    id: () => 'Kunci sandi ini tidak terdaftar pada akun Anda. Muat ulang halaman.',
    en: () => 'This passkey is not on your account. Reload the page.',
  },
})

export const sessionUnknown = problem({
  code: 'identity.session_unknown',
  status: 404,
  title: { id: 'Sesi tidak ada', en: 'No such session' },
  detail: {
    id: () => 'Sesi ini sudah berakhir atau bukan milik Anda. Muat ulang halaman.',
    en: () => 'This session has ended or is not yours. Reload the page.',
  },
})

export const oidcOff = problem({
  code: 'identity.oidc_off',
  status: 404,
  title: { id: 'Cara masuk ini tidak tersedia', en: 'This way to sign in is not offered' },
  detail: {
    id: () => 'Masuk dengan e-mail dan kata sandi.',
    en: () => 'Sign in with e-mail and password.',
  },
})

export const oidcFailed = problem({
  code: 'identity.oidc_failed',
  status: 502,
  title: {
    id: 'Penyedia identitas tidak menjawab dengan benar',
    en: 'The identity provider did not answer rightly',
  },
  detail: {
    id: () => 'Coba lagi sebentar, atau masuk dengan e-mail dan kata sandi.',
    en: () => 'Try again shortly, or sign in with e-mail and password.',
  },
})

export const oidcUnknownAccount = problem({
  code: 'identity.oidc_unknown_account',
  status: 403,
  title: { id: 'Akun belum terdaftar', en: 'The account is not registered' },
  detail: {
    id: () => 'Akun itu belum diundang ke Penataran. Mintalah undangan kepada admin daerah Anda.',
    en: () =>
      'That account has not been invited to Penataran. Ask your region’s administrator for an invitation.',
  },
})

function waitId(seconds: number): string {
  return seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`
}

function waitEn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return seconds < 60 ? `${seconds} seconds` : `${minutes} minute${minutes === 1 ? '' : 's'}`
}
