/** Id of the name of a proposal. */
export const optionId = (kind: string) => `proposal-${kind}`;
/** Id of its trade-off in words. */
export const explanationId = (kind: string) => `proposal-${kind}-why`;
