import { type DragEvent, useId, useState } from 'react'
import type { CallProblem } from '#platform/client/call-problem.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { decimal } from '#platform/ui/format.ts'
import { type DocumentCard, GetVaultSettings, type VaultSettings } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'
import { type Days, type Upload, useUploads } from './use-uploads.ts'

interface PanelProps {
  /** Told of every file that is in the vault now, or was there already and is taken. */
  onDone: (card: DocumentCard) => void
}

/** Files into the vault: chosen, dragged or photographed, several at once, each with its own progress. */
export function UploadPanel({ onDone }: PanelProps) {
  const settings = useEndpoint(GetVaultSettings, {})
  return <Answer of={settings}>{(reply) => <Uploading settings={reply} onDone={onDone} />}</Answer>
}

function Uploading({ settings, onDone }: PanelProps & { settings: VaultSettings }) {
  const { w, language } = useEvidenceWords()
  const [days, setDays] = useState<Days>({})
  const megabytes = decimal(String(settings.maxBytes / 1_000_000), language)
  const tooLarge = (file: File) => (file.size > settings.maxBytes ? w.tooLarge(megabytes) : undefined)
  const { uploads, add, again, settleWith } = useUploads(tooLarge, onDone)
  return (
    <div className="evidence-picker">
      <ValidityFields days={days} onChange={setDays} />
      <DropArea settings={settings} megabytes={megabytes} onFiles={(files) => add(files, days)} />
      <ul className="evidence-list" aria-live="polite">
        {uploads.map((upload) => (
          <li key={upload.id}>
            <UploadLine
              upload={upload}
              onAgain={(wanted) => again(upload, days, wanted)}
              onTake={(card) => settleWith(upload.id, card)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ValidityFields({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { w } = useEvidenceWords()
  const id = useId()
  const set = (name: keyof Days) => (event: { currentTarget: { value: string } }) => {
    const { [name]: _old, ...others } = days
    const { value } = event.currentTarget
    onChange(value === '' ? others : { ...others, [name]: value })
  }
  return (
    <details>
      <summary>{w.validityForAll}</summary>
      <div className="evidence-days">
        {(['validFrom', 'validTo'] as const).map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`${id}-${name}`}>{w[name]}</label>
            <input
              id={`${id}-${name}`}
              className="input input--short"
              type="date"
              value={days[name] ?? ''}
              onChange={set(name)}
            />
          </div>
        ))}
      </div>
      <p className="row__note">{w.validityHelp}</p>
    </details>
  )
}

interface DropProps {
  settings: VaultSettings
  megabytes: string
  onFiles: (files: Iterable<File>) => void
}

function DropArea({ settings, megabytes, onFiles }: DropProps) {
  const { w } = useEvidenceWords()
  const [over, setOver] = useState(false)
  const accept = settings.extensions.map((extension) => `.${extension}`).join(',')
  const endings = settings.extensions.map((extension) => extension.toUpperCase()).join(', ')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one more way; the buttons inside do the same
    <div
      className={over ? 'evidence-drop evidence-drop--over' : 'evidence-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="evidence-drop__ways">
        <FileWay label={w.chooseFiles} accept={accept} main onFiles={onFiles} />
        <FileWay label={w.photograph} accept="image/*" camera onFiles={onFiles} />
        <span className="row__note">{w.drop}</span>
      </div>
      <p className="row__note">{w.takes(endings, megabytes)}</p>
      <p className="row__note">{settings.scanned ? w.scanned : w.notScanned}</p>
    </div>
  )
}

interface WayProps {
  label: string
  accept: string
  main?: boolean
  camera?: boolean
  onFiles: (files: Iterable<File>) => void
}

function FileWay({ label, accept, main, camera, onFiles }: WayProps) {
  return (
    <label className={`button evidence-drop__way${main ? ' button--main' : ''}`}>
      {label}
      <input
        className="visually-hidden"
        type="file"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

interface LineProps {
  upload: Upload
  onAgain: (wanted: boolean) => void
  onTake: (card: DocumentCard) => void
}

function UploadLine({ upload, onAgain, onTake }: LineProps) {
  const { w } = useEvidenceWords()
  const { file, state, part, problem, sentence } = upload
  return (
    <div className="evidence-upload">
      <div className="evidence-upload__head">
        <span className="row__name">{file.name}</span>
        <span
          className={state === 'done' ? 'tag tag--good' : state === 'sending' ? 'tag' : 'tag tag--attention'}
        >
          {state === 'sending' ? w.states.sending(Math.round(part * 100)) : w.states[state]}
        </span>
      </div>
      {state === 'sending' ? <progress value={part} max={1} aria-label={w.progressOf(file.name)} /> : null}
      {sentence === undefined ? null : <p className="evidence-warning">{sentence}</p>}
      {state === 'refused' && problem !== undefined ? (
        <>
          <ProblemNote problem={problem} writing />
          {mayMendItself(problem) ? (
            <button type="button" className="button" onClick={() => onAgain(false)}>
              {w.sendAgain}
            </button>
          ) : null}
        </>
      ) : null}
      {state === 'known' ? <KnownAlready upload={upload} onAgain={onAgain} onTake={onTake} /> : null}
    </div>
  )
}

/** A file of the wrong kind stays so; a server that was away, or a session that ended, does not. */
const mayMendItself = (problem: CallProblem): boolean =>
  problem.isUnanswered || problem.isSignedOut || problem.details.status >= 500

/** The vault has this content: take what is there, or keep it twice on purpose. */
function KnownAlready({ upload, onAgain, onTake }: LineProps) {
  const { w } = useEvidenceWords()
  return (
    <>
      <p>{w.sameAs}</p>
      <ul className="evidence-list">
        {upload.known?.map((card) => (
          <li className="row" key={card.versionId}>
            <span>
              <span className="row__name">{card.title}</span>{' '}
              <span className="row__note">{w.version(card.version)}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={w.takeExistingOf(card.title)}
              onClick={() => onTake(card)}
            >
              {w.takeExisting}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => onAgain(true)}>
        {w.keepAgain}
      </button>
    </>
  )
}
