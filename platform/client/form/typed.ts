/**
 * What somebody typed into a form, by field: blanks at the ends go, empty fields are left out. Passwords stay
 * as they are, for a blank may belong to them.
 */
export function typedIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    const text = isSecret(form, name) ? value : value.trim()
    if (text !== '') typed[name] = text
  }
  return typed
}

const isSecret = (form: HTMLFormElement, name: string): boolean => {
  const control = form.elements.namedItem(name)
  return control instanceof HTMLInputElement && control.dataset.secret === 'yes'
}
