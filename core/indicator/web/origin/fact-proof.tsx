import { useEffect, useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { type FactProof, GetFactProof } from '#platform/proof/contract.ts'
import { CodeBlock } from '#platform/ui/code-block/code-block.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { useIndicatorWords } from '../words.ts'
import { checkInclusion, leafOf } from './check-inclusion.ts'

/** The last step down: one fact, with the proof that it is what was sealed. */
export function FactAndProof({ seq }: { seq: number }) {
  const { w } = useIndicatorWords()
  const may = useMay(GetFactProof)
  const found = useEndpoint(GetFactProof, { seq }, { enabled: may })
  if (!may) return <p>{w.asal.noFact}</p>
  return <Answer of={found}>{(proof) => <Found proof={proof} />}</Answer>
}

function Found({ proof }: { proof: FactProof }) {
  const { w, language } = useIndicatorWords()
  const { fact, seal } = proof
  return (
    <div className="fact-proof">
      <h3>{w.asal.factTitle(count(fact.seq, language))}</h3>
      <Verdict proof={proof} />
      <dl className="facts">
        <Line label={w.asal.factName} value={<FactName proof={proof} />} />
        <Line label={w.asal.recordedAt} value={wib(fact.recordedAt, language)} />
        {Object.entries(fact.payload).map(([name, value]) => (
          <Line key={name} label={<code>{name}</code>} value={<code>{textOf(value)}</code>} />
        ))}
        {seal === null ? null : (
          <>
            <Line
              label={w.asal.seal}
              value={w.asal.sealNumber(count(seal.number, language), wib(seal.sealedAt, language))}
            />
            <Line label={w.asal.treeSize} value={count(seal.size, language)} />
            <Line label={w.asal.root} value={<code className="cause">{seal.root}</code>} />
          </>
        )}
        <Line label={w.asal.leaf} value={<code className="cause">{proof.leaf}</code>} />
        <Line label={w.asal.path} value={count(proof.path.length, language)} />
      </dl>
      <p className="small mute">{w.asal.details[fact.details]}</p>
      <CheckYourself />
    </div>
  )
}

/** In words, with the name it is sealed under. */
function FactName({ proof: { fact, words } }: { proof: FactProof }) {
  const { language } = useIndicatorWords()
  return (
    <>
      {words?.[language]} <code>{fact.name}</code>
    </>
  )
}

const Line = (props: { label: React.ReactNode; value: React.ReactNode }) => (
  <div>
    <dt>{props.label}</dt>
    <dd>{props.value}</dd>
  </div>
)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function Verdict({ proof }: { proof: FactProof }) {
  const { w, language } = useIndicatorWords()
  const { state, seal } = proof
  if (state === 'broken')
    return (
      <Notice tone="bad" title={w.asal.broken}>
        {w.asal.brokenLead}
      </Notice>
    )
  if (state === 'waiting' || seal === null)
    return (
      <Notice tone="attention" title={w.asal.waiting}>
        {w.asal.waitingLead}
      </Notice>
    )
  return (
    <Notice tone="good" title={w.asal.proven}>
      <p>{w.asal.provenLead(wib(seal.sealedAt, language), count(seal.size, language))}</p>
      <CheckedHere proof={proof} />
    </Notice>
  )
}

/** The browser reckons the way to the root by itself, so that nobody need take the server's word. */
function CheckedHere({ proof }: { proof: FactProof }) {
  const { w } = useIndicatorWords()
  const [outcome, setOutcome] = useState<'holds' | 'fails' | 'unable'>()
  useEffect(() => {
    let isLeft = false
    void checkHere(proof).then((found) => isLeft || setOutcome(found))
    return () => {
      isLeft = true
    }
  }, [proof])
  if (outcome === undefined) return null
  const words = { holds: w.asal.checkedHere, fails: w.asal.failedHere, unable: w.asal.notHere }
  return <p>{words[outcome]}</p>
}

async function checkHere({ fact, canonical, leaf, path, seal }: FactProof) {
  if (seal === null) return 'unable'
  const inclusion = { index: fact.seq - 1, size: seal.size, leaf, path, root: seal.root }
  const holds = await checkInclusion(inclusion)
  if (holds === undefined) return 'unable'
  const isOwn = canonical === null || (await leafOf(canonical)) === leaf
  return holds && isOwn ? 'holds' : 'fails'
}

function CheckYourself() {
  const { w, language } = useIndicatorWords()
  const { code } = usePlace()
  return (
    <details>
      <summary>{w.asal.verify}</summary>
      <p>
        <a href={addressIn(language, `/segel/${code}`)}>{w.asal.verifySeals}</a>
      </p>
      <p>{w.asal.verifyCommand}</p>
      <CodeBlock text={`penataran export facts --region ${code} --out fakta\npenataran verify fakta`} />
    </details>
  )
}
