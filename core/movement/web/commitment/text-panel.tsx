import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { type CommitmentText, GetCommitmentText, SaveCommitmentText } from '../../contract.ts'
import { useCommitmentWords } from './words.ts'

/** The region's text: written by versions, never overwritten. */
export function TextPanel() {
  const { w } = useCommitmentWords()
  const text = useEndpoint(GetCommitmentText, {})
  return (
    <Panel title={w.text} lead={w.textLead}>
      <Answer of={text} lines={6}>
        {({ current, versions }) => (
          <>
            {current.version === 0 ? <p className="small mute">{w.textFirst}</p> : null}
            <TextForm current={current} />
            {versions.length < 2 ? null : <Versions versions={versions.slice(1)} />}
          </>
        )}
      </Answer>
    </Panel>
  )
}

function TextForm({ current }: { current: CommitmentText }) {
  const { w } = useCommitmentWords()
  const say = useSay()
  const [base, setBase] = useState(current.version)
  const [body, setBody] = useState(current.body)
  return (
    <>
      {base === current.version ? null : (
        <section className="notice notice--attention">
          <h3 className="notice__title">{`${w.stored}: ${w.version(current.version)}`}</h3>
          <p>{w.storedLead}</p>
          <p className="row__name">{current.title}</p>
          <p className="movement-text">{current.body}</p>
          <button type="button" className="button" onClick={() => setBase(current.version)}>
            {w.storedMine}
          </button>
        </section>
      )}
      <ActForm
        endpoint={SaveCommitmentText}
        refresh={[GetCommitmentText]}
        submit={w.saveText}
        input={({ title }) => ({ title, body, version: base })}
        onDone={({ version }) => {
          setBase(version)
          say(w.textSaved)
        }}
      >
        <InputField name="title" label={w.textTitle} value={current.title} />
        <AreaField
          name="body"
          label={w.textBody}
          help={w.textBodyHelp}
          rows={14}
          value={body}
          onChange={setBody}
        />
      </ActForm>
    </>
  )
}

function Versions({ versions }: { versions: readonly CommitmentText[] }) {
  const { w, language } = useCommitmentWords()
  return (
    <details className="past">
      <summary>{w.versions}</summary>
      {versions.map(({ version, title, body, writtenAt }) => (
        <article key={version}>
          <h3 className="row__name">{`${w.version(version)}: ${title}`}</h3>
          {writtenAt === null ? null : <p className="small mute">{`${wib(writtenAt, language)} WIB`}</p>}
          <p className="movement-text">{body}</p>
        </article>
      ))}
    </details>
  )
}
