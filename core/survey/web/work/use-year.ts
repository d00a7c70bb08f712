import { useParams } from '@tanstack/react-router'

/** The year of the address. */
export const useYear = (): number => Number((useParams({ strict: false }) as { year?: string }).year)

/** The form of the address. */
export const useFormCode = (): string => (useParams({ strict: false }) as { form?: string }).form ?? ''
