import { Link, useParams } from '@tanstack/react-router'
import type { InstrumentData } from '#core/evaluation/contract.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { decimal } from '#platform/ui/format.ts'
import { DeriveInstrument, GetInstrumentVersion } from '../../contract.ts'
import { useCycleWords } from '../words.ts'

/** One version of an instrument: weights, questions, and what earns each value. */
export function InstrumentPage() {
  const { w, language } = useCycleWords()
  const { code: place } = usePlace()
  const may = useMay(DeriveInstrument)
  const params = useParams({ strict: false })
  const asked = { code: params.code ?? '', version: Number(params.version) }
  const instrument = useEndpoint(GetInstrumentVersion, asked)
  const derive = (
    <Link className="button" to={`/kerja/${place}/evaluasi/instrumen/${asked.code}/${asked.version}/turunan`}>
      {w.derive}
    </Link>
  )
  return (
    <Screen
      eyebrow={w.instruments}
      title={`${instrument.data?.name[language] ?? asked.code}, ${w.version(asked.version)}`}
      lead={instrument.data?.basis[language]}
      acts={may && place === '00' ? derive : undefined}
    >
      <Answer of={instrument} lines={10}>
        {(data) => <Components data={data} />}
      </Answer>
    </Screen>
  )
}

function Components({ data }: { data: InstrumentData }) {
  const { language } = useCycleWords()
  return (
    <>
      {data.rubricBasis === undefined ? null : <p className="small">{data.rubricBasis[language]}</p>}
      {data.components.map((component) => (
        <Panel
          key={component.key}
          title={`${component.letter} ${component.label[language]} (${decimal(component.weight, language)} %)`}
        >
          {data.questions
            .filter((question) => question.component === component.key)
            .map((question) => (
              <Question key={question.code} question={question} />
            ))}
        </Panel>
      ))}
    </>
  )
}

function Question({ question }: { question: InstrumentData['questions'][number] }) {
  const { w, language } = useCycleWords()
  return (
    <details>
      <summary>
        {question.code} {question.label[language]}
      </summary>
      {question.rubric === undefined ? (
        <p className="small">{w.noRubric}</p>
      ) : (
        <dl className="facts">
          {question.rubric.map((step, level) => (
            <div key={step.en}>
              <dt>{w.value(level)}</dt>
              <dd>{step[language]}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
