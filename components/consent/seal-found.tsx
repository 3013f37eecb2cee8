import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import type { ConsentVerification } from "@/lib/consent/verify-consent.schema";
import { formatDateTime } from "@/lib/kernel/zoned";

/** A long hash in groups that can be read out. */
const grouped = (hash: string) => (
  <span className="font-mono text-note break-words">{hash.replaceAll(/(.{8})(?=.)/g, "$1 ")}</span>
);

/** What comparing a consent with its seal has shown: that all fits, or exactly what does not. */
export function SealFound({ found, zone }: { readonly found: ConsentVerification; readonly zone: string }) {
  const t = useTranslations("consent.verify");
  const at = (instant: string) => formatDateTime(Temporal.Instant.from(instant), zone);
  const { differences, chainFaults, bundles } = found;
  const tone = differences.length > 0 ? "block" : chainFaults.length > 0 ? "warn" : "ok";
  const title = { block: t("differs"), warn: t("intactHere"), ok: t("intact") }[tone];
  return (
    <div className="flex flex-col gap-5">
      <Callout tone={tone} title={title}>
        {tone === "block" && <p className="mb-2">{t("differsText")}</p>}
        <Faults faults={differences} />
        {chainFaults.length > 0 && <p className="mt-2 font-medium">{t("chain")}</p>}
        <Faults faults={chainFaults} />
        <p className="mt-2 tabular-nums">{t("checkedAt", { at: at(found.checkedAt) })}</p>
      </Callout>
      <section>
        <h3 className="mb-1 font-semibold">{t("bundles")}</h3>
        <DescriptionList
          entries={bundles.map(({ seq, kind, at: sealedAt }) => ({
            term: t("bundle", { seq, kind: t(`kinds.${kind}`) }),
            value: <span className="tabular-nums">{at(sealedAt)}</span>,
          }))}
        />
      </section>
      <DescriptionList
        entries={[
          { term: t("code"), value: grouped(found.code) },
          { term: t("textHash"), value: grouped(found.textHash) },
        ]}
      />
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}
