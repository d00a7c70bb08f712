import { useState } from 'react'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  CALL_CLASSES,
  type CallClass,
  type CallPop,
  ClassifyCall,
  GetCall,
  ListCalls,
} from '../../contract.ts'
import { classOf } from '../logic/keys.ts'
import { useKeys } from '../parts/use-keys.ts'
import { useLater } from '../parts/use-later.ts'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

/** In the list of what is not sent. */
const LABEL = { id: 'Klasifikasi panggilan', en: 'Classification of a call' }

/** Six keys, one press each. What was pressed shows at once and is sent as soon as the network allows. */
export function ClassKeys({ pop }: { pop: CallPop }) {
  const { w } = useDeskWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  const [pressed, setPressed] = useState<CallClass>()
  const later = useLater(ClassifyCall, [GetCall, ListCalls], (_reply, input) => {
    if (input.callId === pop.id) setPressed(undefined)
  })
  const mayClassify = pop.answeredAt !== null || pop.abandonedAt !== null
  const classify = (one: CallClass) => {
    setPressed(one)
    say(w.classified(shared.classes[one]))
    void later.run({ callId: pop.id, class: one }, { label: LABEL, line: `call:${pop.id}` })
  }
  useKeys((press) => {
    const one = classOf(press)
    if (one === undefined || !mayClassify) return false
    classify(one)
    return true
  })
  const shown = pressed ?? pop.class
  return (
    <fieldset className="keys112">
      <legend>{w.classify}</legend>
      {later.problem === undefined ? null : <ProblemNote problem={later.problem} />}
      <div className="keys112__row">
        {CALL_CLASSES.map((one, i) => (
          <button
            key={one}
            type="button"
            className="keys112__key"
            aria-pressed={shown === one}
            aria-keyshortcuts={String(i + 1)}
            disabled={!mayClassify}
            onClick={() => classify(one)}
          >
            <span className="key112" aria-hidden="true">
              {i + 1}
            </span>{' '}
            {shared.classes[one]}
          </button>
        ))}
      </div>
      <p className="small mute">{mayClassify ? w.classifyHelp : w.notAnswered}</p>
    </fieldset>
  )
}
