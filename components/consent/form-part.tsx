import type { ReactNode } from "react";

type FormPartProps = {
  /** What an answer, and an error about it, calls the part. */
  readonly item: string;
  readonly title: string;
  /** The signature stands out from the text above it. */
  readonly isRaised?: boolean;
  readonly children: ReactNode;
};

/** One part of a form that is read and answered; the reader is taken here by its item. */
export function FormPart({ item, title, isRaised, children }: FormPartProps) {
  return (
    <section
      id={`part-${item}`}
      className={`scroll-mt-6 ${isRaised ? "rounded-card border border-line bg-raised p-5" : "border-b border-line pb-5"}`}
    >
      <h2 className="mb-2 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
