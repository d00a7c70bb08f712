import { chooseLanguage } from '#platform/client/language.ts'
import { useAppWords } from '../words.ts'

/** The other language, by its own name; remembered on this device. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { w, language } = useAppWords()
  const other = language === 'id' ? 'en' : 'id'
  return (
    <button
      type="button"
      className={className ?? 'quiet'}
      lang={other}
      title={w.otherLanguageLong}
      onClick={() => chooseLanguage(other)}
    >
      {w.otherLanguage}
    </button>
  )
}
