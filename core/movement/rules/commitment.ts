// The joint commitment (komitmen bersama): the head of region and all heads of agency sign one text before witnesses
// (programme.md, section 2). It is open until all have signed (complete) or the leader closes it with a reason (closed).
//
// 1. The text is frozen when it is put up; a later version of it is another commitment.
// 2. One signature an institution; none is taken back.
// 3. What a hash covers is written in one way only, so that everybody can reckon it again.

import type { Bilingual } from '#platform/schema/schema.ts'

/** What decides whether two texts are the same: composed letters, single line feeds, no blanks at the ends. */
export const canonicalText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

interface Text {
  title: string
  body: string
}

/** What the digest of a text covers. */
export const textToDigest = ({ title, body }: Text): string =>
  JSON.stringify({ title: canonicalText(title), body: canonicalText(body) })

interface SignatureToDigest {
  /** SHA-256 of the text in hexadecimal. */
  text: string
  institution: string
  office: string
  consent: string
  at: Date
}

/**
 * What the digest of a signature covers: text, signer, time. Keys stand in a fixed order; no person is in it.
 *
 * @example signatureToDigest({ text: 'ab…', institution: 'Dinas Kominfo', office: 'Kepala', consent: 'SETUJU', at })
 */
export const signatureToDigest = ({ text, institution, office, consent, at }: SignatureToDigest): string =>
  JSON.stringify({ text, institution, office, consent, at: at.toISOString() })

/** What the seal of a frozen commitment covers: its text and every signature, in the order of their hashes. */
export const commitmentToSeal = (text: string, signatures: readonly string[]): string =>
  JSON.stringify({ text, signatures: [...signatures].sort() })

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Consent is the word SETUJU, or the institution's own name. */
export const isConsent = (typed: string, institution: string): boolean =>
  ['setuju', tidy(institution).toLowerCase()].includes(tidy(typed).toLowerCase())

export const tidyOffice = tidy

interface Line {
  opdId: string | null
  isSigned: boolean
}

/** Somebody signs for the own agencies; the head of region's line is for leaders. */
export const isMine = (
  line: Pick<Line, 'opdId'>,
  asker: { opdIds: readonly string[]; isLeader: boolean },
): boolean => (line.opdId === null ? asker.isLeader : asker.opdIds.includes(line.opdId))

/** What a region begins with: our proposal, to be adapted; no official text is at hand. */
export const FIRST_TEXT: { title: string; body: string } = {
  title: 'Komitmen Bersama Pelaksanaan Kota Cerdas',
  body: [
    'Kami, kepala daerah dan seluruh kepala perangkat daerah, berkomitmen bersama untuk:',
    '1. melaksanakan rencana induk kota cerdas dan program percepatannya sesuai tugas dan fungsi masing-masing;',
    '2. menyediakan anggaran, sumber daya manusia, dan data yang diperlukan melalui perencanaan daerah;',
    '3. bekerja lintas perangkat daerah dan bersama warga, dunia usaha, perguruan tinggi, dan media;',
    '4. melaporkan realisasi secara berkala, jujur, dan disertai bukti;',
    '5. menindaklanjuti rekomendasi evaluasi setiap tahun.',
    'Komitmen ini kami nyatakan dengan penuh tanggung jawab di hadapan para saksi.',
  ].join('\n\n'),
}

/** Name of the line the head of region signs. */
export const headLine = (kind: 'kabupaten' | 'kota'): Bilingual =>
  kind === 'kabupaten' ? { id: 'Bupati', en: 'Regent' } : { id: 'Wali Kota', en: 'Mayor' }
