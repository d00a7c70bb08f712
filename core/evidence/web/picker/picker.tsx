import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { AddFile, type DocumentCard } from '../../contract.ts'
import { AddDecreeForm, AddLinkForm } from '../adding/forms.tsx'
import { UploadPanel } from '../adding/upload-panel.tsx'
import { Cards } from '../parts/cards.tsx'
import { useEvidenceWords } from '../words.ts'
import { SearchVault } from './search.tsx'

interface PickerProps {
  /** Versions chosen so far, in order. */
  chosen: readonly string[]
  onChange: (versionIds: string[]) => void
}

const WAYS = ['fromVault', 'uploadFiles', 'addLink', 'addDecree'] as const
type Way = (typeof WAYS)[number]

/** Chooses versions from the vault of the region, or adds new documents in place. */
export function Picker({ chosen, onChange }: PickerProps) {
  const { w } = useEvidenceWords()
  const may = useMay(AddFile)
  const [way, setWay] = useState<Way>()
  const { take, drop } = useChoice(chosen, onChange)
  return (
    <div className="evidence-picker">
      <p className="row__note" role="status">
        {w.chosen(chosen.length)}
      </p>
      <Cards versionIds={chosen} acts={(card) => <RemoveButton card={card} onRemove={drop} />} />
      <div className="row-acts">
        {WAYS.filter((one) => may || one === 'fromVault').map((one) => (
          <button key={one} type="button" className="button" onClick={() => setWay(one)}>
            {w[one]}
          </button>
        ))}
      </div>
      {way === undefined ? null : (
        <WayDialog way={way} chosen={chosen} onTake={take} onDrop={drop} onClose={() => setWay(undefined)} />
      )}
    </div>
  )
}

/** Several files may end between two drawings, so the newest choice is held beside what was drawn. */
function useChoice(chosen: readonly string[], onChange: PickerProps['onChange']) {
  const latest = useRef({ chosen, onChange })
  useEffect(() => {
    latest.current = { chosen, onChange }
  })
  const set = (versionIds: string[]): void => {
    latest.current = { ...latest.current, chosen: versionIds }
    latest.current.onChange(versionIds)
  }
  return {
    take: ({ versionId }: DocumentCard): void => {
      const now = latest.current.chosen
      if (!now.includes(versionId)) set([...now, versionId])
    },
    drop: ({ versionId }: DocumentCard): void => set(latest.current.chosen.filter((id) => id !== versionId)),
  }
}

function RemoveButton({ card, onRemove }: { card: DocumentCard; onRemove: (card: DocumentCard) => void }) {
  const { w } = useEvidenceWords()
  return (
    <button type="button" className="link" aria-label={w.removeOf(card.title)} onClick={() => onRemove(card)}>
      {w.remove}
    </button>
  )
}

interface WayProps {
  way: Way
  chosen: readonly string[]
  onTake: (card: DocumentCard) => void
  onDrop: (card: DocumentCard) => void
  onClose: () => void
}

/** Drawn outside of the form it may stand in: a form within a form is none, and must not send the outer one. */
function WayDialog(props: WayProps) {
  const { w } = useEvidenceWords()
  return createPortal(
    <div onSubmit={(event) => event.stopPropagation()} onChange={(event) => event.stopPropagation()}>
      <Dialog title={w[props.way]} onClose={props.onClose}>
        <WayBody {...props} />
      </Dialog>
    </div>,
    document.body,
  )
}

function WayBody({ way, chosen, onTake, onDrop, onClose }: WayProps) {
  const { w } = useEvidenceWords()
  const say = useSay()
  const takeAndClose = (card: DocumentCard) => {
    onTake(card)
    say(w.saved)
    onClose()
  }
  if (way === 'addLink') return <AddLinkForm onDone={takeAndClose} onCancel={onClose} />
  if (way === 'addDecree') return <AddDecreeForm onDone={takeAndClose} onCancel={onClose} />
  const toggle = (card: DocumentCard) => (chosen.includes(card.versionId) ? onDrop(card) : onTake(card))
  return (
    <>
      {way === 'fromVault' ? (
        <SearchVault chosen={chosen} onToggle={toggle} />
      ) : (
        <UploadPanel onDone={onTake} />
      )}
      <div className="act-form__foot">
        <button type="button" className="button button--main" onClick={onClose}>
          {w.done}
        </button>
      </div>
    </>
  )
}
