import { problem } from '#platform/problem/problem.ts'

export const connectionIncomplete = problem({
  code: 'pharmacy.connection_incomplete',
  status: 422,
  title: { id: 'Sambungan belum lengkap', en: 'The connection is not complete' },
  detail: {
    id: (d: { missing: string }) => `Isi dahulu: ${d.missing}. Sambungan baru dapat dinyalakan sesudah itu.`,
    en: (d) => `Fill in first: ${d.missing}. Only then can the connection be switched on.`,
  },
})

export const addressForeign = problem({
  code: 'pharmacy.address_foreign',
  status: 422,
  title: { id: 'Alamat bukan milik penyelenggara', en: 'The address is not of the exchange' },
  detail: {
    id: () => 'Data kesehatan hanya dikirim lewat HTTPS ke alamat kemkes.go.id atau bpjs-kesehatan.go.id.',
    en: () => 'Health data is sent by HTTPS to addresses of kemkes.go.id or bpjs-kesehatan.go.id alone.',
  },
})
