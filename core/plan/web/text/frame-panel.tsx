import { EvidenceCards, EvidencePicker } from '#core/evidence/web/share.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Frame, type FramePart, LEGAL_KINDS, type LegalBasis, SaveFrame } from '../../contract.ts'
import { PartFrame, type Told, ToldList, WrittenLine } from '../autosave/part-frame.tsx'
import { Line, Select, YearInput } from '../inputs.tsx'
import { usePlanWords } from '../words.ts'
import { usePlanPart } from './use-plan-part.ts'

const contentOf = ({ title, fromYear, toYear, legalBasis }: FramePart): Frame => ({
  title,
  fromYear,
  toYear,
  legalBasis,
})

/** Title, period and legal basis. */
export function FramePanel({ part, mayWrite }: { part: FramePart; mayWrite: boolean }) {
  const { w } = usePlanWords()
  return (
    <Panel title={w.frame} id="dasar">
      {mayWrite ? <Writing part={part} /> : <Reading part={part} />}
    </Panel>
  )
}

function useTell(): (frame: Frame) => Told[] {
  const { w } = usePlanWords()
  return ({ title, fromYear, toYear, legalBasis: legal }) => [
    [w.name, title],
    [w.fromYear, String(fromYear)],
    [w.toYear, String(toYear)],
    [
      w.legal,
      legal === null
        ? w.noLegal
        : `${w.legalKinds[legal.kind]} ${legal.number}/${legal.year}${legal.title ? `: ${legal.title}` : ''}`,
    ],
  ]
}

function Reading({ part }: { part: FramePart }) {
  const tell = useTell()
  const evidence = part.legalBasis?.evidence
  return (
    <>
      <ToldList told={tell(part)} />
      {evidence ? <EvidenceCards versionIds={[evidence]} /> : null}
      <WrittenLine written={part} />
    </>
  )
}

function Writing({ part }: { part: FramePart }) {
  const { w } = usePlanWords()
  const tell = useTell()
  const [saver, saving] = usePlanPart({
    name: 'frame',
    part,
    contentOf,
    find: findFrame,
    save: SaveFrame,
  })
  const { content } = saving
  const change = (patch: Partial<Frame>) => saver.change({ ...content, ...patch })
  return (
    <PartFrame saver={saver} saving={saving} written={part} tell={tell}>
      <Line name="title" label={w.name} value={content.title} onChange={(title) => change({ title })} />
      <YearInput
        name="fromYear"
        label={w.fromYear}
        value={content.fromYear}
        onChange={(fromYear) => change({ fromYear })}
      />
      <YearInput
        name="toYear"
        label={w.toYear}
        help={w.yearHelp}
        value={content.toYear}
        onChange={(toYear) => change({ toYear })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={content.legalBasis !== null}
          onChange={(event) => change({ legalBasis: event.currentTarget.checked ? newBasis(content) : null })}
        />
        <span>{w.hasLegal}</span>
      </label>
      {content.legalBasis === null ? null : (
        <LegalFields legal={content.legalBasis} onChange={(legalBasis) => change({ legalBasis })} />
      )}
    </PartFrame>
  )
}

const findFrame = ({ frame }: { frame: FramePart }): FramePart => frame

const newBasis = ({ fromYear }: Frame): LegalBasis => ({
  kind: 'perbup',
  number: '',
  year: fromYear,
  title: '',
  evidence: null,
})

function LegalFields({ legal, onChange }: { legal: LegalBasis; onChange: (legal: LegalBasis) => void }) {
  const { w } = usePlanWords()
  return (
    <fieldset className="field act-form">
      <legend>{w.legal}</legend>
      <Select
        name="kind"
        label={w.legalKind}
        value={legal.kind}
        choices={LEGAL_KINDS.map((value) => ({ value, label: w.legalKinds[value] }))}
        onChange={(kind) => onChange({ ...legal, kind: kind as LegalBasis['kind'] })}
      />
      <Line
        name="number"
        label={w.legalNumber}
        value={legal.number}
        onChange={(number) => onChange({ ...legal, number })}
      />
      <YearInput
        name="year"
        label={w.legalYear}
        value={legal.year}
        onChange={(year) => onChange({ ...legal, year })}
      />
      <Line
        name="legalTitle"
        label={w.legalTitle}
        value={legal.title}
        onChange={(title) => onChange({ ...legal, title })}
      />
      <fieldset className="field">
        <legend>{w.legalDocument}</legend>
        <EvidencePicker
          chosen={legal.evidence === null ? [] : [legal.evidence]}
          onChange={(versions) => onChange({ ...legal, evidence: versions.at(-1) ?? null })}
        />
      </fieldset>
    </fieldset>
  )
}
