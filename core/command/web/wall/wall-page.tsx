import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { Answer } from '#platform/client/view/answer.tsx'
import { useWallPanels, useWholeWindow } from '#platform/client/wall.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { day } from '#platform/ui/format.ts'
import { defaultPages } from '../../arithmetic.ts'
import type { Page, Wall } from '../../contract.ts'
import { Age } from '../parts/age.tsx'
import { AlarmList } from '../parts/alarms.tsx'
import { clockOf } from '../parts/numbers.ts'
import { Ticker } from '../parts/ticker.tsx'
import { useNow } from '../parts/use-now.ts'
import { type LiveWall, useWall } from '../parts/use-wall.ts'
import { useCommandWords } from '../words.ts'
import { type Rotation, useRotation } from './use-rotation.ts'
import { WallTile } from './wall-tile.tsx'

/** A wall that stays up takes new programs once a day, while the server is there to give them. */
const RELOAD_MS = 24 * 3600_000
const TICKER_LINES = 3
/** More would leave no room for what they are about. */
const ALARMS = 2

/** The command centre's wall: the whole window, dark, without scrolling; it rotates and recovers by itself. */
export function WallPage() {
  const { w } = useCommandWords()
  const { name } = usePlace()
  const wall = useWall()
  useWholeWindow()
  useDailyReload(wall.liveness.state === 'live')
  useEffect(() => {
    document.title = `${w.wall.title} ${name} · Penataran`
  }, [w, name])
  return (
    <div className="wall">
      <Answer of={wall.found} lines={8}>
        {(shown) => <Shown shown={shown} wall={wall} />}
      </Answer>
    </div>
  )
}

function Shown({ shown, wall }: { shown: Wall; wall: LiveWall }) {
  const { w, language } = useCommandWords()
  const { name } = usePlace()
  const now = useNow()
  const pages = usePages(shown)
  const rotation = useRotation(pages.map(({ seconds }) => seconds))
  const page = pages[rotation.at]
  return (
    <>
      <header className="wall__head">
        <h1>
          {name} <span className="wall__title">{page?.title}</span>
        </h1>
        <Age liveness={wall.liveness} readAt={wall.found.dataUpdatedAt} now={now} />
        <p className="wall__clock">
          <span>{day(dayInWib(now), language)}</span> <strong>{clockOf(now, language, true)}</strong> WIB
        </p>
      </header>
      <AlarmList alarms={shown.alarms} now={now} most={ALARMS} />
      {page === undefined ? (
        <EmptyState title={w.wall.empty}>
          <p>{w.wall.emptyBody}</p>
        </EmptyState>
      ) : (
        <div className="wall__grid" key={rotation.at}>
          <h2 className="visually-hidden">{w.wall.page(rotation.at + 1, pages.length)}</h2>
          {page.tiles.map((tile) => (
            <WallTile key={`${tile.kind} ${tile.key}`} tile={tile} wall={shown} />
          ))}
        </div>
      )}
      <footer className="wall__foot">
        <Ticker lines={wall.ticker.slice(0, TICKER_LINES)} />
        <Controls rotation={rotation} count={pages.length} />
      </footer>
    </>
  )
}

/** Pages as arranged, or as the wall arranges itself from what its reader may see. */
function usePages(shown: Wall): readonly Page[] {
  const panels = useWallPanels()
  return useMemo(
    () =>
      shown.pages.length > 0
        ? shown.pages
        : defaultPages(
            panels,
            shown.figures.map(({ code }) => code),
          ),
    [shown.pages, shown.figures, panels],
  )
}

function Controls({ rotation, count }: { rotation: Rotation; count: number }) {
  const { w } = useCommandWords()
  const { code } = usePlace()
  return (
    <nav className="wall__controls" aria-label={w.wall.pages}>
      {count < 2 ? null : (
        <>
          <span>{w.wall.page(rotation.at + 1, count)}</span>
          <button type="button" onClick={rotation.back}>
            {w.wall.back}
          </button>
          <button type="button" aria-pressed={rotation.isPaused} onClick={rotation.toggle}>
            {rotation.isPaused ? w.wall.go : w.wall.pause}
          </button>
          <button type="button" onClick={rotation.next}>
            {w.wall.next}
          </button>
        </>
      )}
      <button type="button" onClick={() => void document.documentElement.requestFullscreen?.()}>
        {w.wall.full}
      </button>
      <Link to={`/kerja/${code}/layanan/komando`}>{w.wall.leave}</Link>
    </nav>
  )
}

function useDailyReload(isLive: boolean): void {
  useEffect(() => {
    if (!isLive) return
    const left = Math.max(60_000, RELOAD_MS - performance.now())
    const timer = setTimeout(() => location.reload(), left)
    return () => clearTimeout(timer)
  }, [isLive])
}
