import { useTranslations } from "next-intl";
import { PaletteTrigger } from "./palette-trigger";
import { Wordmark } from "./wordmark";

/** The top of a staff page on a phone: where one is, and search. */
export function StaffTopBar({ clinicName }: { readonly clinicName: string }) {
  const t = useTranslations("common");
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between gap-3 border-b border-line bg-paper px-4 md:hidden print:hidden">
      <div className="flex min-w-0 items-center gap-3">
        <Wordmark name={t("appName")} isCompact />
        <p className="truncate font-medium">{clinicName}</p>
      </div>
      <PaletteTrigger look="icon" />
    </header>
  );
}
