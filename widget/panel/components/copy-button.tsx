import { useEffect, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface CopyButtonProps {
  text: string
  label: string
  copiedLabel: string
}

/** Copies a text and says that it did. Where the clipboard is blocked the text stays in sight to be selected. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(setCopied, 2500, false)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <button type="button" class="button" onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </button>
  )
}
