import type { IndicatorHead, Origin, Standing } from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'

const TONES: Record<Standing, string> = {
  good: 'tag--good',
  near: 'tag--attention',
  bad: 'tag--bad',
  none: '',
}
const SIGNS: Record<Standing, string> = { good: '✓', near: '≈', bad: '✗', none: '' }

/** Against the target: a sign and a word, never the colour alone. */
export function StandingTag({ standing, target }: { standing: Standing; target: string | null }) {
  const { w } = useIndicatorWords()
  // A target without a value to compare says nothing yet.
  if (standing === 'none' && target !== null) return <span className="mute">–</span>
  return (
    <span className={`tag ${TONES[standing]}`}>
      {SIGNS[standing] === '' ? null : <span aria-hidden="true">{SIGNS[standing]} </span>}
      {w.standing[standing]}
    </span>
  )
}

/** Whether a figure is computed or was typed: two shapes, so that they are told apart at a glance. */
export function OriginTag({ origin }: { origin: Origin }) {
  const { w } = useIndicatorWords()
  return (
    <span className={`tag tag--${origin}`} title={w.originHelp[origin]}>
      {w.origin[origin]}
    </span>
  )
}

export function ExampleTag({ of: { isExample } }: { of: Pick<IndicatorHead, 'isExample'> }) {
  const { w } = useIndicatorWords()
  return isExample ? <span className="tag tag--soga">{w.example}</span> : null
}
