"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Visit } from "../types";
import { noTopical, OTHER, type TopicalDraft } from "./treatment-draft";

type Products = Visit["choices"]["topicals"];
type TopicalFieldsProps = {
  /** The zone they are put on, in words. */
  readonly of: string;
  readonly products: Products;
  readonly topicals: readonly TopicalDraft[];
  /** What it was last time, where it was something else; null where it was the same. */
  readonly lastTime: readonly string[] | null;
  readonly onChange: (topicals: readonly TopicalDraft[]) => void;
};

const MOST = 10;

/** What is put on the open channels of a zone: products of the clinic's list with their lots, or something else. */
export function TopicalFields({ of, products, topicals, lastTime, onChange }: TopicalFieldsProps) {
  const t = useTranslations("visit.treatment");
  const change = (at: number, next: Partial<TopicalDraft>) =>
    onChange(topicals.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-medium">{t("topicals")}</legend>
      {lastTime && (
        <p className="text-note text-soft">
          {t("lastTime", { what: lastTime.length === 0 ? t("topical.nothing") : lastTime.join(", ") })}
        </p>
      )}
      {products.length === 0 && <p className="text-note text-soft">{t("topical.none")}</p>}
      {topicals.map((topical, index) => (
        // Lines have no names of their own, and what is typed is held by the draft, not by the line.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="flex items-start gap-2 rounded-card border border-line px-3 py-3">
          <TopicalLine {...{ topical, products }} onChange={(next) => change(index, next)} />
          <IconButton
            label={t("topical.remove", { number: index + 1, zone: of })}
            onPress={() => onChange(topicals.filter((_, at) => at !== index))}
          >
            <X aria-hidden="true" size={18} strokeWidth={1.75} />
          </IconButton>
        </div>
      ))}
      {topicals.length < MOST && (
        <div>
          <Button aria-label={t("topical.addTo", { zone: of })} onPress={() => onChange([...topicals, noTopical])}>
            {t("topical.add")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type TopicalLineProps = {
  readonly topical: TopicalDraft;
  readonly products: Products;
  readonly onChange: (next: Partial<TopicalDraft>) => void;
};

function TopicalLine({ topical, products, onChange }: TopicalLineProps) {
  const t = useTranslations("visit.treatment.topical");
  const { choice, name, sterile, lot } = topical;
  const chosen = products.find(({ id }) => id === choice);
  const isRetired = choice !== "" && choice !== OTHER && chosen === undefined;
  const options = [
    ...products.map(({ id, name: called, manufacturer, sterile: isSterile }) => ({
      id,
      label: t(isSterile ? "option" : "unsterileOption", { name: called, manufacturer }),
    })),
    ...(isRetired ? [{ id: choice, label: t("retiredOption", { name }) }] : []),
    { id: OTHER, label: t("other") },
  ];
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Select
          label={t("product")}
          options={options}
          value={choice === "" ? null : choice}
          onChange={(id) => onChange({ choice: id ?? "", lot: id === choice ? lot : "" })}
        />
        <TextField
          label={t("lot")}
          optional
          value={lot}
          onChange={(typed) => onChange({ lot: typed })}
          autoComplete="off"
          spellCheck="false"
          maxLength={60}
        />
      </div>
      {chosen && chosen.lots.length > 0 && lot === "" && (
        <ul className="flex flex-wrap gap-2">
          {chosen.lots.map((one) => (
            <li key={one} className="max-w-full">
              <Button className="max-w-full" onPress={() => onChange({ lot: one })}>
                <span className="truncate">{t("useLot", { lot: one })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {choice === OTHER && (
        <>
          <TextField
            label={t("name")}
            help={t("nameHelp")}
            value={name}
            onChange={(typed) => onChange({ name: typed })}
            autoComplete="off"
            maxLength={100}
          />
          <Checkbox label={t("sterile")} isSelected={sterile} onChange={(is) => onChange({ sterile: is })} />
        </>
      )}
    </div>
  );
}
