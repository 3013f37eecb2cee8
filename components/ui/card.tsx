import type { ReactNode } from "react";

type CardProps = {
  readonly title?: ReactNode;
  /** Beside the title: one or two quiet actions. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  /** `well` is sunken, for what belongs to the thing above it; `paper` has no fill. */
  readonly surface?: "raised" | "well" | "paper";
  /** No inner padding, for a table or list that reaches the edges. */
  readonly flush?: boolean;
  readonly headingLevel?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
};

const SURFACES = { raised: "bg-raised", well: "bg-sunken", paper: "bg-transparent" } as const;

/** A sheet with a hairline round it, and nothing that floats. */
export function Card({
  title,
  actions,
  footer,
  surface = "raised",
  flush,
  headingLevel,
  className,
  children,
}: CardProps) {
  const Heading = `h${headingLevel ?? 2}` as const;
  return (
    <section className={`min-w-0 rounded-card border border-line ${SURFACES[surface]} ${className ?? ""}`}>
      {(title || actions) && (
        <header
          className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 pt-4 ${flush ? "pb-3" : ""}`}
        >
          {title && <Heading className="text-body font-semibold">{title}</Heading>}
          {actions && <div className="-my-1 -mr-1.5 flex items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={flush ? "" : `px-5 pb-5 ${title || actions ? "pt-3" : "pt-5"}`}>{children}</div>
      {footer && <footer className="border-t border-line px-5 py-3 text-soft">{footer}</footer>}
    </section>
  );
}
