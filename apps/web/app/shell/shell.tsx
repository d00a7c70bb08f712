import { Outlet, useLocation, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { type Session, useSession } from '#core/identity/web/index.tsx'
import { PlaceProvider } from '#platform/client/place.tsx'
import { Shape } from '#platform/client/view/answer.tsx'
import { OfflineNote } from '#platform/client/view/offline-note.tsx'
import { ProblemNote, SessionEndedBanner } from '#platform/client/view/problem-note.tsx'
import { useAppWords } from '../words.ts'
import { placeAt, useAskedRegion } from './current-place.ts'
import { Go } from './go.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { usePaletteKey } from './use-palette-key.ts'

const Palette = lazy(() => import('../palette/palette.tsx'))
const OutboxNote = lazy(() => import('#platform/client/offline/outbox-note.tsx'))

type SignedIn = Extract<Session, { state: 'in' }>

/** The frame of the workspace: who is here, where, and what there is to do. */
export function Shell() {
  const session = useSession()
  const { href } = useLocation()
  switch (session.state) {
    case 'out':
      return <Go to="/masuk" search={{ kembali: href }} />
    case 'failed':
      return <Unopened session={session} />
    case 'loading':
      return <Opening />
    case 'in':
      return <Frame session={session} />
  }
}

function Frame({ session }: { session: SignedIn }) {
  const { w } = useAppWords()
  const place = placeAt(session.places, useAskedRegion())
  const [searching, setSearching] = useState(false)
  const isUnderWay = useRouterState({ select: ({ isLoading }) => isLoading })
  usePaletteKey(() => setSearching(true))
  return (
    <PlaceProvider place={place}>
      <a className="skip-link" href="#isi">
        {w.skip}
      </a>
      <div className="shell">
        <TopBar
          account={session.account}
          places={session.places}
          place={place}
          onSearch={() => setSearching(true)}
        />
        <Rail place={place} />
        <main className="shell__main" id="isi" tabIndex={-1} aria-busy={isUnderWay}>
          <OfflineNote />
          <Suspense fallback={null}>
            <OutboxNote />
          </Suspense>
          {session.ended ? <SessionEndedBanner /> : null}
          <Outlet />
        </main>
      </div>
      {searching ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </PlaceProvider>
  )
}

/** The frame keeps its shape until it is known who is here. */
function Opening() {
  return (
    <div className="shell">
      <div className="top-bar" />
      <div className="rail" />
      <main className="shell__main">
        <Shape lines={6} />
      </main>
    </div>
  )
}

function Unopened({ session }: { session: Extract<Session, { state: 'failed' }> }) {
  const { w } = useAppWords()
  return (
    <main className="door__main">
      <h1>{w.loadFailed}</h1>
      <ProblemNote problem={session.problem} />
      <button type="button" className="button button--main" onClick={session.retry}>
        {w.retry}
      </button>
    </main>
  )
}
