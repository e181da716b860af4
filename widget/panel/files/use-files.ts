import { useState } from 'preact/hooks'
import { newId } from '../new-id.ts'
import { usePanel } from '../use-panel.ts'
import { pastedFiles } from './pasted-files.ts'

/** How files come to a message: chosen, pasted or dropped. `number` null: the case that is being written. */
export function useFiles(number: string | null) {
  const { dispatch } = usePanel()
  const [dragging, setDragging] = useState(false)

  function add(files: Iterable<File> | null | undefined): boolean {
    const chosen = Array.from(files ?? [], (file) => ({ id: newId(), file }))
    if (chosen.length > 0) dispatch({ type: 'files-chosen', number, files: chosen })
    return chosen.length > 0
  }

  return {
    dragging,
    add,
    /** For the element that they may be pasted into or dropped on. */
    target: {
      onPaste(event: ClipboardEvent) {
        // A picture with its text (from a spreadsheet) is meant as text.
        const hasText = event.clipboardData?.types.includes('text/plain')
        if (!hasText && add(pastedFiles(event.clipboardData?.files ?? []))) event.preventDefault()
      },
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer?.types.includes('Files')) return
        // Otherwise the browser leaves the page for the file.
        event.preventDefault()
        setDragging(true)
      },
      onDragLeave(event: DragEvent) {
        const inside = event.currentTarget as Element
        if (!inside.contains(event.relatedTarget as Node | null)) setDragging(false)
      },
      onDrop(event: DragEvent) {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        setDragging(false)
        add(event.dataTransfer.files)
      },
    },
  }
}
