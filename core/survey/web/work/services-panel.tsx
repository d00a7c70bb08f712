import { useState } from 'react'
import { ListOpd } from '#core/identity/contract.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import {
  ConfirmGuidance,
  dimensionOf,
  GetSurvey,
  ListFindings,
  SaveService,
  type Service,
  type Survey,
  subOf,
} from '../../contract.ts'
import { useSurveyWords } from '../words.ts'

type Opened = { act: 'edit' | 'guide'; service: Service }

/** What is surveyed in each of the eighteen sub-dimensions. */
export function ServicesPanel({ survey }: { survey: Survey }) {
  const { w, language } = useSurveyWords()
  const [opened, setOpened] = useState<Opened>()
  const columns = useColumns(survey, setOpened)
  const close = () => setOpened(undefined)
  return (
    <Panel title={w.services} lead={w.servicesLead}>
      <DataTable
        caption={w.services}
        captionHidden
        columns={columns}
        rows={survey.services}
        rowKey={({ sub }) => sub}
        group={({ sub }) => ({ key: sub.slice(0, 3), label: dimensionOf(sub).label[language] })}
      />
      {opened?.act === 'edit' ? (
        <EditService year={survey.year} service={opened.service} onClose={close} />
      ) : null}
      {opened?.act === 'guide' ? <Guide year={survey.year} service={opened.service} onClose={close} /> : null}
    </Panel>
  )
}

function useColumns(survey: Survey, onOpen: (opened: Opened) => void): Column<Service>[] {
  const { w, language } = useSurveyWords()
  const mayEdit = useMay(SaveService) && survey.state !== 'confirmed'
  const mayGuide = useMay(ConfirmGuidance) && survey.state !== 'confirmed'
  const acts = ({ sub, guidedAt }: Service) => [
    mayEdit ? { act: 'edit' as const, label: w.edit, name: w.editOf(sub) } : undefined,
    mayGuide && guidedAt === null
      ? { act: 'guide' as const, label: w.guide, name: w.guideOf(sub) }
      : undefined,
  ]
  return [
    { key: 'sub', label: w.sub, head: true, cell: ({ sub }) => `${sub} ${subOf(sub).label[language]}` },
    { key: 'service', label: w.service, cell: ({ service }) => service ?? <em>{w.unnamed}</em> },
    { key: 'opd', label: w.opd, cell: ({ opd }) => opd?.name ?? '' },
    {
      key: 'users',
      label: w.users,
      number: true,
      cell: ({ users }) => (users === null ? '' : count(users, language)),
    },
    {
      key: 'acts',
      label: w.acts,
      cell: (service) => (
        <span className="row-acts">
          {acts(service).map((one) =>
            one === undefined ? null : (
              <button
                key={one.act}
                type="button"
                className="link"
                aria-label={one.name}
                onClick={() => onOpen({ act: one.act, service })}
              >
                {one.label}
              </button>
            ),
          )}
          {service.guidedAt === null ? null : <span>{w.guided}</span>}
        </span>
      ),
    },
  ]
}

interface DialogProps {
  year: number
  service: Service
  onClose: () => void
}

function EditService({ year, service, onClose }: DialogProps) {
  const { w, language } = useSurveyWords()
  const say = useSay()
  const opd = useEndpoint(ListOpd, {})
  const choices = (opd.data ?? []).filter(({ closedAt }) => closedAt === null)
  return (
    <Dialog title={`${service.sub} ${subOf(service.sub).label[language]}`} onClose={onClose}>
      <ActForm
        key={choices.length}
        endpoint={SaveService}
        refresh={[GetSurvey, ListFindings]}
        submit={w.save}
        input={({ users, ...typed }) => ({
          ...typed,
          ...(users === undefined ? {} : { users: Number(users.replace(/[.\s]/g, '')) }),
          year,
          sub: service.sub,
          revision: service.revision,
        })}
        onDone={() => {
          onClose()
          say(w.saved)
        }}
        onCancel={onClose}
      >
        <InputField name="service" label={w.service} help={w.serviceHelp} value={service.service ?? ''} />
        <ChoiceField
          name="opdId"
          label={w.opd}
          placeholder={w.chooseOpd}
          value={service.opd?.id ?? ''}
          choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <InputField
          name="users"
          label={w.users}
          help={w.usersHelp}
          optional
          value={service.users === null ? '' : String(service.users)}
        />
      </ActForm>
    </Dialog>
  )
}

function Guide({ year, service, onClose }: DialogProps) {
  const { w } = useSurveyWords()
  const say = useSay()
  return (
    <Dialog title={w.guideOf(service.sub)} onClose={onClose}>
      <ActForm
        endpoint={ConfirmGuidance}
        refresh={[GetSurvey, ListFindings]}
        submit={w.guide}
        input={(typed) => ({ ...typed, year, sub: service.sub })}
        onDone={() => {
          onClose()
          say(w.saved)
        }}
        onCancel={onClose}
      >
        <InputField name="note" label={w.guideNote} help={w.guideHelp} />
      </ActForm>
    </Dialog>
  )
}
