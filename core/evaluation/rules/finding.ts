import type { Bilingual } from '#platform/schema/schema.ts'

/** Something wrong in an uploaded table: where it stands, and what is wrong with it. */
export type Finding = { line: number; column: string } & What

export type What =
  | { kind: 'column_missing' }
  | { kind: 'empty' }
  | { kind: 'code_shape'; text: string; guess: string | null }
  | { kind: 'code_unknown'; text: string }
  | { kind: 'row_twice'; first: number }
  | { kind: 'track_unknown'; text: string; known: string }
  | { kind: 'track_missing'; known: string }
  | { kind: 'no_instrument'; track: string }
  | { kind: 'decimal_comma'; text: string; guess: string }
  | { kind: 'not_decimal'; text: string }
  | { kind: 'too_fine'; text: string; places: number }
  | { kind: 'out_of_scale'; text: string; min: string; max: string }
  | { kind: 'not_applicable'; track: string }
  | { kind: 'not_published'; text: string }
  | { kind: 'mean_differs'; component: string; expected: string; actual: string }
  | { kind: 'question_unknown'; text: string; instrument: string }
  | { kind: 'question_absent'; region: string; questions: string }
  | { kind: 'given_twice'; component: string; questions: string }
  | { kind: 'component_absent'; component: string }
  | { kind: 'component_incomplete'; component: string; questions: string }
  | { kind: 'differs'; expected: string; actual: string }

/**
 * What is wrong, as a sentence that says how to mend it; the place is added by whoever reports it.
 *
 * @example sentenceOf({ kind: 'decimal_comma', text: '3,29', guess: '3.29' }).en
 * // '“3,29” has a decimal comma. Write 3.29 with a point.'
 */
export function sentenceOf(what: What): Bilingual {
  switch (what.kind) {
    case 'column_missing':
      return {
        id: 'kolom ini tidak ada. Tambahkan kolom dengan nama persis ini di baris judul.',
        en: 'this column is missing. Add a column with exactly this name to the header row.',
      }
    case 'empty':
      return { id: 'sel ini kosong, padahal wajib diisi.', en: 'this cell is empty but needs a value.' }
    case 'code_shape':
      return codeShape(what.text, what.guess)
    case 'code_unknown':
      return {
        id: `tidak ada kabupaten atau kota dengan kode “${what.text}”. Periksa kode Permendagri.`,
        en: `there is no regency or city with the code “${what.text}”. Check the Permendagri code.`,
      }
    case 'row_twice':
      return {
        id: `baris ini mengulang baris ${what.first}. Hapus salah satunya.`,
        en: `this row repeats row ${what.first}. Remove one of them.`,
      }
    case 'track_unknown':
      return {
        id: `jalur “${what.text}” tidak dikenal. Yang ada: ${what.known}.`,
        en: `the track “${what.text}” is not known. Known tracks: ${what.known}.`,
      }
    case 'track_missing':
      return {
        id: `jalur daerah ini tidak diketahui. Isi kolom track atau sebutkan jalurnya: ${what.known}.`,
        en: `the track of this region is not known. Fill in the column track or name the track: ${what.known}.`,
      }
    case 'no_instrument':
      return {
        id: `tidak ada instrumen untuk jalur ${what.track} pada tahun ini, jadi nilainya tidak dapat dihitung.`,
        en: `there is no instrument for the track ${what.track} in this year, so nothing can be computed.`,
      }
    case 'decimal_comma':
      return {
        id: `“${what.text}” memakai koma desimal. Tulis ${what.guess} dengan titik.`,
        en: `“${what.text}” has a decimal comma. Write ${what.guess} with a point.`,
      }
    case 'not_decimal':
      return {
        id: `“${what.text}” bukan angka desimal. Tulis misalnya 3.29.`,
        en: `“${what.text}” is not a decimal number. Write for example 3.29.`,
      }
    case 'too_fine':
      return {
        id: `“${what.text}” memiliki lebih dari ${what.places} desimal.`,
        en: `“${what.text}” has more than ${what.places} decimals.`,
      }
    case 'out_of_scale':
      return {
        id: `“${what.text}” di luar skala ${what.min} sampai ${what.max}.`,
        en: `“${what.text}” lies outside the scale ${what.min} to ${what.max}.`,
      }
    case 'not_applicable':
      return {
        id: `komponen ini tidak berlaku pada jalur ${what.track}. Kosongkan selnya.`,
        en: `this component does not apply on the track ${what.track}. Leave the cell empty.`,
      }
    case 'not_published':
      return {
        id: `belum ada hasil daerah ${what.text} pada tahun ini. Impor hasilnya dahulu.`,
        en: `there is no result of region ${what.text} in this year yet. Import its result first.`,
      }
    case 'mean_differs':
      return {
        id: `rata-rata nilai komponen ${what.component} adalah ${what.actual}, tetapi yang terbit ${what.expected}.`,
        en: `the mean of the component ${what.component} is ${what.actual}, but ${what.expected} was published.`,
      }
    case 'question_unknown':
      return {
        id: `tidak ada pertanyaan “${what.text}” dalam instrumen ${what.instrument}.`,
        en: `there is no question “${what.text}” in the instrument ${what.instrument}.`,
      }
    case 'question_absent':
      return {
        id: `nilai pertanyaan ${what.questions} untuk daerah ${what.region} belum ada. Lengkapi komponennya.`,
        en: `the scores of ${what.questions} for region ${what.region} are missing. Complete the component.`,
      }
    case 'given_twice':
      return {
        id: `komponen ${what.component} diisi dua kali: sebagai komponen dan lewat ${what.questions}. Pilih salah satu.`,
        en: `the component ${what.component} is given twice: directly and by ${what.questions}. Choose one.`,
      }
    case 'component_absent':
      return {
        id: `nilai komponen ${what.component} belum diisi. Isi komponennya, atau semua pertanyaannya.`,
        en: `the component ${what.component} has no score. Fill in the component or all of its questions.`,
      }
    case 'component_incomplete':
      return {
        id: `komponen ${what.component} belum lengkap; belum diisi: ${what.questions}.`,
        en: `the component ${what.component} is incomplete; not filled in: ${what.questions}.`,
      }
    case 'differs':
      return {
        id: `seharusnya ${what.expected} menurut hitungan, tetapi tertulis ${what.actual}.`,
        en: `expected ${what.expected} by computation, but the file has ${what.actual}.`,
      }
  }
}

function codeShape(text: string, guess: string | null): Bilingual {
  if (guess === null)
    return {
      id: `“${text}” bukan kode wilayah. Kode berbentuk 35.05.`,
      en: `“${text}” is not a region code. A code looks like 35.05.`,
    }
  return {
    id: `“${text}” bukan kode wilayah. Mungkin maksudnya ${guess}: jadikan kolom kode berformat teks supaya nol di akhir tidak hilang.`,
    en: `“${text}” is not a region code. Perhaps ${guess} is meant: format the code column as text so that the last zero is kept.`,
  }
}
