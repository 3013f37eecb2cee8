import type { ReactNode } from "react";
import type { Finding } from "@/lib/kernel/finding";
import { ToneIcon, toneText, toneWash } from "./severity";

type FindingItemProps = {
  readonly finding: Pick<Finding, "severity" | "message">;
  /** The severity in words. */
  readonly word: string;
  /** What can be asked or done about it, below its message. */
  readonly actions?: ReactNode;
};

/** One finding: icon and word, the message, and what can be asked or done about it. */
export function FindingItem({ finding, word, actions }: FindingItemProps) {
  const { severity, message } = finding;
  return (
    <li className={`rounded-control border px-3 py-2 ${toneWash[severity]}`}>
      <div className="flex gap-2.5">
        <ToneIcon tone={severity} className={`mt-[calc((var(--body-line)-16px)/2)] ${toneText[severity]}`} />
        <div className="min-w-0 flex-1">
          <p>
            <span className={`font-semibold ${toneText[severity]}`}>{word}.</span> {message}
          </p>
          {actions && <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">{actions}</div>}
        </div>
      </div>
    </li>
  );
}
