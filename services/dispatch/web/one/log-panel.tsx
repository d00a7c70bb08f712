import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { AddNote, GetIncident, GetPhoto, type Incident } from '../../contract.ts'
import { length } from '../logic/clock.ts'
import { heardLate } from '../logic/replay.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useIncidentWords } from './words.ts'

/** Everything that happened, newest first, with what the centre heard later than it happened. */
export function LogPanel({ incident }: { incident: Incident }) {
  const { w } = useIncidentWords()
  const { language } = useDispatchWords()
  const say = useSay()
  const mayNote = useMay(AddNote)
  const { agencyName } = useCentre()
  return (
    <Panel title={w.log}>
      {mayNote ? (
        <ActForm
          endpoint={AddNote}
          refresh={[GetIncident]}
          input={(typed) => ({ ...typed, incidentId: incident.id })}
          submit={w.addNote}
          clears
          onDone={() => say(w.noted)}
        >
          <AreaField name="note" label={w.addNote} rows={2} />
        </ActForm>
      ) : null}
      <ol className="log112">
        {[...incident.log].reverse().map((entry) => {
          const late = heardLate(entry)
          return (
            <li key={entry.number}>
              <time dateTime={entry.at} className="small mute">
                {wib(entry.at, language)}
              </time>{' '}
              <strong>{wordOf(w.logLine, entry.act)}</strong>
              {typeof entry.content.agency === 'string' ? `: ${agencyName(entry.content.agency)}` : null}
              {late === undefined ? null : (
                <span className="small mute"> ({w.heardLate(length(late) ?? '')})</span>
              )}
              {entry.note === '' ? null : <p>{entry.note}</p>}
            </li>
          )
        })}
      </ol>
      {incident.photos.length === 0 ? null : (
        <>
          <h3>{w.photos}</h3>
          <p className="row-acts">
            {incident.photos.map((photo, i) => (
              <FileButton
                key={photo.id}
                endpoint={GetPhoto}
                input={{ photoId: photo.id }}
                label={w.photo(i + 1)}
              />
            ))}
          </p>
        </>
      )}
    </Panel>
  )
}

/** Acts that came with a later version keep their own word. */
export const wordOf = (words: Readonly<Record<string, string>>, act: string): string => words[act] ?? act
