import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useClientWords } from '#platform/client/words.ts'
import { Icon } from '../shell/icons.tsx'
import { useAppWords } from '../words.ts'
import { type FoundGroup, useFound } from './use-found.ts'

/** The search of the workspace: type, choose with the arrows, open with Enter. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { w } = useAppWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the ground behind closes; Escape does it by keyboard
    <dialog
      ref={dialog}
      className="palette"
      aria-label={w.searchLong}
      onClose={onClose}
      // At once: a hidden search that counts as open until its close event would swallow the next Ctrl+K.
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <Search onClose={onClose} />
    </dialog>
  )
}

function Search({ onClose }: { onClose: () => void }) {
  const { w } = useAppWords()
  const { w: client } = useClientWords()
  const [words, setWords] = useState('')
  const { groups, searching, failed } = useFound(words)
  const all = groups.flatMap((group) => group.found)
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, all.length - 1)
  const listId = useId()
  const open = useOpen(onClose)
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && all.length > 0) {
      event.preventDefault()
      setChosen((at + step + all.length) % all.length)
    }
    const target = all[at]
    if (event.key === 'Enter' && target) {
      event.preventDefault()
      open(target.to)
    }
  }
  return (
    <>
      <div className="palette__row">
        <Icon name="search" />
        <input
          className="palette__input"
          type="text"
          role="combobox"
          aria-label={w.searchLong}
          aria-expanded={all.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={all[at] ? `${listId}-${at}` : undefined}
          placeholder={w.searchLong}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onKeyDown={press}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setChosen(0)
          }}
        />
        <button type="button" className="quiet" onClick={onClose}>
          {client.close}
        </button>
      </div>
      <Results id={listId} groups={groups} chosen={at} onOpen={open} />
      <p className="palette__foot" role="status">
        {failed ? w.paletteFailed : statusOf(words, all.length, searching, w)}
      </p>
    </>
  )
}

function statusOf(
  words: string,
  found: number,
  searching: boolean,
  w: ReturnType<typeof useAppWords>['w'],
): string {
  if (words.trim() === '') return w.paletteHelp
  if (searching) return w.paletteSearching
  return found === 0 ? w.paletteNone(words) : w.paletteCount(found)
}

/** Pages of the workspace open in place; other pages of this site are documents of their own. */
function useOpen(onClose: () => void): (to: string) => void {
  const router = useRouter()
  return (to) => {
    onClose()
    if (to.startsWith('/kerja')) void router.navigate({ to })
    else location.assign(to)
  }
}

interface ResultsProps {
  id: string
  groups: readonly FoundGroup[]
  chosen: number
  onOpen: (to: string) => void
}

function Results({ id, groups, chosen, onOpen }: ResultsProps) {
  const { w } = useAppWords()
  let index = -1
  return (
    <div className="palette__list" id={id} role="listbox" aria-label={w.search}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
        <div key={group.key} role="group" aria-label={group.label}>
          <p className="palette__group" aria-hidden="true">
            {group.label}
          </p>
          {group.found.map((one) => {
            index += 1
            const isChosen = index === chosen
            return (
              <Option
                key={one.key}
                id={`${id}-${index}`}
                label={one.label}
                hint={one.hint}
                isChosen={isChosen}
                onOpen={() => onOpen(one.to)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

interface OptionProps {
  id: string
  label: string
  hint: string | undefined
  isChosen: boolean
  onOpen: () => void
}

function Option({ id, label, hint, isChosen, onOpen }: OptionProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: chosen and opened from the field
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isChosen}
      className="palette__option"
      onClick={onOpen}
    >
      <span>{label}</span>
      {hint === undefined ? null : <span className="palette__hint">{hint}</span>}
    </div>
  )
}
