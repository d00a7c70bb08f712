import { Outlet } from '@tanstack/react-router'
import { OfflineNote } from '#platform/client/view/offline-note.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import { Mark } from '#platform/ui/mark/mark.tsx'
import { useAppWords } from '../words.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** The frame before somebody is let in: sign-in and invitation. */
export function DoorFrame() {
  const { w } = useAppWords()
  return (
    <div className="door">
      <header className="door__head">
        <PageLink to="/" className="brand">
          <Mark size={28} />
          {w.product}
        </PageLink>
        <LanguageSwitch />
      </header>
      <main className="door__main" id="isi">
        <OfflineNote />
        <Outlet />
      </main>
    </div>
  )
}
