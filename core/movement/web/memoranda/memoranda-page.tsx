import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { DraftMemoranda, ListMemoranda, type Memorandum } from '../../contract.ts'
import { useMovementWords } from '../words.ts'
import { DraftDialog } from './draft-dialog.tsx'
import { MemorandaTable } from './memoranda-table.tsx'
import { SignDialog } from './sign-dialog.tsx'

/** Memoranda of every region for the ministry, or the region's own. */
export function MemorandaPage() {
  const { w } = useMovementWords()
  const { code } = usePlace()
  const all = useEndpoint(ListMemoranda, {})
  const mayManage = useMay(DraftMemoranda)
  return (
    <Screen
      eyebrow={w.movement}
      title={w.memoranda.title}
      lead={w.memoranda.lead}
      acts={mayManage && all.data !== undefined ? <Acts all={all.data} /> : undefined}
    >
      <Answer of={all} lines={6}>
        {(memoranda) =>
          memoranda.length === 0 ? (
            <EmptyState title={w.memoranda.empty}>
              <p>{code === '00' ? w.memoranda.emptyMinistry : w.memoranda.emptyRegion}</p>
            </EmptyState>
          ) : (
            <MemorandaTable memoranda={memoranda} />
          )
        }
      </Answer>
      <p className="small mute">{w.memoranda.history}</p>
    </Screen>
  )
}

function Acts({ all }: { all: readonly Memorandum[] }) {
  const { w } = useMovementWords()
  const [open, setOpen] = useState<'draft' | 'sign'>()
  const drafts = all.filter(({ state }) => state === 'drafted')
  const standing = new Set(all.filter(({ state }) => state !== 'ended').map(({ region }) => region.code))
  return (
    <>
      <button type="button" className="button button--main" onClick={() => setOpen('draft')}>
        {w.memoranda.draft}
      </button>
      {drafts.length === 0 ? null : (
        <button type="button" className="button" onClick={() => setOpen('sign')}>
          {w.memoranda.sign}
        </button>
      )}
      {open === 'draft' ? <DraftDialog standing={standing} onClose={() => setOpen(undefined)} /> : null}
      {open === 'sign' ? <SignDialog drafts={drafts} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}
