import { changedAt, without } from '#platform/client/order/moves.ts'
import { OrderActs } from '#platform/client/order/order-acts.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { useWallPanels } from '#platform/client/wall.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { defaultPages, doFit, SECONDS } from '../../arithmetic.ts'
import type { Page, Size, Tile } from '../../contract.ts'
import { useCommandWords } from '../words.ts'
import { Line, Pick } from './inputs.tsx'
import { type Choices, useChoices } from './use-choices.ts'

interface PagesPartProps {
  pages: readonly Page[]
  indicators: Choices['indicators']
  onChange: (pages: Page[]) => void
}

/** The pages of the wall, each with its tiles in order. */
export function PagesPart({ pages, indicators, onChange }: PagesPartProps) {
  const { w } = useCommandWords()
  const panels = useWallPanels()
  const fill = () =>
    onChange(
      defaultPages(
        panels,
        indicators.slice(0, 12).map(({ code }) => code),
      ),
    )
  return (
    <Panel title={w.layout.pages} lead={w.layout.pagesLead}>
      {pages.map((page, i) => (
        <OnePage
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no name of their own
          key={i}
          page={page}
          number={i + 1}
          indicators={indicators}
          onChange={(changed) => onChange(changedAt(pages, i, changed))}
          onRemove={() => onChange(without(pages, i))}
        />
      ))}
      <p className="row-acts">
        <button
          type="button"
          className="button"
          disabled={pages.length >= 12}
          onClick={() => onChange([...pages, { title: '', seconds: SECONDS, tiles: [] }])}
        >
          {w.layout.addPage}
        </button>
        {pages.length === 0 ? (
          <button type="button" className="button" onClick={fill}>
            {w.layout.defaults}
          </button>
        ) : null}
      </p>
    </Panel>
  )
}

interface OnePageProps {
  page: Page
  number: number
  indicators: Choices['indicators']
  onChange: (page: Page) => void
  onRemove: () => void
}

function OnePage({ page, number, indicators, onChange, onRemove }: OnePageProps) {
  const { w } = useCommandWords()
  const { choices, nameOf, sizeOf } = useChoices(indicators)
  const add = (value: string) => {
    const [kind, key] = value.split(' ') as [Tile['kind'], string]
    if (key === undefined) return
    onChange({ ...page, tiles: [...page.tiles, { kind, key, size: sizeOf({ kind, key }) }] })
  }
  return (
    <fieldset className="arrange">
      <legend>{w.layout.pageOf(number)}</legend>
      <div className="choose">
        <Line
          label={w.layout.pageTitle}
          value={page.title}
          onChange={(title) => onChange({ ...page, title })}
        />
        <Line
          label={w.layout.seconds}
          value={String(page.seconds)}
          inputMode="numeric"
          maxLength={3}
          onChange={(seconds) => onChange({ ...page, seconds: Number(seconds.replace(/\D/g, '')) })}
        />
      </div>
      <ol className="rows">
        {page.tiles.map((tile, i) => (
          <li key={`${tile.kind} ${tile.key}`} className="row">
            <span className="row__name">{nameOf(tile)}</span>
            <select
              className="input"
              aria-label={w.layout.size(nameOf(tile))}
              value={tile.size}
              onChange={(event) => {
                const size = event.currentTarget.value as Size
                onChange({ ...page, tiles: changedAt(page.tiles, i, { ...tile, size }) })
              }}
            >
              {(['tile', 'wide', 'large'] as const).map((size) => (
                <option key={size} value={size}>
                  {w.layout.sizes[size]}
                </option>
              ))}
            </select>
            <OrderActs
              items={page.tiles}
              at={i}
              name={nameOf(tile)}
              onChange={(tiles) => onChange({ ...page, tiles })}
            />
          </li>
        ))}
      </ol>
      {doFit(page.tiles.map(({ size }) => size)) ? null : <Notice>{w.layout.full}</Notice>}
      <div className="choose">
        <Pick
          label={w.layout.addTile}
          value=""
          choices={[
            ['', w.layout.choose],
            ...choices.filter(([value]) => !page.tiles.some(({ kind, key }) => value === `${kind} ${key}`)),
          ]}
          onChange={add}
        />
        <button type="button" className="button" onClick={onRemove}>
          {w.layout.removePage(number)}
        </button>
      </div>
    </fieldset>
  )
}
