import { useTranslations } from "next-intl";
import { factsOf, overridesOf } from "./event-facts";

type EventDetailProps = { readonly before: unknown; readonly after: unknown };

/** What changed: overrides with their reasons at once, every other value on demand. */
export function EventDetail({ before, after }: EventDetailProps) {
  const t = useTranslations("audit");
  const facts = factsOf(before, after);
  if (facts.length === 0) return null;
  return (
    <div className="max-w-md text-left text-note">
      {overridesOf(after).map(({ rule, reason }) => (
        <p key={rule} className="break-words">
          {t("override", { rule, reason })}
        </p>
      ))}
      <details>
        <summary className="cursor-pointer text-soft">{t("values", { count: facts.length })}</summary>
        <dl className="mt-1 flex flex-col gap-0.5">
          {facts.map((fact) => (
            <div key={fact.name} className="break-words">
              <dt className="inline text-soft">{fact.name}: </dt>
              <dd className="inline">
                {fact.before !== null && fact.before !== fact.after && <del className="text-soft">{fact.before}</del>}{" "}
                {fact.after}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
