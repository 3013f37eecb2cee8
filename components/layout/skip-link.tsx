import { useTranslations } from "next-intl";

/** Id of the main element in every shell. */
export const MAIN_ID = "main";

/** The first stop of the keyboard: past the navigation, to what the page is about. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href={`#${MAIN_ID}`}
      className="fixed top-2 left-2 z-70 -translate-y-16 rounded-control bg-instrument px-4 py-2.5 font-medium text-on-instrument focus:translate-y-0 print:hidden"
    >
      {t("skipToContent")}
    </a>
  );
}
