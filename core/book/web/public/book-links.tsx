import type { Language } from '#platform/ui/language.tsx'
import { BOOKS } from '../../contract.ts'
import { wordsIn } from './words.ts'

interface BookLinksProps {
  code: string
  number: number
  language: Language
}

/** The four books of a published version as PDF and DOCX. */
export function BookLinks({ code, number, language }: BookLinksProps) {
  const w = wordsIn(language)
  return (
    <ul>
      {BOOKS.map((book) => (
        <li key={book}>
          {w.bookNames[book]}:{' '}
          <a href={fileOf(code, number, book, 'pdf')} aria-label={`${w.bookNames[book]}, PDF`}>
            PDF
          </a>
          {', '}
          <a href={fileOf(code, number, book, 'docx')} aria-label={`${w.bookNames[book]}, DOCX`}>
            DOCX
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Address of one book of a published version. */
export const fileOf = (code: string, number: number, book: string, format: string): string =>
  `/api/v1/regions/${code}/plan/versions/${number}/books/${book}/book.${format}`
