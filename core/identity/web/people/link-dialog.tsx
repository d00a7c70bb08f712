import { CopyLine } from '#platform/client/view/copy-line.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { wib } from '#platform/ui/format.ts'
import { usePeopleWords } from './words.ts'

export interface Made {
  email: string
  link: string
  expiresAt: string
}

/** The link, shown this once, with a button that copies it. */
export function LinkDialog({ made, onClose }: { made: Made; onClose: () => void }) {
  const { w, language } = usePeopleWords()
  return (
    <Dialog title={w.linkTitle} onClose={onClose}>
      <p>{w.linkLead(made.email)}</p>
      <CopyLine label={w.link} text={`${location.origin}${made.link}`} />
      <p className="small mute">{w.linkUntil(wib(made.expiresAt, language))}</p>
      <div className="act-form__foot">
        <button type="button" className="button button--main" onClick={onClose}>
          {w.done}
        </button>
      </div>
    </Dialog>
  )
}
