import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { AnyEndpoint, Input, Reply } from '#platform/http/endpoint.ts'
import { type CallProblem, invalidHere } from '../call-problem.ts'
import { checkHere } from '../check-here.ts'
import { useAct } from '../use-act.ts'
import { ProblemNote } from '../view/problem-note.tsx'
import { useClientWords } from '../words.ts'
import { controlOf, typedIn } from './typed.ts'

/** The sentence for a field of the form around it. */
const ErrorsContext = createContext<(name: string) => string | undefined>(() => undefined)
export const useFieldError = (name: string): string | undefined => useContext(ErrorsContext)(name)

interface ActFormProps<E extends AnyEndpoint> {
  endpoint: E
  /** Makes the input of what was typed; fields that are not in the contract are left out by it. */
  input?: (typed: Record<string, string>) => Record<string, unknown>
  refresh?: readonly AnyEndpoint[]
  region?: string
  /** A file that goes with what was typed, for an endpoint that takes one. */
  file?: File | undefined
  onDone: (reply: Reply<E>, typed: Record<string, string>) => void
  /** Words on the button. */
  submit: string
  /** A second way out, for example of a dialog. */
  onCancel?: () => void
  /** Empties the fields once the act is done. */
  clears?: boolean
  children: ReactNode
}

/**
 * A form of one act: checked by the contract's own schema before it is sent, and nothing typed is ever lost by
 * a failure. The first field to mend gets the focus.
 */
export function ActForm<E extends AnyEndpoint>(props: ActFormProps<E>) {
  const { w } = useClientWords()
  const form = useRef<HTMLFormElement>(null)
  const { submit, problem, pending } = useSubmission(props, form)
  const errorOf = (name: string) => problem?.details.errors?.find((e) => e.field === `/${name}`)?.message
  const isBeside = (field: string) =>
    form.current !== null && controlOf(form.current, field.split('/').at(-1) ?? '') !== null
  useFocusOnProblem(form, problem)
  return (
    <form ref={form} className="act-form" noValidate onSubmit={submit}>
      <ErrorsContext value={errorOf}>
        {problem === undefined ? null : <ProblemNote problem={problem} writing isBeside={isBeside} />}
        {props.children}
      </ErrorsContext>
      <div className="act-form__foot">
        <button type="submit" className="button button--main" disabled={pending}>
          {pending ? w.sending : problem?.isUnanswered ? w.sendAgain : props.submit}
        </button>
        {props.onCancel === undefined ? null : (
          <button type="button" className="button" onClick={props.onCancel}>
            {w.cancel}
          </button>
        )}
      </div>
    </form>
  )
}

function useSubmission<E extends AnyEndpoint>(
  props: ActFormProps<E>,
  form: React.RefObject<HTMLFormElement | null>,
) {
  const { language } = useClientWords()
  const act = useAct(props.endpoint, {
    ...(props.refresh ? { refresh: props.refresh } : {}),
    ...(props.region === undefined ? {} : { region: props.region }),
  })
  const [found, setFound] = useState<CallProblem>()
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (act.pending) return
    const typed = typedIn(event.currentTarget)
    const input = props.input?.(typed) ?? typed
    const errors = await checkHere(props.endpoint, input)
    setFound(
      errors.length === 0
        ? undefined
        : invalidHere(
            language,
            errors.map((e) => ({ field: e.field, message: e.message[language] })),
          ),
    )
    if (errors.length > 0) return act.reset()
    const reply = await act.run(input as Input<E>, props.file)
    if (reply === undefined) return
    if (props.clears) form.current?.reset()
    props.onDone(reply, typed)
  }
  return { submit, problem: found ?? act.problem, pending: act.pending }
}

function useFocusOnProblem(
  form: React.RefObject<HTMLFormElement | null>,
  problem: CallProblem | undefined,
): void {
  useEffect(() => {
    if (problem === undefined) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    ;(wrong ?? first)?.focus()
  }, [form, problem])
}
