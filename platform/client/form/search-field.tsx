import { Field, type FieldProps } from '#platform/ui/form/form.tsx'

interface SearchFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
}

/** Searches in a list while somebody types; held by whoever draws the list. */
export function SearchField({ value, onChange, ...field }: SearchFieldProps) {
  return (
    <Field
      {...field}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--long"
          type="search"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}
