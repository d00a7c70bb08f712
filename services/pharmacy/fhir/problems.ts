import { problem } from '#platform/problem/problem.ts'

// Refusals of the FHIR surface; they go over the wire as OperationOutcome (FHIR R4 §2.12).

export const typeUnknown = problem({
  code: 'pharmacy.fhir_type_unknown',
  status: 404,
  title: { id: 'Jenis sumber daya tidak dilayani', en: 'Resource type not supported' },
  detail: {
    id: (d: { type: string }) => `Jenis ${d.type} tidak dilayani. Lihat yang dilayani pada metadata.`,
    en: (d) => `The type ${d.type} is not supported. See metadata for those that are.`,
  },
})

export const resourceUnknown = problem({
  code: 'pharmacy.fhir_resource_unknown',
  status: 404,
  title: { id: 'Sumber daya tidak ditemukan', en: 'No such resource' },
  detail: {
    id: (d: { reference: string }) => `${d.reference} tidak ada di daerah ini. Cari dengan identifier.`,
    en: (d) => `${d.reference} is not here. Search by identifier.`,
  },
})

export const interactionUnknown = problem({
  code: 'pharmacy.fhir_interaction_unknown',
  status: 405,
  title: { id: 'Tindakan tidak dilayani', en: 'Interaction not supported' },
  detail: {
    id: (d: { what: string }) => `${d.what} tidak dilayani di sini. Lihat yang dilayani pada metadata.`,
    en: (d) => `${d.what} is not supported here. See metadata for what is.`,
  },
})

export const contentUnreadable = problem({
  code: 'pharmacy.fhir_content_unreadable',
  status: 400,
  title: { id: 'Isi kiriman tidak terbaca', en: 'The content can not be read' },
  detail: {
    id: (d: { why: string }) =>
      `Isi bukan sumber daya FHIR R4 dalam JSON: ${d.why}. Perbaiki lalu kirim lagi.`,
    en: (d) => `The content is no FHIR R4 resource in JSON: ${d.why}. Mend it and send it again.`,
  },
})

export const parameterUnknown = problem({
  code: 'pharmacy.fhir_parameter_unknown',
  status: 400,
  title: { id: 'Parameter pencarian tidak dilayani', en: 'Search parameter not supported' },
  detail: {
    id: (d: { names: string }) =>
      `Tidak dilayani: ${d.names}. Hapus, atau kirim Prefer: handling=lenient agar diabaikan.`,
    en: (d) =>
      `Not supported: ${d.names}. Remove them, or send Prefer: handling=lenient to have them ignored.`,
  },
})

export const parameterWrong = problem({
  code: 'pharmacy.fhir_parameter_wrong',
  status: 400,
  title: { id: 'Nilai parameter tidak terbaca', en: 'The value of a parameter can not be read' },
  detail: {
    id: (d: { name: string; value: string }) => `${d.name}=${d.value} tidak terbaca. Periksa bentuknya.`,
    en: (d) => `${d.name}=${d.value} can not be read. Check its form.`,
  },
})

export const valueMissing = problem({
  code: 'pharmacy.fhir_value_missing',
  status: 422,
  title: { id: 'Isi belum lengkap', en: 'Something is missing' },
  detail: {
    id: (d: { path: string; why: string }) => `${d.path}: ${d.why}.`,
    en: (d) => `${d.path}: ${d.why}.`,
  },
})

export const referenceUnknown = problem({
  code: 'pharmacy.fhir_reference_unknown',
  status: 422,
  title: { id: 'Rujukan tidak ditemukan', en: 'A reference leads nowhere' },
  detail: {
    id: (d: { reference: string }) => `${d.reference} tidak ada, juga tidak dalam kiriman ini.`,
    en: (d) => `${d.reference} does not exist, nor is it part of what was sent.`,
  },
})

export const severalMatch = problem({
  code: 'pharmacy.fhir_several_match',
  status: 412,
  title: { id: 'Syarat cocok dengan beberapa', en: 'The condition matches several' },
  detail: {
    id: (d: { condition: string }) => `${d.condition} cocok dengan lebih dari satu. Persempit syaratnya.`,
    en: (d) => `${d.condition} matches more than one. Narrow the condition.`,
  },
})

export const versionOld = problem({
  code: 'pharmacy.fhir_version_old',
  status: 412,
  title: { id: 'Versi sudah berubah', en: 'The version has changed' },
  detail: {
    id: (d: { given: string; now: string }) =>
      `If-Match menyebut ${d.given}, kini ${d.now}. Baca ulang dahulu.`,
    en: (d) => `If-Match names ${d.given}, it is ${d.now} now. Read it again first.`,
  },
})

export const prescriptionSplit = problem({
  code: 'pharmacy.fhir_prescription_split',
  status: 422,
  title: { id: 'Resep harus dikirim sekaligus', en: 'A prescription is sent as one' },
  detail: {
    id: (d: { prescription: string }) =>
      `Resep ${d.prescription} sudah diterima tanpa obat ini. Kirim semua obat satu resep dalam satu Bundle transaction.`,
    en: (d) =>
      `The prescription ${d.prescription} was taken in without this medicine. Send all medicines of a prescription in one Bundle transaction.`,
  },
})

export const identifierTaken = problem({
  code: 'pharmacy.fhir_identifier_taken',
  status: 409,
  title: { id: 'Identifier sudah dipakai', en: 'The identifier is taken' },
  detail: {
    id: () => 'Identifier ini milik sumber daya lain. Pakai If-None-Exist agar yang lama dipakai kembali.',
    en: () => 'This identifier belongs to another resource. Use If-None-Exist to have that one used again.',
  },
})

export const contentInvalid = problem({
  code: 'pharmacy.fhir_content_invalid',
  status: 422,
  title: { id: 'Isi sumber daya belum benar', en: 'The resource is not right yet' },
  detail: {
    id: (d: { path: string }) => `${d.path} belum sesuai. Perbaiki tiap unsur yang disebut.`,
    en: (d) => `${d.path} is not right yet. Mend each element that is named.`,
  },
})
