import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { runAsSystem } from '#platform/start.ts'
import { pollSources } from '#services/dispatch/interop/warnings/poll.ts'
import { dispatch } from '#services/dispatch/manifest.ts'
import { type Centre, HERE, here, openCentre, pageOf, ring } from './service-scene.ts'
import { expectSound } from './site.ts'
import { appoint, call, enterAs, hire, open, press, REGION } from './story/scene.ts'
import { workspaceSite } from './workspace-site.ts'

// What the 112 centre does now and then: photographs from the field, a recording, a neighbour who takes over, an incident
// that comes from outside, a landmark that is gone, warnings of others.

const at = workspaceSite()
const NEIGHBOUR = '35.72'
const CENTRE = `${HERE}/layanan/112`
const PHOTO = {
  name: 'foto.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Facts of this service reach their readers, as the worker hands them over. */
async function deliver(): Promise<void> {
  const house = {
    ...{ database: at.database, now: () => new Date(), publicUrl: at.origin, onFailure: () => {} },
    subscriptions: dispatch.subscriptions ?? [],
  }
  while ((await deliverWaiting(house)) > 0);
}

describe('the 112 centre, now and then', () => {
  let centre: Centre
  let taker: Page
  let dispatcher: Page
  let heard = ''
  const dialog = () => dispatcher.getByRole('dialog')

  test('takes photographs of a crew and shows them at the incident', async () => {
    taker = await pageOf(at, 'call_taker')
    dispatcher = await pageOf(at, 'dispatcher')
    centre = await openCentre(taker, dispatcher)
    const crew = await pageOf(at, 'field_crew')
    await crew.setViewportSize({ width: 360, height: 780 })
    await open(at, crew, `${CENTRE}/lapangan`)
    await crew.getByLabel('Instansi').selectOption('damkar')
    await crew.getByLabel('Regu').selectOption({ label: 'Contoh Damkar 1, Mobil pompa' })
    await crew.getByLabel('Nama panggilan radio').fill('Contoh Regu')
    await press(crew, 'Mulai bertugas')
    await press(crew, 'RESPON SEKARANG')
    await crew.getByRole('button', { name: 'BERANGKAT' }).waitFor()
    await crew.locator('input[type=file]').setInputFiles(PHOTO)
    await crew.getByText('1 foto').waitFor()
    await expectSound(crew)
    await crew.context().setOffline(true)
    await crew.locator('input[type=file]').setInputFiles(PHOTO)
    await crew.getByText('Foto belum terkirim').waitFor()
    await crew.context().setOffline(false)
    await crew.getByText('2 foto').waitFor()
    await open(at, dispatcher, `${CENTRE}/insiden/${centre.sent}`)
    await dispatcher.getByRole('heading', { name: 'Foto dari lapangan' }).waitFor()
    await expectSound(dispatcher)
    const opened = dispatcher.waitForEvent('download')
    await press(dispatcher, 'Foto 2')
    expect((await opened).suggestedFilename()).toMatch(/\.png$/)
  })

  test('opens a recording with a reason, which is written down', async () => {
    const machine = await pageOf(at, 'service_operator')
    const number = '+6281200000301'
    const { callId } = (await ring(machine, 'contoh-rekaman', number)) as { callId: string }
    const told = { callId: 'contoh-rekaman', at: new Date().toISOString(), isExample: true }
    await here(machine, 'POST', '/dispatch/telephony-events', { ...told, event: 'answered' })
    await here(machine, 'POST', '/dispatch/telephony-events', {
      ...{ ...told, event: 'recording', recordingUrl: 'https://pbx.contoh.invalid/rekaman/1.wav' },
    })
    heard = callId
    await open(at, taker, `${CENTRE}/meja?panggilan=${callId}`)
    expect(await taker.getByText('Buka rekaman').count()).toBe(0)
    await open(at, dispatcher, `${CENTRE}/meja?panggilan=${callId}`)
    await dispatcher.getByText('Buka rekaman').first().click()
    await expectSound(dispatcher)
    await dispatcher.getByLabel('Alasan membuka rekaman').fill('Contoh: alamat tidak terdengar jelas.')
    await press(dispatcher, 'Buka rekaman')
    const link = dispatcher.getByRole('link', { name: 'Putar di sistem telepon' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('https://pbx.contoh.invalid/rekaman/1.wav')
  })

  test('shows who looked to those who review it, over all calls and at one', async () => {
    const secretariat = await pageOf(at, 'region_admin')
    await open(at, secretariat, `${CENTRE}/pembacaan`)
    await secretariat.getByText('Contoh: alamat tidak terdengar jelas.').waitFor()
    await expectSound(secretariat)
    await secretariat
      .getByRole('link', { name: /^Panggilan …301, / })
      .first()
      .click()
    await secretariat.getByRole('button', { name: 'Tampilkan semua' }).waitFor()
    await secretariat.getByRole('row').nth(3).waitFor()
    expect(await secretariat.getByRole('row').count()).toBe(4)
    await secretariat.getByLabel('Hari').fill('2020-01-31')
    await secretariat.getByText('Tidak ada catatan untuk pilihan ini.').waitFor()
    await expectSound(secretariat)

    expect(await dispatcher.getByText('Siapa yang melihat', { exact: true }).count()).toBe(0)
    const both = await hire(at.database, REGION, 'dispatcher', 'Contoh Pengawas')
    await appoint(at.database, REGION, 'auditor', both)
    const reviewer = await enterAs(at, both)
    await open(at, reviewer, `${CENTRE}/meja?panggilan=${heard}`)
    await reviewer.getByText('Siapa yang melihat', { exact: true }).focus()
    await reviewer.keyboard.press('Enter')
    await reviewer.getByText('Contoh: alamat tidak terdengar jelas.').waitFor()
    await reviewer.getByText('Contoh Pengawas').last().waitFor()
    await expectSound(reviewer)
  })

  test('hands an incident over to a neighbour, who takes it', async () => {
    await open(at, dispatcher, `${CENTRE}/pengaturan`)
    await press(dispatcher, 'Tambah pusat tetangga')
    await dialog().getByLabel('Kode daerah').fill(NEIGHBOUR)
    await dialog().getByLabel('Nama pusat').fill('Contoh Kota Blitar')
    await expectSound(dispatcher)
    await dialog().getByRole('button', { name: 'Simpan' }).click()
    await dispatcher.getByText(`Contoh Kota Blitar (${NEIGHBOUR})`).waitFor()
    await open(at, dispatcher, `${CENTRE}/insiden/${centre.fresh}`)
    await press(dispatcher, 'Alihkan ke pusat tetangga')
    await dispatcher.getByLabel('Alasan').fill('Contoh: lokasi di wilayah kota.')
    await expectSound(dispatcher)
    await dialog().getByRole('button', { name: 'Alihkan ke pusat tetangga' }).click()
    await dispatcher.getByText(/Menunggu jawaban/).waitFor()
    await deliver()

    const theirs = await enterAs(at, await hire(at.database, NEIGHBOUR, 'dispatcher', 'Contoh Kota'))
    await open(at, theirs, `/kerja/${NEIGHBOUR}/layanan/112/insiden`)
    await theirs.getByRole('heading', { name: 'Tawaran dari pusat tetangga' }).waitFor()
    await expectSound(theirs)
    await press(theirs, 'Terima')
    await theirs.getByRole('heading', { name: 'Tawaran dari pusat tetangga' }).waitFor({ state: 'detached' })
    await deliver()
    await open(at, dispatcher, `${CENTRE}/insiden/${centre.fresh}`)
    await dispatcher.getByText('Diterima pusat tetangga').first().waitFor()
  })

  test('sees an incident that a centre outside offers, and refuses it with a reason', async () => {
    const secretariat = await pageOf(at, 'region_admin')
    const { clientId, secret } = await here<{ clientId: string; secret: string }>(
      secretariat,
      'POST',
      '/machine/clients',
      {
        ...{ name: 'Contoh pusat Kediri', purpose: 'Menawarkan kejadian dari Kediri' },
        permissions: ['dispatch.eido.offer'],
      },
    )
    await open(at, secretariat, `${CENTRE}/pengaturan`)
    await press(secretariat, 'Tambah pusat tetangga')
    const form = secretariat.getByRole('dialog')
    await form.getByLabel('Kode daerah').fill('35.06')
    await form.getByLabel('Nama pusat').fill('Contoh Kediri')
    await form.getByLabel('Jalur').selectOption('eido')
    await form.getByLabel('Alamat https').fill('https://112.kediri.invalid/eido')
    await form.getByLabel('Id klien mesin pengirim').fill(clientId)
    await expectSound(secretariat)
    await form.getByRole('button', { name: 'Simpan' }).click()
    await secretariat.getByText('mengirim EIDO ke sini').waitFor()

    await open(at, dispatcher, `${CENTRE}/insiden`)
    expect(await sendEido(clientId, secret)).toBe(201)
    await dispatcher.getByText('KDR-7 dari pusat 35.06').waitFor()
    await expectSound(dispatcher)
    await press(dispatcher, 'Tolak')
    await dialog().getByRole('textbox').fill('Contoh: di luar wilayah kami.')
    await dialog().getByRole('button', { name: 'Tolak' }).click()
    await dispatcher.getByText('KDR-7 dari pusat 35.06').waitFor({ state: 'detached' })
  })

  test('takes a landmark away that is gone', async () => {
    await open(at, dispatcher, `${CENTRE}/pengaturan`)
    await press(dispatcher, 'Hapus patokan Contoh Pasar Kanigoro')
    await expectSound(dispatcher)
    await dialog().getByRole('button', { name: 'Hapus', exact: true }).click()
    await dispatcher.getByText('Belum ada patokan').waitFor()
    await open(at, taker, `${CENTRE}/meja`)
    expect(await call<unknown[]>(taker, REGION, 'GET', '/dispatch/places?q=contoh%20pasar')).toEqual([])
  })

  describe('with a source of warnings', () => {
    let feed: Server
    beforeAll(async () => {
      feed = createServer((_request, reply) => reply.end(JSON.stringify(QUAKE)))
      await new Promise<void>((ready) => feed.listen(0, '127.0.0.1', ready))
    })
    afterAll(() => new Promise((done) => feed.close(done)))

    test('shows a warning of others with who issued it, on board and desk', async () => {
      await open(at, dispatcher, `${CENTRE}/pengaturan`)
      await press(dispatcher, 'Tambah sumber')
      await dialog().getByLabel('Bentuk').selectOption('quake')
      await dialog().getByLabel('Nama').fill('Contoh gempa')
      await dialog().getByLabel('Nyala').selectOption('yes')
      await expectSound(dispatcher)
      await dialog().getByRole('button', { name: 'Simpan' }).click()
      await dispatcher.getByText('Contoh gempa').waitFor()
      await fetchFrom(feed)
      await open(at, dispatcher, `${CENTRE}/insiden`)
      await dispatcher.getByText('Gempa bumi').first().click()
      await dispatcher.getByText(/BMKG/).first().waitFor()
      await expectSound(dispatcher)
      await open(at, dispatcher, `${CENTRE}/pengaturan`)
      await dispatcher.getByText(/dilihat .* WIB/).waitFor()
    })
  })

  const QUAKE = {
    Infogempa: {
      gempa: {
        ...{ DateTime: new Date().toISOString(), Coordinates: '-8.9,112.2', Magnitude: '5.5' },
        ...{ Kedalaman: '12 km', Wilayah: 'Contoh: laut selatan', Potensi: 'Tidak berpotensi tsunami' },
      },
    },
  }

  /** Looks at the sources as the worker does, with the address on this machine. */
  async function fetchFrom(server: Server): Promise<void> {
    await at.database.owner.query('update dispatch.warning_sources set address = $1 where tenant_id = $2', [
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/gempa.json`,
      REGION,
    ])
    await pollSources((act) => runAsSystem(at.database, REGION, act), { trustsInner: true })
  }

  async function sendEido(clientId: string, secret: string): Promise<number> {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
    const asked = await fetch(`${at.origin}/oauth/${REGION}/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    const { access_token: token } = (await asked.json()) as { access_token: string }
    const known = {
      lastUpdateTimeStamp: new Date().toISOString(),
      updatedByAgencyReference: { $ref: 'kediri' },
    }
    const eido = {
      ...{ $id: 'urn:emergency:uid:incidentid:7:112.kediri.invalid', ...known, eidoVersion: '1.0' },
      issuingElementIdentification: '112.kediri.invalid',
      agencyComponent: [{ $id: 'kediri', ...known, agencyType: ['psap'] }],
      incidentComponent: {
        $id: 'i',
        ...known,
        internalIncidentId: 'KDR-7',
        incidentTypeCommonRegistryText: 'Fire',
      },
    }
    const sent = await fetch(`${at.origin}/eido/${REGION}/offers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(eido),
    })
    return sent.status
  }
})
