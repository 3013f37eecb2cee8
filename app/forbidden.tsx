import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { Link } from "@/components/ui/link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staff.forbidden"))("title") };
}

/** Signed in, and not allowed to see this. */
export default async function Forbidden() {
  const t = await getTranslations("staff.forbidden");
  return (
    <PublicShell title={t("title")} subtitle={t("text")}>
      <Link href="/">{t("back")}</Link>
    </PublicShell>
  );
}
