// Says aloud what a public page shows, by the browser's own voice (Web Speech API); without one the page stays silent.
//
// <li data-say="nomor antrean A nol satu dua, …" data-say-key="A-012:1" data-say-lang="id-ID">
// <button data-say-start data-say-on="Suara menyala" hidden>Nyalakan suara</button>
//
// Browsers speak only after somebody touched the page, hence the button. What stands there before is not said; each
// new key is said twice.

import { unsaid } from './unsaid.ts'

const TIMES = 2

export function sayAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-say-start]')
  if (button === null || !('speechSynthesis' in window)) return
  button.hidden = false
  button.addEventListener('click', () => {
    button.disabled = true
    button.textContent = button.dataset.sayOn ?? button.textContent
    listen()
  })
}

function listen(): void {
  let said = new Set(shown().map(({ key }) => key))
  // The first word also tells the waiting room that the voice works.
  for (const one of shown().slice(0, 1)) speak(one)
  new MutationObserver(() => {
    const { fresh, known } = unsaid(shown(), said)
    said = known
    for (const one of fresh) for (let time = 0; time < TIMES; time += 1) speak(one)
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-say-key'],
  })
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-say][data-say-key]')].map(({ dataset }) => ({
    key: dataset.sayKey ?? '',
    text: dataset.say ?? '',
    lang: dataset.sayLang ?? document.documentElement.lang,
  }))

function speak({ text, lang }: { text: string; lang: string }): void {
  const words = new SpeechSynthesisUtterance(text)
  words.lang = lang
  words.rate = 0.9
  const voice = speechSynthesis.getVoices().find((one) => one.lang.replace('_', '-') === lang)
  if (voice !== undefined) words.voice = voice
  speechSynthesis.speak(words)
}
