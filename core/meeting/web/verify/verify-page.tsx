import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { page, read } from '#platform/ui/page.ts'
import { CheckMeetingMinutes } from '../../contract.ts'
import { en } from '../en.ts'
import { id } from '../id.ts'

const wordsIn = (language: Language): typeof id => (language === 'id' ? id : en)

/** Four groups of sixteen: short enough for a phone, and easier to compare by eye. */
const inGroups = (digest: string): string => digest.match(/.{16}/g)?.join(' ') ?? digest

/** `/notulen/:code`: what the QR code of printed minutes leads to. */
export const verifyPage = page({
  path: '/notulen/:code',
  fresh: true,
  reads: ({ params }) => ({ minutes: read(CheckMeetingMinutes, { code: params.code ?? '' }) }),
  title: (_data, { language }) => wordsIn(language).verify.title,
  description: (_data, { language }) => wordsIn(language).verify.description,
  body: ({ minutes }, { language }) => {
    const w = wordsIn(language)
    const lines: [string, string][] = [
      [w.verify.meeting, minutes.title],
      [w.verify.heldOn, `${w.kinds[minutes.kind]}, ${wib(minutes.heldOn, language)} WIB`],
      [w.verify.number, w.verify.numberOf(minutes.number, minutes.year)],
      [w.verify.version, String(minutes.version)],
      [w.verify.issued, `${wib(minutes.issuedAt, language)} WIB`],
      [w.verify.digest, inGroups(minutes.digest)],
    ]
    return (
      <Parts>
        <Masthead eyebrow={w.verify.title} title={w.verify.sound} lead={minutes.region} />
        {minutes.isExample ? <Notice tone="attention">{w.verify.example}</Notice> : null}
        {minutes.newest > minutes.version ? (
          <Notice tone="attention">{w.verify.newer(minutes.newest)}</Notice>
        ) : null}
        <FactList rows={lines} />
        <p className="small">{w.verify.compare}</p>
      </Parts>
    )
  },
})
