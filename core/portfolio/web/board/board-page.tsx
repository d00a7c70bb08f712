import { useState } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import { type Board, type BoardCard, ExportPortfolio, GetBoard } from '../../contract.ts'
import { Filters, NarrowingFields, NoProgramme, useNarrowing, useYear, Views, YearField } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'
import { Card } from './card.tsx'

/** Every programme by the state it is in, with progress, money and what is red. */
export function BoardPage() {
  const { w } = usePortfolioWords()
  const year = useYear()
  const found = useEndpoint(GetBoard, { year })
  return (
    <Screen
      eyebrow={w.plan}
      title={w.board.title}
      lead={w.board.lead}
      acts={
        <>
          <FileButton endpoint={ExportPortfolio} input={{ year, format: 'csv' }} label={w.csv} />
          <FileButton endpoint={ExportPortfolio} input={{ year, format: 'xlsx' }} label={w.xlsx} />
        </>
      }
    >
      <Views here="papan" />
      <Answer of={found} lines={12}>
        {(board) => (board.programmes.length === 0 ? <NoProgramme /> : <Found board={board} />)}
      </Answer>
    </Screen>
  )
}

function Found({ board }: { board: Board }) {
  const { w } = usePortfolioWords()
  const by = useNarrowing()
  const [{ merah }, ask] = useAsked('merah')
  const shown = board.programmes.filter(
    (one) => by.fits(one) && (merah === '' || one.standing?.isRed || one.standing?.isLate),
  )
  return (
    <>
      <Filters>
        <YearField />
        <NarrowingFields by={by} programmes={board.programmes} dimensions={board.dimensions} />
        <label className="portfolio-check">
          <input
            type="checkbox"
            checked={merah !== ''}
            onChange={(event) => ask('merah', event.currentTarget.checked ? '1' : '')}
          />{' '}
          {w.board.onlyRed}
        </label>
      </Filters>
      {shown.length === 0 ? <p>{w.noneFits}</p> : <Columns board={board} shown={shown} />}
    </>
  )
}

const STATES = ['proposed', 'planned', 'budgeted', 'running', 'evaluated', 'continued', 'stopped'] as const

function Columns({ board, shown }: { board: Board; shown: readonly BoardCard[] }) {
  const { w } = usePortfolioWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="board" tabIndex={0} aria-label={w.board.title}>
      {STATES.map((state) => {
        const cards = shown.filter((one) => one.state === state)
        return <StateColumn key={state} board={board} state={state} cards={cards} />
      })}
    </section>
  )
}

/** More cards than this come when they are asked for. */
const FIRST_CARDS = 30

function StateColumn(props: { board: Board; state: (typeof STATES)[number]; cards: readonly BoardCard[] }) {
  const { w, language } = usePortfolioWords()
  const [most, setMost] = useState(FIRST_CARDS)
  const { cards, board } = props
  const name = w.states[props.state]
  return (
    <section className="board__column" aria-label={w.board.column(name, count(cards.length, language))}>
      <h2 className="board__state">
        {name} <span className="mute number">{count(cards.length, language)}</span>
      </h2>
      {cards.length === 0 ? <p className="small mute">{w.board.empty}</p> : null}
      <ul className="board__cards">
        {cards.slice(0, most).map((card) => (
          <Card key={card.id} card={card} dimensions={board.dimensions} />
        ))}
      </ul>
      {cards.length <= most ? null : (
        <button type="button" className="button" onClick={() => setMost(most + FIRST_CARDS)}>
          {w.board.more(Math.min(FIRST_CARDS, cards.length - most))}
        </button>
      )}
    </section>
  )
}
