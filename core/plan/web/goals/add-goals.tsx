import { useState } from 'react'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Field } from '#platform/ui/form/form.tsx'
import {
  AddGoals,
  CompareGoalFile,
  CompareGoalText,
  type GoalDiff,
  ListGoals,
  OWN_FRAMEWORKS,
  type OwnFramework,
} from '../../contract.ts'
import { Select } from '../inputs.tsx'
import { usePlanWords } from '../words.ts'

/** A pasted list or a file, compared with what is there, then added. */
export function AddGoalsForm() {
  const { w } = usePlanWords()
  const [framework, setFramework] = useState<OwnFramework>('RPJMD')
  const [text, setText] = useState('')
  const [diff, setDiff] = useState<GoalDiff>()
  const compareText = useAct(CompareGoalText, { onDone: setDiff })
  const compareFile = useAct(CompareGoalFile, { onDone: setDiff })
  const problem = compareText.problem ?? compareFile.problem
  return (
    <div className="act-form">
      {problem === undefined ? null : <ProblemNote problem={problem} writing />}
      <Select
        name="framework"
        label={w.goals.framework}
        value={framework}
        choices={OWN_FRAMEWORKS.map((value) => ({ value, label: w.goals.frameworks[value] }))}
        onChange={(value) => {
          setFramework(value as OwnFramework)
          setDiff(undefined)
        }}
      />
      <AreaField name="text" label={w.goals.paste} help={w.goals.pasteHelp} value={text} onChange={setText} />
      <p>
        <button
          type="button"
          className="button"
          disabled={compareText.pending || text.trim() === ''}
          onClick={() => void compareText.run({ framework, text })}
        >
          {w.goals.compare}
        </button>
      </p>
      <FileField label={w.goals.file} onFile={(file) => void compareFile.run({ framework }, file)} />
      {diff === undefined ? null : (
        <Diff
          diff={diff}
          onDone={() => {
            setDiff(undefined)
            setText('')
          }}
        />
      )}
    </div>
  )
}

function FileField({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  return (
    <Field
      name="file"
      label={label}
      control={(wiring) => (
        <input
          {...wiring}
          type="file"
          accept=".csv,.xlsx"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file !== undefined) onFile(file)
          }}
        />
      )}
    />
  )
}

/** What would change, line by line; nothing is added while something is wrong. */
function Diff({ diff, onDone }: { diff: GoalDiff; onDone: () => void }) {
  const { w, language } = usePlanWords()
  const say = useSay()
  const add = useAct(AddGoals, {
    refresh: [ListGoals],
    onDone: ({ added, renamed }) => {
      say(w.goals.applied(added, renamed))
      onDone()
    },
  })
  const moving = diff.goals.filter(({ change }) => change !== 'same')
  return (
    <section aria-label={w.goals.diff}>
      <h3>{w.goals.diff}</h3>
      {add.problem === undefined ? null : <ProblemNote problem={add.problem} writing />}
      {diff.faults.length === 0 ? null : (
        <div className="notice notice--attention" role="alert">
          <p className="notice__title">{w.goals.faults}</p>
          <ul className="notice__body">
            {diff.faults.map(({ line, message }) => (
              <li key={line}>{w.goals.line(line, message[language])}</li>
            ))}
          </ul>
        </div>
      )}
      <ul>
        {diff.goals.map(({ code, name, change, before }) => (
          <li key={code}>
            <strong>{code}</strong> {name} <span className="tag">{w.goals.changes[change]}</span>
            {before === null ? null : <span className="small mute"> {w.goals.before(before)}</span>}
          </li>
        ))}
      </ul>
      {moving.length === 0 ? <p className="mute">{w.goals.nothing}</p> : null}
      {diff.faults.length > 0 || moving.length === 0 ? null : (
        <button
          type="button"
          className="button button--main"
          disabled={add.pending}
          onClick={() =>
            void add.run({
              goals: moving.map(({ framework, code, name }) => ({ framework, code, name })),
            })
          }
        >
          {w.goals.apply(moving.length)}
        </button>
      )}
    </section>
  )
}
