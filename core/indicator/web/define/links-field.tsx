import { useId, useState } from 'react'
import type { Indicator } from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'
import { useDefineWords } from './words.ts'

type Link = Indicator['links'][number]
type Framework = Link['framework']

/** Reports that ask for the same figure under names of their own. */
export function LinksField(props: { links: readonly Link[]; onChange: (links: Link[]) => void }) {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const { links, onChange } = props
  return (
    <fieldset className="lines">
      <legend>{w.links}</legend>
      {links.map((link) => (
        <div key={`${link.framework} ${link.code}`} className="row">
          <span>
            {shared.frameworks[link.framework]}: {link.code}
          </span>
          <button
            type="button"
            className="link"
            aria-label={w.removeLink(link.code)}
            onClick={() => onChange(links.filter((one) => one !== link))}
          >
            {w.remove}
          </button>
        </div>
      ))}
      <NewLink
        onAdd={(link) =>
          onChange([
            ...links.filter(({ framework, code }) => framework !== link.framework || code !== link.code),
            link,
          ])
        }
      />
    </fieldset>
  )
}

function NewLink({ onAdd }: { onAdd: (link: Link) => void }) {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const id = useId()
  const [framework, setFramework] = useState<Framework>('smart-city')
  const [code, setCode] = useState('')
  const add = () => {
    onAdd({ framework, code: code.trim() })
    setCode('')
  }
  return (
    <>
      <div className="indicator-filters">
        <div className="field">
          <label htmlFor={`${id}-framework`}>{w.framework}</label>
          <select
            id={`${id}-framework`}
            className="input"
            value={framework}
            onChange={(event) => setFramework(event.currentTarget.value as Framework)}
          >
            {(Object.entries(shared.frameworks) as [Framework, string][]).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-code`}>{w.linkCode}</label>
          <input
            id={`${id}-code`}
            className="input"
            value={code}
            maxLength={40}
            aria-describedby={`${id}-help`}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </div>
        <button type="button" className="button" disabled={code.trim() === ''} onClick={add}>
          {w.addLink}
        </button>
      </div>
      <p id={`${id}-help`} className="field__help">
        {w.linkCodeHelp}
      </p>
    </>
  )
}
