import NextLink from "next/link";
import type { ReactNode } from "react";

type TableCellProps = {
  readonly column: { readonly header: string; readonly align?: "start" | "end"; readonly isRowHeader?: boolean };
  readonly cards: boolean;
  readonly href: string | undefined;
  readonly children: ReactNode;
};

/** Whether a cell shows nothing. */
export const isEmpty = (node: ReactNode) => node === null || node === undefined || node === false || node === "";

/** One cell of Table: on a phone card it carries its own column name, since the header row is out of sight there, or is left out if empty. */
export function TableCell({ column, cards, href, children }: TableCellProps) {
  const align = column.align === "end" ? "text-right" : "";
  const place = cards ? "max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-0.5" : "";
  if (column.isRowHeader) {
    return (
      <th scope="row" className={`px-5 py-2.5 font-medium ${align} ${place} max-sm:text-base`}>
        {href ? (
          <NextLink href={href} className="after:absolute after:inset-0 hover:text-instrument">
            {children}
          </NextLink>
        ) : (
          children
        )}
      </th>
    );
  }
  return (
    <td className={`px-5 py-2.5 ${align} ${cards && isEmpty(children) ? "max-sm:hidden" : place}`}>
      {cards && (
        <span aria-hidden="true" className="text-soft sm:hidden">
          {column.header}
        </span>
      )}
      {cards ? <span className="min-w-0 max-sm:text-right">{children}</span> : children}
    </td>
  );
}
