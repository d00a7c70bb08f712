import { FileField, SubmitButton } from '#platform/ui/form/form.tsx'
import { addressIn } from '#platform/ui/language.tsx'
import { errorAt } from '#platform/ui/notice/notice.tsx'
import { useWords } from '../words.ts'
import { type FormProps, RegionField } from './component-form.tsx'
import { wayAddress } from './request.ts'

/** A file of scores; read, scored and forgotten. */
export function FileForm({ instrument, fields, problem }: FormProps) {
  const { w, language } = useWords()
  return (
    <form
      className="form"
      method="post"
      encType="multipart/form-data"
      action={addressIn(language, wayAddress(instrument.code, 'file'))}
    >
      <h2>{w.compute.fileTitle}</h2>
      <input type="hidden" name="instrument" value={instrument.code} />
      <input type="hidden" name="by" value="file" />
      <RegionField value={fields.regionCode} error={errorAt(problem, '/regionCode')} />
      <FileField
        name="file"
        label={w.compute.file}
        help={w.compute.fileHelp}
        accept=".csv,.xlsx,text/csv"
        error={errorAt(problem, '/file')}
      />
      <p className="small">{w.compute.fileExample}</p>
      <pre className="example">
        {['component,score', ...instrument.components.map(({ key }) => `${key},3.00`)].join('\n')}
      </pre>
      <SubmitButton>{w.compute.compute}</SubmitButton>
    </form>
  )
}
