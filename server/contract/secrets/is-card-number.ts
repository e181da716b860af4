/** Visa, Mastercard, American Express, Discover, JCB, Diners Club: how their numbers begin. */
const ISSUED = /^(?:4\d{15}|(?:5[1-5]|2[2-7]|6[045]|35)\d{14}|3[47]\d{13}|3[68]\d{12})$/

/** Whether digits, with spaces or hyphens between them, are the number of a card: by its issuer and Luhn's check digit. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '')
  if (!ISSUED.test(digits) || new Set(digits).size < 2) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
