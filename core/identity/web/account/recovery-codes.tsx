import { useState } from 'react'
import { copyText } from '#platform/client/view/copy-line.tsx'
import { useAccountWords } from './words.ts'

/** The codes, shown this once, with ways to keep them. */
export function RecoveryCodeList({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { w } = useAccountWords()
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(codes.join('\n'), null)) ? w.copied : w.copyByHand)
  return (
    <div className="recovery">
      <p>{w.recoveryOnceLead}</p>
      <div className="recovery__sheet">
        <p className="recovery__print-title">{w.printTitle}</p>
        <ol className="recovery__codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <div className="act-form__foot">
        <button type="button" className="button button--main" onClick={onKept}>
          {w.recoveryKept}
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          {w.recoveryCopy}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {w.recoveryPrint}
        </button>
      </div>
      <p className="field__help" role="status">
        {said}
      </p>
    </div>
  )
}
