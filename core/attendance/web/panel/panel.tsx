import { useEffect, useState } from 'react'

import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { QrCode } from '#platform/ui/qr-code/qr-code.tsx'
import {
  GetAttendance,
  GetAttendanceCsv,
  type AttendanceList as List,
  NoteAttendance,
} from '../../contract.ts'
import { useAttendanceWords } from '../words.ts'
import { PresentTable } from './present-table.tsx'

export interface AttendancePanelProps {
  /** As it was opened: `meeting:<id>`. */
  subject: string
  /** Another region's shared list, read by the ministry. */
  region?: string | undefined
  /** Only to read, for example once minutes are issued or a meeting is cancelled. */
  locked?: boolean
}

export function AttendanceList({ subject, region, locked = false }: AttendancePanelProps) {
  const { w } = useAttendanceWords()
  const mayRun = useMay(NoteAttendance) && !locked && region === undefined
  const [opened, setOpened] = useState<'code' | 'hand'>()
  const which = { subject, ...(region === undefined ? {} : { region }) }
  const list = useEndpoint(GetAttendance, which)
  const acts = mayRun ? (
    <>
      <button type="button" className="button" onClick={() => setOpened('code')}>
        {w.panel.showCode}
      </button>
      <button type="button" className="button" onClick={() => setOpened('hand')}>
        {w.panel.byHand}
      </button>
    </>
  ) : undefined
  const close = () => setOpened(undefined)
  return (
    <Panel title={w.panel.title} acts={acts}>
      <Answer of={list} lines={4}>
        {(found) => (
          <>
            <Present list={found} subject={subject} mayRun={mayRun} />
            {found.present.length === 0 ? null : (
              <FileButton endpoint={GetAttendanceCsv} input={which} label={w.panel.csv} />
            )}
            {opened === 'code' ? (
              <CodeDialog list={found} onClose={close} onTick={() => void list.refetch()} />
            ) : null}
          </>
        )}
      </Answer>
      {opened === 'hand' ? <HandDialog subject={subject} onClose={close} /> : null}
    </Panel>
  )
}

const officesIn = ({ present }: List): number =>
  new Set(present.map(({ office }) => office.toLowerCase())).size

function Present({ list, subject, mayRun }: { list: List; subject: string; mayRun: boolean }) {
  const { w, language } = useAttendanceWords()
  const { present } = list
  return (
    <>
      <p className="row__note">{w.hours(wib(list.opensAt, language), wib(list.closesAt, language))}</p>
      {present.length === 0 ? (
        <p className="mute">{mayRun ? w.panel.empty : w.panel.emptyToRead}</p>
      ) : (
        <>
          <p>{w.panel.count(present.length, officesIn(list))}</p>
          <PresentTable present={present} subject={subject} mayRun={mayRun} />
        </>
      )}
    </>
  )
}

const TICK = 8000

interface CodeDialogProps {
  list: List
  onClose: () => void
  /** Asks anew who came, every few seconds while the room scans. */
  onTick: () => void
}

function CodeDialog({ list, onClose, onTick }: CodeDialogProps) {
  const { w, language } = useAttendanceWords()
  useEffect(() => {
    const timer = setInterval(onTick, TICK)
    return () => clearInterval(timer)
  })
  return (
    <Dialog title={list.title[language]} onClose={onClose}>
      <p>{w.panel.codeHelp}</p>
      <QrCode text={list.url} label={w.panel.codeAlt} />
      <p role="status">{w.panel.count(list.present.length, officesIn(list))}</p>
      <p className="small">{list.url}</p>
      <p className="small">{w.hours(wib(list.opensAt, language), wib(list.closesAt, language))}</p>
    </Dialog>
  )
}

function HandDialog({ subject, onClose }: { subject: string; onClose: () => void }) {
  const { w } = useAttendanceWords()
  const say = useSay()
  return (
    <Dialog title={w.panel.byHand} onClose={onClose}>
      <ActForm
        endpoint={NoteAttendance}
        refresh={[GetAttendance]}
        input={({ name = '', ...typed }) => ({ ...typed, subject, ...(name.trim() === '' ? {} : { name }) })}
        submit={w.panel.note}
        clears
        onCancel={onClose}
        onDone={() => say(w.panel.noted)}
      >
        <InputField name="name" label={w.name} help={w.panel.nameHelp} optional />
        <InputField name="office" label={w.office} help={w.officeHelp} />
        <InputField name="role" label={w.role} help={w.roleHelp} />
      </ActForm>
    </Dialog>
  )
}
