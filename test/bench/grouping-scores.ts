/** How well a grouping agrees with labels, of which items may have several: two that share one belong together. */
export interface GroupingScores {
  groups: number
  /** Of pairs in one group, the share that belong together; of pairs that belong together, the share in one group. */
  pairs: { precision: number; recall: number }
  /** B-cubed: the same for each item and what is with it, itself included, and the mean of that. */
  bCubed: { precision: number; recall: number; f1: number }
}

export function groupingScores(
  labels: readonly (readonly string[])[],
  groups: readonly number[][],
): GroupingScores {
  const groupOf = new Map(groups.flatMap((places, group) => places.map((place) => [place, group] as const)))
  const pairs = { right: 0, grouped: 0, labelled: 0 }
  const means = { precision: 0, recall: 0 }
  for (const [one, ofOne] of labels.entries()) {
    let both = 0
    let inGroup = 0
    let inLabel = 0
    for (const [other, ofOther] of labels.entries()) {
      const together = groupOf.get(one) === groupOf.get(other)
      const belong = one === other || ofOne.some((label) => ofOther.includes(label))
      if (together) inGroup += 1
      if (belong) inLabel += 1
      if (together && belong) both += 1
    }
    means.precision += both / inGroup / labels.length
    means.recall += both / inLabel / labels.length
    pairs.right += both - 1
    pairs.grouped += inGroup - 1
    pairs.labelled += inLabel - 1
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  const { precision, recall } = means
  return {
    groups: groups.length,
    pairs: { precision: share(pairs.right, pairs.grouped), recall: share(pairs.right, pairs.labelled) },
    bCubed: { precision, recall, f1: share(2 * precision * recall, precision + recall) },
  }
}
