/** RFC 3676 §4.3; many clients lose the blank at its end. */
const DELIMITER = /^-- ?$/
/** A signature that is longer is no longer one, and may be what the person wants to say. */
const SIGNATURE_LINES = 12
/** What phones and their apps put under a mail. */
const DEVICE_LINE =
  /^(sent (from|with|via) (my |mail |outlook|yahoo|gmail|proton)|sent from mail for |get outlook for |envoyé (de|depuis) mon |envoyé à partir d|télécharger outlook|obtenir outlook|obtenez outlook|von meinem .{2,40} gesendet|gesendet mit |gesendet von (mail|outlook|meinem)|outlook für .{2,20} beziehen|holen sie sich outlook|enviado (desde|do|de) (mi|meu) |obtener outlook|inviato (da|dal mio) |ottieni outlook|obter o outlook|verstuurd vanaf mijn |verzonden vanaf|outlook voor .{2,20} downloaden).{0,120}$/iu

/** Where the signature begins that ends at `end`; `end` when there is none. */
export function signatureStart(lines: string[], end: number): number {
  for (let index = end - 1; index >= Math.max(0, end - SIGNATURE_LINES - 1); index--) {
    const line = lines[index] ?? ''
    // What is quoted is the other person's, and goes with the quote.
    if (/^\s{0,2}>/.test(line)) break
    if (DELIMITER.test(line)) return index
  }
  return end > 0 && DEVICE_LINE.test((lines[end - 1] ?? '').trim()) ? end - 1 : end
}
