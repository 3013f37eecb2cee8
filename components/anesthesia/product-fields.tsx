"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { FormDateField } from "@/components/form/form-date-field";
import { FormNumberField } from "@/components/form/form-number-field";
import { FormRadioGroup } from "@/components/form/form-radio-group";
import { useField } from "@/components/form/use-field";
import { Button } from "@/components/ui/button";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { LotsDto } from "@/lib/anesthesia/list-lots.schema";
import { formatDay } from "@/lib/kernel/day";
import { type CreamForm, UNLISTED } from "./cream-values";
import { LotField } from "./lot-field";

type ProductFieldsProps = {
  readonly form: UseFormReturn<CreamForm, unknown, CreamForm>;
  readonly checklist: Pick<ChecklistDto, "products" | "actives" | "today">;
  readonly lots: LotsDto["lots"];
};

const MOST_LOTS = 4;

/** Which cream from which tube: one of those used last, a product of the protocol, or another one with its strength. */
export function ProductFields({ form, checklist, lots }: ProductFieldsProps) {
  const t = useTranslations("anesthesia.product");
  const { control, setValue } = form;
  const lot = useField({ control, name: "lot" });
  const product = useWatch({ control, name: "product" });
  const nameOf = (id: string) => checklist.products.find((one) => one.id === id)?.name ?? t("unlisted");
  const set = (name: "product" | "lot" | "expires", value: string) =>
    setValue(name, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  const fitting = lots.filter(({ productId }) => product === null || productId === product).slice(0, MOST_LOTS);
  return (
    <fieldset className="flex min-w-0 flex-col gap-5">
      <FormRadioGroup
        control={control}
        name="product"
        label={t("label")}
        options={[
          ...checklist.products.map(({ id, name }) => ({ id, label: name.charAt(0).toUpperCase() + name.slice(1) })),
          { id: UNLISTED, label: t("unlisted") },
        ]}
      />
      {product === UNLISTED && (
        <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-4">
          {checklist.actives.map((active) => (
            <FormNumberField
              key={active}
              control={control}
              name={`percent.${active}`}
              label={t("percentOf", { active })}
              unit="%"
              minValue={0}
              maxValue={100}
              optional
            />
          ))}
        </div>
      )}
      {fitting.length > 0 && (
        <div>
          <p className="font-medium">{t("tubes")}</p>
          <ul className="mt-2 flex flex-wrap gap-2">
            {fitting.map((tube) => (
              <li key={`${tube.productId} ${tube.lot} ${tube.expires}`} className="max-w-full">
                <Button
                  className="h-auto! min-h-11 max-w-full py-1.5"
                  onPress={() => {
                    set("product", tube.productId);
                    set("lot", tube.lot);
                    set("expires", tube.expires);
                  }}
                >
                  <span className="block truncate text-left">
                    <span className="block truncate">{t("lotOf", { lot: tube.lot })}</span>
                    <span className="block truncate text-note font-normal text-soft">
                      {t("tube", { name: nameOf(tube.productId), day: formatDay(tube.expires) })}
                    </span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <LotField
          value={typeof lot.value === "string" ? lot.value : ""}
          today={checklist.today}
          error={lot.error}
          onLot={lot.onChange}
          onExpires={(day) => set("expires", day)}
        />
        <FormDateField control={control} name="expires" entry="type" label={t("expires")} help={t("expiresHelp")} />
      </div>
    </fieldset>
  );
}
