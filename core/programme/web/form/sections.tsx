import { Panel } from '#platform/client/view/screen.tsx'
import type { ProgrammeChoices, ProgrammeContent } from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { AreaInput, ChoiceInput, TextInput } from './inputs.tsx'
import { LinkList } from './link-list.tsx'
import { BudgetRows, RiskRows } from './money-rows.tsx'
import { TargetRows } from './target-rows.tsx'
import { Villages } from './villages.tsx'

interface SectionsProps {
  /** The programme itself, which can not wait for itself; nothing while it is new. */
  id: string | undefined
  content: ProgrammeContent
  choices: ProgrammeChoices
  villageNames: ReadonlyMap<string, string>
  onChange: (changed: Partial<ProgrammeContent>) => void
}

/** The whole form, section by section. */
export function Sections(props: SectionsProps) {
  const { w } = useProgrammeWords()
  const { content, onChange } = props
  return (
    <>
      <Panel title={w.identity}>
        <div className="act-form">
          <Identity {...props} />
          <Owners {...props} />
        </div>
      </Panel>
      <Panel title={w.targets}>
        <TargetRows content={content} onChange={onChange} />
      </Panel>
      <Panel title={w.budgets}>
        <BudgetRows content={content} onChange={onChange} />
      </Panel>
      <Panel title={w.risks}>
        <RiskRows content={content} onChange={onChange} />
      </Panel>
      <Panel title={w.goals}>
        <div className="act-form">
          <Links {...props} />
        </div>
      </Panel>
    </>
  )
}

function Identity({ content, choices, onChange }: SectionsProps) {
  const { w, language } = useProgrammeWords()
  const dimension = choices.dimensions.find(({ code }) => code === content.dimension)
  const years = [
    ...new Set([...(content.quickWinYear === null ? [] : [content.quickWinYear]), ...choices.years]),
  ]
  return (
    <>
      <TextInput
        field="code"
        label={w.code}
        value={content.code}
        onChange={(code) => onChange({ code })}
        short
      />
      <TextInput field="name" label={w.name} value={content.name} onChange={(name) => onChange({ name })} />
      <AreaInput
        field="description"
        label={w.description}
        value={content.description}
        onChange={(description) => onChange({ description })}
        optional
      />
      <ChoiceInput
        field="dimension"
        label={w.dimension}
        value={content.dimension}
        none={w.choose}
        choices={choices.dimensions.map(({ code, name }) => [code, name[language]])}
        onChange={(code) => onChange({ dimension: code, subDimension: null })}
      />
      <ChoiceInput
        field="subDimension"
        label={w.subDimension}
        value={content.subDimension ?? ''}
        none={w.choose}
        choices={(dimension?.subDimensions ?? []).map(({ code, name }) => [code, name[language]])}
        onChange={(code) => onChange({ subDimension: code || null })}
        optional
      />
      <ChoiceInput
        field="quickWinYear"
        label={w.quickWinYear}
        value={content.quickWinYear === null ? '' : String(content.quickWinYear)}
        none={w.notQuickWin}
        choices={years.map((year) => [String(year), String(year)])}
        onChange={(year) => onChange({ quickWinYear: year === '' ? null : Number(year) })}
      />
      <TextInput
        field="from"
        label={w.from}
        help={w.monthHelp}
        value={content.from}
        onChange={(from) => onChange({ from })}
        type="month"
        short
      />
      <TextInput
        field="to"
        label={w.to}
        help={w.monthHelp}
        value={content.to}
        onChange={(to) => onChange({ to })}
        type="month"
        short
      />
    </>
  )
}

function Owners({ content, choices, onChange }: SectionsProps) {
  const { w } = useProgrammeWords()
  const own = choices.ownOpdIds
  const opd = choices.opd.map(({ id, name }) => [id, name] as const)
  const owners = own.length === 0 ? opd : opd.filter(([id]) => own.includes(id))
  return (
    <>
      <ChoiceInput
        field="ownerOpdId"
        label={w.owner}
        value={content.ownerOpdId ?? ''}
        none={w.noOwner}
        choices={owners}
        onChange={(id) => onChange({ ownerOpdId: id || null })}
      />
      <LinkList
        field="coOwnerIds"
        label={w.coOwners}
        chosen={content.coOwnerIds}
        choices={opd.filter(([id]) => id !== content.ownerOpdId)}
        onChange={(coOwnerIds) => onChange({ coOwnerIds })}
      />
      <TextInput
        field="beneficiaries"
        label={w.beneficiaries}
        value={content.beneficiaries}
        onChange={(beneficiaries) => onChange({ beneficiaries })}
        optional
      />
    </>
  )
}

function Links({ id, content, choices, villageNames, onChange }: SectionsProps) {
  const { w, language } = useProgrammeWords()
  const programmes = choices.programmes.filter((one) => one.id !== id)
  return (
    <>
      <LinkList
        field="goalIds"
        label={w.goals}
        chosen={content.goalIds}
        choices={choices.goals.map(({ id: goal, framework, code, name }) => [
          goal,
          `${framework} ${code} ${name[language]}`,
        ])}
        onChange={(goalIds) => onChange({ goalIds })}
      />
      <LinkList
        field="dependsOn"
        label={w.dependsOn}
        chosen={content.dependsOn}
        choices={programmes.map((one) => [one.id, `${one.code} ${one.name}`])}
        onChange={(dependsOn) => onChange({ dependsOn })}
      />
      <Villages
        chosen={content.villages}
        names={villageNames}
        onChange={(villages) => onChange({ villages })}
      />
      <TextInput
        field="serviceModule"
        label={w.service}
        help={w.serviceHelp}
        value={content.serviceModule ?? ''}
        onChange={(name) => onChange({ serviceModule: name || null })}
        optional
      />
      <TextInput
        field="indicators"
        label={w.indicators}
        help={w.indicatorsHelp}
        value={content.indicators.join(', ')}
        onChange={(text) => onChange({ indicators: text === '' ? [] : text.split(/,\s?/) })}
        optional
      />
      <AreaInput
        field="notes"
        label={w.notes}
        value={content.notes}
        onChange={(notes) => onChange({ notes })}
        optional
      />
    </>
  )
}
