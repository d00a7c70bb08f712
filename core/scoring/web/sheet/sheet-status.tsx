import { wib } from '#platform/ui/format.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import type { Sheet } from '../../contract.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { useScoringWords } from '../words.ts'

/** How far the sheet is and what has not reached the server: always in view while rating. */
export function SheetStatus({ sheet, unsent }: { sheet: Sheet; unsent: number }) {
  const { w, language } = useScoringWords()
  const { rated, gaps, of } = sheet.counts
  return (
    <div className="sheet-status">
      <div className="sheet-status__bar">
        <ProgressBar done={rated + gaps} of={of} />
      </div>
      <p className="sheet-status__words">
        <span data-progress>{w.ratedOf(rated + gaps, of)}</span>
        <span role="status" data-unsent={unsent} className={unsent === 0 ? 'mute' : 'sheet-status__unsent'}>
          {w.unsent(unsent)}
        </span>
        <span className="mute">
          {w.closes}: {sheet.closesAt === null ? w.noDeadline : wib(sheet.closesAt, language)}
        </span>
      </p>
    </div>
  )
}

/** What a reader must know before rating: no network, no claims, an ended sheet. */
export function SheetNotices({ held, sheet }: { held: HeldSheet; sheet: Sheet }) {
  const { w, language } = useScoringWords()
  const { submittedAt, absent } = sheet.counts
  return (
    <>
      {held.keptAt === undefined ? null : (
        <Notice tone="attention">
          <p>{w.keptAt(wib(held.keptAt, language))}</p>
        </Notice>
      )}
      {submittedAt === null ? null : (
        <Notice tone="good">
          <p>{w.submitted(wib(submittedAt, language))}</p>
        </Notice>
      )}
      {absent === null ? null : (
        <Notice tone="attention">
          <p>{w.absent(absent.reason)}</p>
        </Notice>
      )}
    </>
  )
}
