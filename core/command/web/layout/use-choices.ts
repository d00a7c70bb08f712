import { useWallPanels } from '#platform/client/wall.tsx'
import type { Arrangement, Size, Tile } from '../../contract.ts'
import { useCommandWords } from '../words.ts'

export interface Choices {
  indicators: Arrangement['indicators']
}

/** What may stand on a page, by `kind key`, and what it is called. */
export function useChoices(indicators: Choices['indicators']) {
  const { w, language } = useCommandWords()
  const panels = useWallPanels()
  const nameOf = ({ kind, key }: Pick<Tile, 'kind' | 'key'>): string => {
    if (kind === 'panel') {
      return w.layout.panelOf(panels.find((one) => one.key === key)?.title[language] ?? key)
    }
    return w.layout.figureOf(indicators.find(({ code }) => code === key)?.name[language] ?? key)
  }
  const tiles = [
    ...panels.map(({ key }) => ({ kind: 'panel' as const, key })),
    ...indicators.map(({ code }) => ({ kind: 'figure' as const, key: code })),
  ]
  return {
    choices: tiles.map((tile) => [`${tile.kind} ${tile.key}`, nameOf(tile)] as const),
    nameOf,
    sizeOf: ({ kind, key }: Pick<Tile, 'kind' | 'key'>): Size =>
      (kind === 'panel' ? panels.find((one) => one.key === key)?.size : undefined) ?? 'tile',
  }
}
