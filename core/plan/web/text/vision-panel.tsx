import { AreaField } from '#platform/client/form/fields.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { SaveVision, type Vision, type VisionPart, type VisionWord } from '../../contract.ts'
import { PartFrame, type Told, ToldList, WrittenLine } from '../autosave/part-frame.tsx'
import { Line } from '../inputs.tsx'
import { usePlanWords } from '../words.ts'
import { usePlanPart } from './use-plan-part.ts'

const contentOf = ({ sentence, words, missions }: VisionPart): Vision => ({ sentence, words, missions })
const findVision = ({ vision }: { vision: VisionPart }): VisionPart => vision

/** Vision, its words with what each means, and the missions. */
export function VisionPanel({ part, mayWrite }: { part: VisionPart; mayWrite: boolean }) {
  const { w } = usePlanWords()
  const tell = useTell()
  return (
    <Panel title={w.visionPart} id="visi">
      {mayWrite ? (
        <Writing part={part} />
      ) : (
        <>
          <ToldList told={tell(part)} />
          <WrittenLine written={part} />
        </>
      )}
    </Panel>
  )
}

function useTell(): (vision: Vision) => Told[] {
  const { w } = usePlanWords()
  return ({ sentence, words, missions }) => [
    [w.sentence, sentence],
    [w.words, words.map(({ word, meaning }) => `${word}: ${meaning}`).join('\n')],
    [w.missions, missions.join('\n')],
  ]
}

function Writing({ part }: { part: VisionPart }) {
  const { w } = usePlanWords()
  const tell = useTell()
  const [saver, saving] = usePlanPart({
    name: 'vision',
    part,
    contentOf,
    find: findVision,
    save: SaveVision,
  })
  const { content } = saving
  const change = (patch: Partial<Vision>) => saver.change({ ...content, ...patch })
  return (
    <PartFrame saver={saver} saving={saving} written={part} tell={tell}>
      <AreaField
        name="sentence"
        label={w.sentence}
        rows={2}
        value={content.sentence}
        onChange={(sentence) => change({ sentence })}
      />
      <fieldset className="field">
        <legend>{w.words}</legend>
        {content.words.map((word, i) => (
          <WordRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep their place
            key={i}
            word={word}
            onChange={(now) => change({ words: content.words.map((one, at) => (at === i ? now : one)) })}
            onRemove={() => change({ words: content.words.filter((_, at) => at !== i) })}
          />
        ))}
        <button
          type="button"
          className="button"
          onClick={() => change({ words: [...content.words, { word: '', meaning: '' }] })}
        >
          {w.addWord}
        </button>
      </fieldset>
      <Missions missions={content.missions} onChange={(missions) => change({ missions })} />
    </PartFrame>
  )
}

interface WordRowProps {
  word: VisionWord
  onChange: (word: VisionWord) => void
  onRemove: () => void
}

function WordRow({ word, onChange, onRemove }: WordRowProps) {
  const { w } = usePlanWords()
  return (
    <div className="act-form">
      <Line
        name="word"
        label={w.word}
        value={word.word}
        onChange={(now) => onChange({ ...word, word: now })}
      />
      <AreaField
        name="meaning"
        label={w.meaning}
        rows={2}
        value={word.meaning}
        onChange={(meaning) => onChange({ ...word, meaning })}
      />
      <p>
        <button type="button" className="link" onClick={onRemove} aria-label={`${w.remove}: ${word.word}`}>
          {w.remove}
        </button>
      </p>
    </div>
  )
}

function Missions(props: { missions: readonly string[]; onChange: (missions: string[]) => void }) {
  const { w } = usePlanWords()
  const { missions, onChange } = props
  return (
    <fieldset className="field">
      <legend>{w.missions}</legend>
      {missions.map((mission, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep their place
        <div key={i}>
          <AreaField
            name="mission"
            label={w.mission(i + 1)}
            rows={2}
            value={mission}
            onChange={(now) => onChange(missions.map((one, at) => (at === i ? now : one)))}
          />
          <p>
            <button
              type="button"
              className="link"
              aria-label={`${w.remove}: ${w.mission(i + 1)}`}
              onClick={() => onChange(missions.filter((_, at) => at !== i))}
            >
              {w.remove}
            </button>
          </p>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onChange([...missions, ''])}>
        {w.addMission}
      </button>
    </fieldset>
  )
}
