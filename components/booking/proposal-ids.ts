/** What names a proposal: its kind, and its place among those of its kind. */
export const proposalKey = ({ kind, rank }: { readonly kind: string; readonly rank: number }) => `${kind}-${rank}`;
/** Id of the name of a proposal. */
export const optionId = (key: string) => `proposal-${key}`;
/** Id of its trade-off in words. */
export const explanationId = (key: string) => `proposal-${key}-why`;
