import NextLink from "next/link";

type ChoiceLinksProps = {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly label: string; readonly isCurrent: boolean }[];
};

/** A few ways to see the same thing, each with its address, the current one marked. */
export function ChoiceLinks({ label, links }: ChoiceLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex rounded-control border border-line-strong/55 bg-raised p-0.5">
        {links.map(({ href, label: text, isCurrent }) => (
          <li key={href}>
            <NextLink
              href={href}
              scroll={false}
              aria-current={isCurrent ? "page" : undefined}
              className="flex h-[calc(var(--control-size)-6px)] items-center rounded-[6px] px-3 font-medium text-soft hover:text-ink aria-[current=page]:bg-instrument-wash aria-[current=page]:text-instrument"
            >
              {text}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
