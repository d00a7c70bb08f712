import { rupiah } from '#platform/ui/format.ts'
import type { BoardCard, DimensionCard } from '../../contract.ts'
import { DimensionMark, Progress, Tags } from '../marks.tsx'
import { ProgrammeLink } from '../views.tsx'
import { usePortfolioWords } from '../words.ts'

/** A programme on the board: whose it is, how far, how much, and why it is red. */
export function Card({ card, dimensions }: { card: BoardCard; dimensions: readonly DimensionCard[] }) {
  const { w } = usePortfolioWords()
  const { standing } = card
  return (
    <li className={standing?.isRed ? 'board-card board-card--red' : 'board-card'}>
      <h3 className="board-card__name">
        <ProgrammeLink programme={card} />
      </h3>
      <p className="small">
        <DimensionMark code={card.dimension} dimensions={dimensions} />
      </p>
      <p className="small mute">{card.owner?.name ?? w.noOwner}</p>
      <p className="board-card__tags">
        <Tags programme={card} />
        {standing?.isLate ? <span className="tag tag--attention">{w.late}</span> : null}
      </p>
      {standing === null ? null : <Stand standing={standing} />}
    </li>
  )
}

function Stand({ standing }: { standing: NonNullable<BoardCard['standing']> }) {
  const { w, language } = usePortfolioWords()
  const money = (text: string) => rupiah(BigInt(text), language)
  return (
    <>
      <Progress physical={standing.physical} planned={standing.planned} />
      <p className="small number">
        {standing.moneyPlanned === '0'
          ? w.board.noMoney
          : w.board.money(money(standing.moneyReal), money(standing.moneyPlanned))}
      </p>
      {standing.isRed ? (
        <details className="board-card__why">
          <summary>{w.whyRed}</summary>
          <ul>
            {standing.why.map((why) => (
              <li key={why.id}>{why[language]}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
