import type { ReactNode } from "react";
import { explanationId, optionId } from "./proposal-ids";

type Props = {
  readonly proposalKey: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/**
 * One proposal to choose, a native radio: arrow keys inside the ribbon stay the ribbon's. The label covers the card, so that a
 * press anywhere chooses; the ribbon stands above it. Side by side, the parts of the cards share their rows.
 */
export function ProposalOption({ proposalKey, label, isChosen, onChoose, children }: Props) {
  return (
    <div className="relative min-w-0 rounded-card border border-line bg-raised outline-instrument transition-colors duration-100 hover:border-line-strong has-[input:checked]:border-instrument has-[input:checked]:ring-1 has-[input:checked]:ring-instrument has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-3 md:grid md:grid-cols-2 xl:row-span-4 xl:grid-cols-1 xl:grid-rows-subgrid xl:gap-y-0">
      <label className="flex min-h-control items-start gap-3 px-5 pt-4 pb-1 md:col-span-full after:absolute after:inset-0 after:rounded-card">
        <input
          type="radio"
          name="proposal"
          value={proposalKey}
          checked={isChosen}
          onChange={onChoose}
          aria-labelledby={optionId(proposalKey)}
          aria-describedby={explanationId(proposalKey)}
          className="mt-[calc((var(--body-line)-18px)/2)] size-[18px] shrink-0 appearance-none rounded-full border border-line-strong bg-raised outline-none transition-[border-width] duration-100 checked:border-[5.5px] checked:border-instrument"
        />
        <span id={optionId(proposalKey)} className="font-semibold">
          {label}
        </span>
      </label>
      {children}
    </div>
  );
}
