import { useState } from 'react'
import type { ProgrammeChoices, ProgrammeContent } from '../../contract.ts'
import { useFieldNames } from '../field-names.ts'
import { useShowField } from '../show-content.ts'
import { useProgrammeWords } from '../words.ts'
import type { Merge } from './merge.ts'

interface ConflictProps {
  merge: Merge
  theirs: ProgrammeContent
  choices: ProgrammeChoices
  onTake: (field: keyof ProgrammeContent, whose: 'theirs' | 'mine') => void
}

/** What somebody else stored beside what was written here; the reader chooses field by field. */
export function Conflict({ merge, theirs, choices, onTake }: ConflictProps) {
  const { w } = useProgrammeWords()
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <div className="notice__body">
        <p>{w.conflictBody}</p>
        {merge.contested.map((field) => (
          <Contested
            key={field}
            field={field}
            theirs={theirs}
            mine={merge.content}
            choices={choices}
            onTake={(whose) => onTake(field, whose)}
          />
        ))}
      </div>
    </div>
  )
}

interface ContestedProps {
  field: keyof ProgrammeContent
  theirs: ProgrammeContent
  mine: ProgrammeContent
  choices: ProgrammeChoices
  onTake: (whose: 'theirs' | 'mine') => void
}

function Contested({ field, theirs, mine, choices, onTake }: ContestedProps) {
  const { w } = useProgrammeWords()
  const name = useFieldNames()(field)
  const show = useShowField(choices)
  const [chosen, setChosen] = useState<'theirs' | 'mine'>()
  const take = (whose: 'theirs' | 'mine') => {
    setChosen(whose)
    onTake(whose)
  }
  return (
    <section>
      <h3>
        {name}
        {chosen === undefined ? '' : ` (${chosen === 'theirs' ? w.chosenTheirs : w.chosenMine})`}
      </h3>
      <div className="conflict__sides">
        <div>
          <p className="small mute">{w.theirs}</p>
          <p className="claim__text">{show(theirs, field) || w.empty}</p>
          <button type="button" className="button" onClick={() => take('theirs')}>
            {w.takeTheirs}: {name}
          </button>
        </div>
        <div>
          <p className="small mute">{w.mine}</p>
          <p className="claim__text">{show(mine, field) || w.empty}</p>
          <button type="button" className="button" onClick={() => take('mine')}>
            {w.takeMine}: {name}
          </button>
        </div>
      </div>
    </section>
  )
}
