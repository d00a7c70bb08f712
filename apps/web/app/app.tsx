import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { askWhoIsHere, SESSION_READS } from '#core/identity/web/index.tsx'
import { useChosenLanguage } from '#platform/client/language.ts'
import { createQueryClient } from '#platform/client/queries.ts'
import { SaidProvider } from '#platform/client/view/said.tsx'
import { WallPanelsProvider } from '#platform/client/wall.tsx'
import { WorkspacePagesProvider } from '#platform/client/workspace.tsx'
import { LanguageProvider } from '#platform/ui/language.tsx'
import { createWorkspaceRouter } from './router.tsx'
import { wallPanels } from './wall-panels.ts'
import { workspacePages } from './workspace-pages.ts'

/** A read that finds the session ended makes the frame ask who is here. */
function askAgain(client: QueryClient, name: unknown): void {
  if (SESSION_READS.includes(String(name))) return
  void client.invalidateQueries({ queryKey: [SESSION_READS[0]] })
}

const queries = createQueryClient(askAgain)
const router = createWorkspaceRouter()
if (/^\/kerja(\/|$)/.test(location.pathname)) askWhoIsHere(queries)

/** The workspace: language, what was read, what was said, pages. */
export function App() {
  const language = useChosenLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageProvider language={language}>
      <QueryClientProvider client={queries}>
        <SaidProvider>
          <WorkspacePagesProvider pages={workspacePages}>
            <WallPanelsProvider panels={wallPanels}>
              <RouterProvider router={router} />
            </WallPanelsProvider>
          </WorkspacePagesProvider>
        </SaidProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
