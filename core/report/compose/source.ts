import type { Source } from '#core/evaluation/contract.ts'
import type { Block } from '#platform/pdf/document.ts'
import type { ReportMatter } from './matter.ts'
import type { Voice } from './voice.ts'

/** The letter that the figures were read from, and the public page that confirms this report. */
export function composeSource({ result, publicUrl, certificate }: ReportMatter, voice: Voice): Block[] {
  const { source } = voice.text
  const url =
    certificate === undefined
      ? verificationUrl(publicUrl, result.code, result.year)
      : `${publicUrl}/verifikasi/${certificate.code}`
  return [
    { kind: 'heading', level: 1, text: source.heading },
    ...sourceBlocks(result.source, voice),
    { kind: 'paragraph', style: 'note', text: voice.of(result.coverage.note) },
    ...(certificate === undefined
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'note' as const,
            text: source.certified(certificate.code, certificate.sha256),
          },
        ]),
    { kind: 'verification', url, alt: source.qr(url), text: source.verify },
  ]
}

/** The public page of a report. @example 'https://smartcity.example.go.id/rapor/35.05/2023' */
export const verificationUrl = (publicUrl: string, code: string, year: number): string =>
  `${publicUrl}/rapor/${code}/${year}`

export function sourceBlocks(letter: Source, voice: Voice): Block[] {
  const { source } = voice.text
  const text =
    letter.date === ''
      ? source.undated(voice.of(letter.title), letter.number)
      : source.letter(voice.of(letter.title), letter.number, voice.date(letter.date))
  return [
    { kind: 'paragraph', text },
    ...(letter.note
      ? [{ kind: 'paragraph' as const, style: 'note' as const, text: voice.of(letter.note) }]
      : []),
  ]
}
