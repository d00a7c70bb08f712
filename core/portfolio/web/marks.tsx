import { lengthOf } from '#platform/ui/decimal.ts'
import { Dimension } from '#platform/ui/dimension/dimension.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { DimensionCard, ProgrammeCard } from '../contract.ts'
import { usePortfolioWords } from './words.ts'

/** Hue, sign and name of a programme's dimension. */
export function DimensionMark(props: { code: string; dimensions: readonly DimensionCard[] }) {
  const { language } = usePortfolioWords()
  const found = props.dimensions.find(({ code }) => code === props.code)
  if (found === undefined) return <span>{props.code}</span>
  return <Dimension dimension={found.hue} label={found.name[language]} />
}

/** Quick win, draft, example: what sets a programme apart, in few words. */
export function Tags({ programme }: { programme: ProgrammeCard }) {
  const { w } = usePortfolioWords()
  return (
    <>
      {programme.kind === 'quick_win' ? (
        <span className="tag tag--soga">
          {programme.quickWinYear === null ? w.quickWin : w.quickWinOf(programme.quickWinYear)}
        </span>
      ) : null}
      {programme.isDraft ? <span className="tag">{w.draft}</span> : null}
      {programme.isExample ? <span className="tag">{w.example}</span> : null}
    </>
  )
}

/** Progress as a bar and a figure; the plan as a tick across, missing as missing. */
export function Progress(props: { physical: string | null; planned?: string | null }) {
  const { w, language } = usePortfolioWords()
  const { physical, planned = null } = props
  if (physical === null) return <span className="small mute">{w.noProgress}</span>
  const at = (value: string) => `${Math.min(100, lengthOf(value))}%`
  return (
    <span className="portfolio-progress">
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="portfolio-progress__ground" width="100%" y="2" height="6" />
        <rect className="portfolio-progress__bar" width={at(physical)} y="2" height="6" />
        {planned === null ? null : (
          <line className="portfolio-progress__plan" x1={at(planned)} x2={at(planned)} y1="0" y2="10" />
        )}
      </svg>
      <span className="number">{w.percent(decimal(physical, language))}</span>
    </span>
  )
}
