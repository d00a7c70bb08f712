import { problem } from '#platform/problem/problem.ts'

export const alertUnknown = problem({
  code: 'dispatch.alert_unknown',
  status: 404,
  title: { id: 'Peringatan tidak ditemukan', en: 'No such alert' },
  detail: {
    id: () => 'Peringatan ini tidak ada di daerah ini. Buka kembali dari daftar peringatan.',
    en: () => 'There is no such alert in this region. Open it again from the list of alerts.',
  },
})

export const alertNotNow = problem({
  code: 'dispatch.alert_not_now',
  status: 409,
  title: { id: 'Peringatan sudah berubah keadaannya', en: 'The alert is in another state now' },
  detail: {
    id: () =>
      'Tindakan ini tidak mungkin pada keadaan peringatan sekarang, misalnya karena sudah dikirim atau sudah diganti. Muat ulang dan lihat keadaannya.',
    en: () =>
      'This is not possible in the state the alert is in now, for example because it was sent or replaced. Load it again and see.',
  },
})

export const alertOwnDraft = problem({
  code: 'dispatch.alert_own_draft',
  status: 403,
  title: { id: 'Penulis tidak menyetujui konsepnya sendiri', en: 'A writer does not approve the own draft' },
  detail: {
    id: () => 'Peringatan publik dibaca dua orang. Minta rekan lain atau pimpinan membaca dan menyetujuinya.',
    en: () => 'A public alert is read by two people. Ask a colleague or the leader to read and approve it.',
  },
})

export const alertExpired = problem({
  code: 'dispatch.alert_expired',
  status: 422,
  title: { id: 'Masa berlaku peringatan sudah lewat', en: 'The alert would already be over' },
  detail: {
    id: () => 'Waktu berakhir harus sesudah sekarang dan paling lama tujuh hari. Ubah waktu berakhirnya.',
    en: () => 'It must end after now and within seven days. Change when it ends.',
  },
})

export const alertExampleOnly = problem({
  code: 'dispatch.alert_example_only',
  status: 422,
  title: { id: 'Kejadian contoh hanya untuk latihan', en: 'An example incident is for exercise only' },
  detail: {
    id: () =>
      'Kejadian ini data contoh. Pilih status Uji atau Latihan, supaya tidak ada yang mengiranya sungguhan.',
    en: () =>
      'This incident is example data. Choose the status Test or Exercise, so that nobody takes it for real.',
  },
})

export const alertAreaOpen = problem({
  code: 'dispatch.alert_area_open',
  status: 422,
  title: { id: 'Batas wilayah peringatan tidak tertutup', en: 'The outline of the area is not closed' },
  detail: {
    id: () => 'Titik terakhir sebuah poligon harus sama dengan titik pertamanya. Perbaiki wilayahnya.',
    en: () => 'The last point of a polygon must be its first. Mend the area.',
  },
})

export const alertIncidentUnknown = problem({
  code: 'dispatch.alert_incident_unknown',
  status: 404,
  title: { id: 'Kejadian tidak ditemukan', en: 'No such incident' },
  detail: {
    id: () => 'Kejadian ini tidak ada di daerah ini. Buka kembali dari papan kejadian.',
    en: () => 'There is no such incident in this region. Open it again from the board.',
  },
})

export const sourceUnknown = problem({
  code: 'dispatch.warning_source_unknown',
  status: 404,
  title: { id: 'Sumber peringatan tidak ditemukan', en: 'No such source of warnings' },
  detail: {
    id: () => 'Sumber ini tidak ada di daerah ini. Buka kembali dari pengaturan.',
    en: () => 'There is no such source in this region. Open it again from the settings.',
  },
})

export const addressPrivate = problem({
  code: 'dispatch.address_private',
  status: 422,
  title: { id: 'Alamat ini tidak boleh dihubungi', en: 'This address may not be called' },
  detail: {
    id: () =>
      'Alamat harus https di internet, bukan jaringan dalam dan bukan server ini sendiri. Periksa alamatnya.',
    en: () =>
      'The address must be https on the internet, not an inner network and not this server. Check it.',
  },
})

export const receiverUnknown = problem({
  code: 'dispatch.eido_receiver_unknown',
  status: 404,
  title: { id: 'Pusat tetangga tidak ditemukan', en: 'No such neighbouring centre' },
  detail: {
    id: () => 'Pusat ini tidak ada dalam daftar daerah ini, atau sudah ditutup. Pilih dari daftar.',
    en: () => 'This centre is not on the list of this region, or was closed. Choose from the list.',
  },
})

export const eidoClientIncomplete = problem({
  code: 'dispatch.eido_client_incomplete',
  status: 422,
  title: { id: 'Klien OAuth belum lengkap', en: 'The OAuth client is incomplete' },
  detail: {
    id: () =>
      'Isi alamat token, id klien, dan rahasia yang diberikan pusat tetangga. Bila alamat atau id berubah, ketik lagi rahasianya.',
    en: () =>
      'Enter token address, client id and secret as the neighbouring centre gave them. When address or id change, type the secret again.',
  },
})

export const eidoIncidentUnknown = problem({
  code: 'dispatch.eido_incident_unknown',
  status: 404,
  title: { id: 'Kejadian tidak ditemukan', en: 'No such incident' },
  detail: {
    id: () => 'Kejadian ini tidak ada di daerah ini. Buka kembali dari papan kejadian.',
    en: () => 'There is no such incident in this region. Open it again from the board.',
  },
})

export const eidoUnreadable = problem<{ count: number }>({
  code: 'dispatch.eido_unreadable',
  status: 422,
  title: { id: 'EIDO tidak terbaca', en: 'The EIDO can not be read' },
  detail: {
    id: ({ count }) =>
      `Dokumen ini belum sesuai NENA-STA-021.1b pada ${count} tempat; tidak ada yang disimpan. Perbaiki tempat-tempat itu, lalu kirim lagi.`,
    en: ({ count }) =>
      `The document does not follow NENA-STA-021.1b in ${count} places; nothing was kept. Mend them and send it again.`,
  },
})

export const eidoSenderUnknown = problem({
  code: 'dispatch.eido_sender_unknown',
  status: 403,
  title: { id: 'Klien ini bukan pusat tetangga', en: 'This client is no neighbouring centre' },
  detail: {
    id: () =>
      'Minta admin daerah menuliskan id klien mesin ini pada pusat tetangga di Pengaturan 112, lalu kirim lagi.',
    en: () =>
      'Ask the region’s administrator to enter the id of this machine client at a neighbouring centre in the 112 settings, then send it again.',
  },
})

export const eidoOver = problem({
  code: 'dispatch.eido_over',
  status: 409,
  title: { id: 'Kejadian sudah selesai', en: 'The incident is over' },
  detail: {
    id: () => 'EIDO ini tentang kejadian yang sudah ditutup dan belum pernah ditawarkan ke sini.',
    en: () => 'This EIDO is about an incident that is closed already and was never offered here.',
  },
})

export const eidoOfferUnknown = problem({
  code: 'dispatch.eido_offer_unknown',
  status: 404,
  title: { id: 'Penawaran tidak ditemukan', en: 'No such offer' },
  detail: {
    id: () => 'Penawaran ini tidak ada, atau bukan dari pusat Anda.',
    en: () => 'There is no such offer, or it is not of your centre.',
  },
})

export const hookUnreadable = problem<{ what: string }>({
  code: 'dispatch.hook_unreadable',
  status: 422,
  title: { id: 'Peristiwa telepon tidak terbaca', en: 'The telephone event can not be read' },
  detail: {
    id: ({ what }) => `Perbaiki isi peristiwa: ${what}. Bentuknya ada di docs/TELEPHONY.md.`,
    en: ({ what }) => `Mend the event: ${what}. Its form is in docs/TELEPHONY.md.`,
  },
})
