import { usePortfolioWords } from '../words.ts'

/** What the signs of the drawing mean, and how a bar is moved by whoever may. */
export function Legend({ mayMove }: { mayMove: boolean }) {
  const { w } = usePortfolioWords()
  return (
    <>
      <ul className="roadmap-legend">
        <li>
          <svg width="16" height="14" aria-hidden="true" focusable="false">
            <path
              className="roadmap-bar__star roadmap-bar__star--alone"
              d="M8 1 9.7 5.3 14 7 9.7 8.7 8 13 6.3 8.7 2 7 6.3 5.3Z"
            />
          </svg>
          {w.roadmap.legendQuickWin}
        </li>
        <li>
          <svg width="28" height="14" aria-hidden="true" focusable="false">
            <path className="roadmap__arrow" d="M1 3H12V11H26" />
          </svg>
          {w.roadmap.legendLink}
        </li>
        <li>
          <svg width="28" height="14" aria-hidden="true" focusable="false">
            <rect
              className="roadmap-bar__body roadmap-bar__body--other"
              y="1"
              width="28"
              height="12"
              rx="3"
            />
            <rect className="roadmap-bar__done" x="2" y="8" width="16" height="3" />
          </svg>
          {w.roadmap.legendDone}
        </li>
        <li>
          <svg width="12" height="14" aria-hidden="true" focusable="false">
            <circle className="roadmap-bar__red" cx="6" cy="7" r="4.5" />
          </svg>
          {w.roadmap.legendRed}
        </li>
        <li>
          <svg width="8" height="14" aria-hidden="true" focusable="false">
            <line className="roadmap__today" x1="4" x2="4" y1="0" y2="14" />
          </svg>
          {w.roadmap.today}
        </li>
      </ul>
      {mayMove ? <p className="small mute">{w.roadmap.hint}</p> : null}
    </>
  )
}
