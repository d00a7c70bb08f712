import type { id } from './id.ts'

export const en: typeof id = {
  title: (name: string, year: number) => `The report of ${name} ${year} was issued here`,
  description: 'Check whether a report of the smart city evaluation was really issued, and what it says.',
  unknown: 'Unknown code of a report',
  eyebrow: (code: string) => `Verification ${code}`,
  issued: (at: string, number: string, date: string) => `Issued ${at} with the letter ${number}, ${date}.`,
  valid: 'This report is genuine and the newest version. Compare its figures with the report in your hands.',
  replaced: 'This report is genuine, but a newer version has replaced it, with the code',
  example: 'Example: this report comes from an example or simulated cycle and is no official result.',
  figures: (version: number) => `Figures of the report, version ${version}`,
  final: 'Score',
  improvement: 'Improvement',
  reason: (reason: string) => `Reason of the correction: ${reason}`,
  page: 'Page of the region with the origin of its figures',
  hashTitle: 'Hash',
  hashLead:
    'The hash of the figures is the SHA-256 of the data below as JSON with sorted keys and no spaces; the hash of the file is the SHA-256 of the PDF.',
  hashOfFigures: 'Hash of the figures',
  hashOfFile: 'Hash of the PDF',
  noFile: 'The PDF of this report still waits to be printed.',
  file: 'Download the PDF',
  data: 'Data (JSON)',
}
