import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

interface GoProps {
  to: string
  search?: Record<string, string>
}

/** Goes elsewhere once. The router's own redirect goes anew at every drawing, and so never ends in a frame that redraws. */
export function Go({ to, search }: GoProps) {
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    void navigate({ to, replace: true, ...(search ? { search } : {}) })
  }, [to])
  return null
}
