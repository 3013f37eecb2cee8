import type { ReactNode } from "react";
import { isEmpty, TableCell } from "./table-cell";

/** One column. `cell` gives what a row shows in it. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "start" | "end";
  /** The column that names the row: a row header for screen readers, the title of its card on a phone. One per table. */
  readonly isRowHeader?: boolean;
  /** Left out where no row shows anything in it, such as what may be done by whoever may do nothing. */
  readonly isOptional?: boolean;
  /** Extra classes for width, e.g. "w-32". */
  readonly className?: string;
};

type TableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes the whole row lead there: the row header becomes a link that covers the row. */
  readonly rowHref?: (row: Row) => string;
  /** On a phone: `cards` turns each row into a small sheet, `scroll` keeps columns and scrolls inside itself. */
  readonly phone?: "cards" | "scroll";
};

/** A plain table that never makes the page wider. On a phone, rows become cards. */
export function Table<Row>({ caption, columns, rows, rowKey, rowHref, phone = "cards" }: TableProps<Row>) {
  const cards = phone === "cards";
  const shown = columns.filter(({ isOptional, cell }) => !isOptional || rows.some((row) => !isEmpty(cell(row))));
  return (
    <section
      aria-label={caption}
      // What scrolls sideways must be reachable by keyboard: by the links of its rows, or by itself.
      {...(cards && rowHref ? {} : { tabIndex: 0 })}
      className="max-w-full overflow-x-auto rounded-[inherit]"
    >
      <table className={`w-full border-collapse text-left ${cards ? "max-sm:block" : "min-w-max"}`}>
        <caption className="sr-only">{caption}</caption>
        <thead className={cards ? "max-sm:sr-only" : ""}>
          <tr>
            {shown.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`border-b border-line px-5 py-2 text-xs font-medium whitespace-nowrap text-soft ${column.align === "end" ? "text-right" : ""} ${column.className ?? ""}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={cards ? "max-sm:block" : ""}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={`relative border-b border-line last:border-b-0 ${rowHref ? "hover:bg-sunken/60" : ""} ${cards ? "max-sm:block max-sm:px-5 max-sm:py-3" : ""}`}
            >
              {shown.map((column) => (
                <TableCell
                  key={column.key}
                  column={column}
                  cards={cards}
                  href={column.isRowHeader ? rowHref?.(row) : undefined}
                >
                  {column.cell(row)}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
