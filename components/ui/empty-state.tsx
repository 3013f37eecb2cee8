import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  /** The one useful thing to do here. */
  readonly action?: ReactNode;
};

/** What a list says when it has nothing to show. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      {Icon && <Icon aria-hidden="true" size={28} strokeWidth={1.25} className="mb-4 text-faint" />}
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
