"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** The field for a code, typed or pasted with its spaces. */
export function CheckCode() {
  const t = useTranslations("consent.check");
  const router = useRouter();
  const [code, setCode] = useState("");
  const plain = code.replaceAll(/[^0-9a-f]/gi, "").toLowerCase();
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (plain !== "") router.push(`/verify/${plain}`);
      }}
    >
      <TextField
        label={t("code")}
        help={t("codeHelp")}
        value={code}
        onChange={setCode}
        autoComplete="off"
        maxLength={80}
      />
      <Button type="submit" variant="primary" isDisabled={plain === ""}>
        {t("submit")}
      </Button>
    </form>
  );
}
