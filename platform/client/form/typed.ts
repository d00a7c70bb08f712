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
  const control = controlOf(form, name)
  return control instanceof HTMLInputElement && control.dataset.secret === 'yes'
}

/**
 * The field of a form by its name. Not by `form.elements`: a field that is called “elements” would stand in for the
 * list of fields itself.
 */
export const controlOf = (form: HTMLFormElement, name: string): Element | null =>
  form.querySelector(`[name="${CSS.escape(name)}"]`)
