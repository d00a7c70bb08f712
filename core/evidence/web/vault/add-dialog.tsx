import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { AddDecreeForm, AddLinkForm } from '../adding/forms.tsx'
import { UploadPanel } from '../adding/upload-panel.tsx'
import { useEvidenceWords } from '../words.ts'

export type Way = 'uploadFiles' | 'addLink' | 'addDecree'

/** One of the three ways into the vault. */
export function AddDialog({ way, onClose }: { way: Way; onClose: () => void }) {
  const { w } = useEvidenceWords()
  const say = useSay()
  const done = () => {
    say(w.saved)
    onClose()
  }
  return (
    <Dialog title={w[way]} onClose={onClose}>
      {way === 'addLink' ? <AddLinkForm onDone={done} onCancel={onClose} /> : null}
      {way === 'addDecree' ? <AddDecreeForm onDone={done} onCancel={onClose} /> : null}
      {way === 'uploadFiles' ? (
        <>
          <UploadPanel onDone={() => say(w.saved)} />
          <div className="act-form__foot">
            <button type="button" className="button button--main" onClick={onClose}>
              {w.done}
            </button>
          </div>
        </>
      ) : null}
    </Dialog>
  )
}
