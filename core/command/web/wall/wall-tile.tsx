import { useWallPanels } from '#platform/client/wall.tsx'
import type { Tile, Wall } from '../../contract.ts'
import { FigureTile } from '../parts/figure-tile.tsx'
import { PanelBox } from '../parts/panel-box.tsx'
import { useCommandWords } from '../words.ts'

/** One tile of a page: a figure, or what a service brings along. */
export function WallTile({ tile, wall }: { tile: Tile; wall: Wall }) {
  const { w } = useCommandWords()
  const panel = useWallPanels().find(({ key }) => key === tile.key)
  const figure = wall.figures.find(({ code }) => code === tile.key)
  return (
    <div className={`wall-tile wall-tile--${tile.size}`}>
      {tile.kind === 'figure' && figure !== undefined ? (
        <FigureTile figure={figure} at={wall.at} />
      ) : tile.kind === 'panel' && panel !== undefined ? (
        <PanelBox panel={panel} />
      ) : (
        <p className="mute">{w.wall.missing}</p>
      )}
    </div>
  )
}
