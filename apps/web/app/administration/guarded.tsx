import { type AdministrationPage, isOpenAt } from '#core/identity/web/index.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { useAppWords } from '../words.ts'

/** A page the reader's role does not cover says so at once, in place of failing part by part. */
export function Guarded({ page }: { page: AdministrationPage }) {
  const { w } = useAppWords()
  const place = usePlace()
  if (isOpenAt(page, place)) return <page.Page />
  return (
    <Screen title={w.notAllowedTitle} lead={w.notAllowed}>
      {null}
    </Screen>
  )
}
