import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";

type Change = ProtocolPreviewDto["changes"][number];

/** Differences by family, in the order they came: the family is the first key of a change's path. */
function groupByFamily(changes: readonly Change[]): { readonly id: string; readonly changes: Change[] }[] {
  const families = new Map<string, Change[]>();
  for (const change of changes) {
    const id = change.path.split(".")[0] ?? "";
    families.set(id, [...(families.get(id) ?? []), change]);
  }
  return [...families].map(([id, own]) => ({ id, changes: own }));
}

/** What one version changes against another, before and after side by side, a table for each family of rules. */
export function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTranslations("protocols");
  const family = (id: string) => (t.has(`words.family_${id}`) ? t(`words.family_${id}`) : id);
  const none = <span className="text-soft">{t("changes.none")}</span>;
  return (
    <div className="flex flex-col gap-4 pb-2">
      {groupByFamily(changes).map(({ id, changes: own }) => (
        <section key={id}>
          <h3 className="px-5 pb-1 font-semibold">{family(id)}</h3>
          <Table
            caption={t("changes.of", { family: family(id) })}
            rows={own}
            rowKey={({ path }) => path}
            columns={[
              {
                key: "what",
                header: t("changes.what"),
                isRowHeader: true,
                cell: ({ label }) => label,
                className: "w-1/2",
              },
              { key: "before", header: t("changes.before"), cell: ({ before }) => before ?? none, className: "w-1/4" },
              {
                key: "after",
                header: t("changes.after"),
                cell: ({ after }) => (after === null ? none : <strong className="font-semibold">{after}</strong>),
                className: "w-1/4",
              },
            ]}
          />
        </section>
      ))}
    </div>
  );
}
