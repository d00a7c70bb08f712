import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible } from './site.ts'
import { signIn, workspaceSite } from './workspace-site.ts'

const at = workspaceSite()

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const alert = (page: Page) => page.getByRole('alert')

async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.goto(`${at.origin}/kerja/35.05/administrasi/orang`)
  await button(page, 'Undang orang').click()
  await dialog(page).getByLabel('E-mail').fill(email)
  await dialog(page).getByLabel('Peran').selectOption(role)
  await button(page, 'Buat tautan undangan').click()
  const link = await page.getByRole('textbox', { name: 'Tautan undangan' }).inputValue()
  await button(page, 'Selesai').click()
  return link.replace(at.origin, '')
}

async function accept(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Nama', { exact: true }).fill(name)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await button(page, 'Terima undangan').click()
}

describe('signing in', () => {
  test('a wrong password is refused in a sentence and the e-mail stays', async () => {
    const page = await at.visit('/masuk')
    await signIn(page, { email: at.account('auditor').email, password: 'bukan kata sandinya' })
    expect(await alert(page).innerText()).toContain('Tidak dapat masuk')
    expect(await page.getByLabel('E-mail').inputValue()).toBe(at.account('auditor').email)
  })

  test('empty fields are named before anything is sent, and the first gets the focus', async () => {
    const page = await at.visit('/masuk')
    await button(page, 'Masuk').click()
    await page.getByText('Wajib diisi.').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email')
  })

  test('who was led to sign in comes back to the page asked for', async () => {
    const page = await at.visit('/kerja/35.05/evaluasi')
    await signIn(page, at.account('auditor'))
    await heading(page, 'Evaluasi').waitFor()
    expect(page.url()).toBe(`${at.origin}/kerja/35.05/evaluasi`)
  })

  test('signing out leaves nothing open', async () => {
    const page = await at.enter('citizen')
    await button(page, /^Akun /).click()
    await button(page, 'Keluar').click()
    await heading(page, 'Masuk').waitFor()
    await page.goto(`${at.origin}/kerja/akun`)
    await heading(page, 'Masuk').waitFor()
  })
})

describe('an invitation', () => {
  test('is made, taken once, and never again', async () => {
    const admin = await at.enter('region_admin')
    const link = await invite(admin, 'pimpinan.kedua@contoh.invalid', 'leader')
    const page = await at.visit(link)
    await heading(page, 'Anda diundang bergabung di Kab. Blitar').waitFor()
    await accept(page, 'Pimpinan kedua', 'pendek')
    expect(await alert(page).innerText()).toContain('Kata sandi terlalu pendek')
    expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe('Pimpinan kedua')
    await accept(page, 'Pimpinan kedua', 'gerobak kuning lewat jembatan')
    await heading(page, 'Tugas saya').waitFor()
    expect(page.url()).toBe(`${at.origin}/kerja/35.05`)

    const late = await at.visit(link)
    expect(await alert(late).innerText()).toContain('Undangan sudah dipakai')
    await expectAccessible(late)
  })

  test('withdrawn, it opens nothing', async () => {
    const admin = await at.enter('region_admin')
    const link = await invite(admin, 'auditor.kedua@contoh.invalid', 'auditor')
    await button(admin, 'Batalkan undangan auditor.kedua@contoh.invalid').click()
    await admin.getByText('Undangan dibatalkan').waitFor()
    const page = await at.visit(link)
    expect(await alert(page).innerText()).toContain('Undangan tidak ditemukan')
  })

  test('for an account that exists asks for that account', async () => {
    const admin = await at.enter('region_admin')
    const link = await invite(admin, at.account('leader').email, 'auditor')
    const page = await at.visit(link)
    await page.getByText('E-mail ini sudah punya akun.').waitFor()
    await page.getByRole('link', { name: 'Masuk' }).click()
    await signIn(page, at.account('leader'))
    await button(page, 'Terima undangan').click()
    await heading(page, 'Tugas saya').waitFor()
  })
})

describe('the second factor', () => {
  test('is set up with a QR code, asked at the next sign-in, and saved by a recovery code once', async () => {
    const account = at.account('service_operator')
    const page = await at.enter(account)
    await page.getByRole('link', { name: 'Pasang: Pasang kode kedua untuk akun Anda' }).click()
    await button(page, 'Pasang autentikator').click()
    await dialog(page).getByLabel('Kata sandi saat ini').fill(account.password)
    await button(page, 'Lanjutkan').click()
    await page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor()
    await expectAccessible(page)
    const secret = (await page.locator('.secret').innerText()).replaceAll(/\s/g, '')
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    await page.getByLabel('Kode yang tampil di aplikasi').fill(totp.generate())
    await button(page, 'Aktifkan').click()
    await page.locator('.recovery__codes').waitFor()
    await expectAccessible(page)
    const [first = ''] = await page.locator('.recovery__codes li').allInnerTexts()
    await button(page, 'Sudah saya simpan').click()
    await page.getByText('Tersisa 10 kode.').waitFor()

    const other = await at.visit('/masuk')
    await signIn(other, account)
    await heading(other, 'Kode keamanan').waitFor()
    await expectAccessible(other)
    await other.getByLabel('Kode enam angka').fill('000000')
    await button(other, 'Lanjutkan').click()
    expect(await alert(other).innerText()).toContain('Kode tidak cocok')
    // The code of the step after the one that confirmed: no step counts twice.
    await other.getByLabel('Kode enam angka').fill(totp.generate({ timestamp: Date.now() + 30_000 }))
    await button(other, 'Lanjutkan').click()
    await heading(other, 'Tugas saya').waitFor()

    for (const outcome of ['Tugas saya', 'Kode keamanan']) {
      const third = await at.visit('/masuk')
      await signIn(third, account)
      await button(third, 'Ponsel tidak ada? Pakai kode pemulihan').click()
      await third.getByLabel('Kode pemulihan').fill(first)
      await button(third, 'Lanjutkan').click()
      if (outcome === 'Kode keamanan') await alert(third).waitFor()
      await heading(third, outcome).waitFor()
    }
  })

  test('a passkey signs in alone', async () => {
    const account = at.account('auditor')
    const page = await at.enter(account)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${at.origin}/kerja/akun`)
    await button(page, 'Tambah kunci sandi').click()
    await dialog(page).getByLabel('Nama perangkat').fill('Laptop kantor')
    await dialog(page).getByLabel('Kata sandi saat ini').fill(account.password)
    await dialog(page).getByRole('button', { name: 'Tambah kunci sandi' }).click()
    await button(page, 'Hapus: Laptop kantor').waitFor()
    await button(page, 'Keluar').click()
    await button(page, 'Masuk dengan kunci sandi').click()
    await heading(page, 'Tugas saya').waitFor()
    await page.goto(`${at.origin}/kerja/akun`)
    await button(page, 'Hapus: Laptop kantor').click()
    await dialog(page).getByRole('button', { name: 'Hapus' }).click()
    await page.getByText('Belum ada kunci sandi.').waitFor()
  })
})

describe('sessions', () => {
  test('one browser ends another, which then leads to sign-in and back', async () => {
    const here = await at.enter('opd_officer')
    const there = await at.enter('opd_officer')
    await here.goto(`${at.origin}/kerja/akun`)
    await button(here, /^Akhiri sesi/)
      .first()
      .click()
    await here.getByText('Sesi diakhiri').waitFor()
    await expect.poll(() => button(here, /^Akhiri sesi/).count()).toBe(0)

    await there.goto(`${at.origin}/kerja/35.05/laporan`)
    await heading(there, 'Masuk').waitFor()
    await signIn(there, at.account('opd_officer'))
    await heading(there, 'Laporan').waitFor()
  })

  test('a form whose session ended keeps what was typed and offers to sign in beside it', async () => {
    const page = await at.enter('region_admin')
    await page.goto(`${at.origin}/kerja/35.05/administrasi/opd`)
    await button(page, 'Tambah OPD').click()
    await dialog(page).getByLabel('Nama').fill('Dinas Uji Sesi')
    await dialog(page).getByLabel('Kode').fill('UJI-SESI')
    await page.context().clearCookies()
    await dialog(page).getByRole('button', { name: 'Tambah OPD' }).click()
    expect(await alert(page).first().innerText()).toContain('Sesi Anda sudah berakhir')
    expect(await dialog(page).getByLabel('Nama').inputValue()).toBe('Dinas Uji Sesi')
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog(page).getByRole('link', { name: 'Masuk di tab baru' }).click(),
    ])
    await signIn(tab, at.account('region_admin'))
    await heading(tab, 'OPD').waitFor()
    await dialog(page).getByRole('button', { name: 'Tambah OPD' }).click()
    await page.getByText('OPD ditambahkan').waitFor()
  })
})

describe('working', () => {
  test('the region is switched on the same page', async () => {
    const page = await at.enter('region_admin')
    await page.goto(`${at.origin}/kerja/35.05/administrasi/orang`)
    await button(page, /^Daerah:/).click()
    await page.getByRole('link', { name: /^Kota Blitar/ }).click()
    await page.waitForURL('**/kerja/35.72/administrasi/orang')
    await page.getByText('Siapa yang bekerja di Kota Blitar').waitFor()
    await page.goto(`${at.origin}/kerja`)
    await page.waitForURL('**/kerja/35.72')
  })

  test('Ctrl+K finds pages, questions and regions by keyboard alone', async () => {
    const page = await at.enter('region_admin')
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox')
    await field.fill('orang')
    await page.keyboard.press('Enter')
    await heading(page, 'Orang').waitFor()

    await page.keyboard.press('Control+k')
    await field.fill('payung hukum')
    await page
      .getByRole('option', { name: /Payung hukum/ })
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await heading(page, 'Pertanyaan evaluasi').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('A01')

    await page.keyboard.press('Control+k')
    await field.fill('malang')
    await page.getByRole('option', { name: /Kab\. Malang/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('combobox').count()).toBe(0)

    await page.keyboard.press('Control+k')
    await field.fill('malang')
    await page.getByRole('option', { name: /Kota Malang/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/daerah/35.73')
  })

  test('an act sent while the network is away loses nothing and happens once', async () => {
    const page = await at.enter('region_admin')
    await page.goto(`${at.origin}/kerja/35.05/administrasi/opd`)
    await button(page, 'Tambah OPD').click()
    await dialog(page).getByLabel('Nama').fill('Badan Uji Jaringan')
    await dialog(page).getByLabel('Kode').fill('uji-jaringan')
    // The act arrives, but its answer does not.
    await page.route('**/api/identity/opd', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await dialog(page).getByRole('button', { name: 'Tambah OPD' }).click()
    expect(await alert(page).innerText()).toContain('Server tidak terjangkau')
    expect(await dialog(page).getByLabel('Nama').inputValue()).toBe('Badan Uji Jaringan')
    await page.unroute('**/api/identity/opd')
    await dialog(page).getByRole('button', { name: 'Kirim lagi' }).click()
    await page.getByText('OPD ditambahkan').waitFor()
    await expect.poll(() => page.getByRole('rowheader', { name: 'Badan Uji Jaringan' }).count()).toBe(1)

    await button(page, 'Ganti nama Badan Uji Jaringan').click()
    await dialog(page).getByLabel('Nama').fill('Badan Uji Nama')
    await button(page, 'Simpan').click()
    await button(page, 'Tutup Badan Uji Nama').click()
    await dialog(page).getByRole('button', { name: 'Tutup', exact: true }).last().click()
    await page.getByText('OPD ditutup').waitFor()
    await page.getByText('OPD yang sudah ditutup (1)').waitFor()
  })

  test('a computation is shown at once and kept only when asked', async () => {
    const page = await at.enter('region_admin')
    await page.goto(`${at.origin}/kerja/35.05/evaluasi/hitung`)
    await page.getByLabel('Instrumen').selectOption('smart-city-2023-regular')
    const scores = { A: '3,76', B: '2,60', C: '9', D: '3,21', E: '3,57' }
    for (const [letter, score] of Object.entries(scores)) {
      await page.getByLabel(new RegExp(`^${letter}\\. `)).fill(score)
    }
    await button(page, 'Hitung').click()
    await page.locator('.field--wrong').waitFor()
    await page.getByLabel(/^C\. /).fill('3,47')
    await button(page, 'Hitung').click()
    await page.getByRole('heading', { level: 2, name: 'Nilai akhir 3,29' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('Nama hitungan').fill('Perkiraan awal')
    await button(page, 'Simpan').click()
    await page.getByText('Hitungan disimpan').waitFor()
    await page.goto(`${at.origin}/kerja/35.05/evaluasi`)
    await page.getByRole('rowheader', { name: 'Perkiraan awal' }).waitFor()
  })

  test('the ministry changes what a role may do, and calls in a region’s first administrator', async () => {
    const page = await at.enter('ministry_admin')
    await page.goto(`${at.origin}/kerja/00/administrasi/peran`)
    const box = page.getByRole('checkbox', { name: 'Melihat OPD: Warga' })
    await box.click()
    await page.getByText('Izin diberikan kepada Warga').waitFor()
    await expect.poll(() => box.isChecked()).toBe(true)
    await box.click()
    await expect.poll(() => box.isChecked()).toBe(false)

    await page.goto(`${at.origin}/kerja/00/administrasi/daerah`)
    await page.getByLabel('Cari kabupaten atau kota').fill('pacitan')
    await button(page, 'Cari').click()
    await button(page, 'Undang admin pertama Kab. Pacitan').click()
    await dialog(page).getByLabel('E-mail').fill('kominfo@pacitan.contoh.invalid')
    await button(page, 'Buat tautan undangan').click()
    const link = await page.getByRole('textbox', { name: 'Tautan undangan' }).inputValue()
    const invited = await at.visit(link.replace(at.origin, ''))
    await heading(invited, 'Anda diundang bergabung di Kab. Pacitan').waitFor()
  })

  test('a page that is not for a role says so, and a region that is not one’s own', async () => {
    const page = await at.enter('opd_officer')
    await page.goto(`${at.origin}/kerja/35.05/administrasi/peran`)
    await heading(page, 'Peran Anda tidak mencakup halaman ini').waitFor()
    await page.goto(`${at.origin}/kerja/35.72`)
    await heading(page, 'Anda tidak terdaftar di daerah ini').waitFor()
  })

  test('going to another page moves the focus to its title', async () => {
    const page = await at.enter('region_admin')
    await page.getByRole('link', { name: 'Laporan' }).first().click()
    await heading(page, 'Laporan').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Laporan')
  })
})
