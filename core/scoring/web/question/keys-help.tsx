import { Dialog } from '#platform/client/view/dialog.tsx'
import { useScoringWords } from '../words.ts'
import type { Keys } from './use-keys.ts'

/** Which key does what, and the switch that turns them off. */
export function KeysHelp({ keys, scale }: { keys: Keys; scale: { min: number; max: number } }) {
  const { w } = useScoringWords()
  const lines: readonly [string, string][] = [
    [`${scale.min}–${scale.max}`, w.keys.rate],
    ['N →', w.keys.next],
    ['P ←', w.keys.previous],
    ['U', w.keys.unrated],
    ['C', w.keys.note],
    ['F', w.keys.flag],
    ['?', w.keys.help],
  ]
  return (
    <Dialog title={w.help} onClose={keys.toggleHelp}>
      <p>{w.helpLead}</p>
      <dl className="facts">
        {lines.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={keys.isOn}
          onChange={(event) => keys.setOn(event.currentTarget.checked)}
        />{' '}
        {w.keysOn}
      </label>
    </Dialog>
  )
}
