import './app/style/workspace.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepWorkspace } from '#platform/client/offline/register.ts'
import { App } from './app/app.tsx'

const place = document.getElementById('ruang')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  keepWorkspace()
}
