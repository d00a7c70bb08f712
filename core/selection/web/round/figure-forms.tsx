import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { decimal } from '#platform/ui/format.ts'
import {
  type Criterion,
  GetRanking,
  GetRound,
  type RankingPart,
  type RankingRow,
  type Round,
  SaveFigure,
} from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

/** What the ministry enters for a candidate, one form a criterion. */
export function FigureForms({ round, row }: { round: Round; row: RankingRow }) {
  const { w } = useOneRoundWords()
  const entered = round.criteria.filter(({ kind }) => kind === 'score' || kind === 'number')
  if (entered.length === 0) return null
  return (
    <Panel title={w.figures}>
      {entered.map((criterion) => (
        <FigureForm
          key={criterion.code}
          roundId={round.id}
          region={row.candidate.region.code}
          criterion={criterion}
          part={row.parts.find((part) => part.criterion === criterion.code)}
        />
      ))}
    </Panel>
  )
}

interface FigureFormProps {
  roundId: string
  region: string
  criterion: Criterion
  part: RankingPart | undefined
}

function FigureForm({ roundId, region, criterion, part }: FigureFormProps) {
  const { w, language } = useOneRoundWords()
  const say = useSay()
  const unit = criterion.kind === 'score' ? w.levelUnit : (criterion.unit ?? '–')
  const value = part?.value ?? null
  return (
    <section>
      <h3>{criterion.name[language]}</h3>
      <p className="small mute">
        {criterion.guide[language]} {value === null ? '' : w.conflictValue(decimal(value, language))}
      </p>
      <ActForm
        endpoint={SaveFigure}
        refresh={[GetRanking, GetRound]}
        submit={w.saveFigure}
        input={(typed) => ({
          id: roundId,
          criterion: criterion.code,
          region,
          value: (typed.value ?? '').replace(',', '.'),
          note: typed.note ?? '',
          revision: part?.revision ?? 0,
        })}
        onDone={() => say(w.figureSaved)}
      >
        <InputField
          name="value"
          label={w.figureValue(unit)}
          value={value === null ? '' : decimal(value, 'id')}
        />
        <InputField name="note" label={w.note} help={w.noteHelp} value={part?.note ?? ''} />
      </ActForm>
    </section>
  )
}
