"use client";

import type { ReactNode } from "react";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import type { SignConsentInput, SignedConsent } from "@/lib/consent/sign-consent.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { Signing } from "./signing";

type SignByLinkProps = {
  readonly prepared: PreparedConsent;
  readonly zone: string;
  readonly secret: string;
  readonly choice: ReactNode;
  readonly sign: (input: SignConsentInput & { readonly secret: string }) => Promise<Result<SignedConsent, Refusal>>;
};

/** Signing by a link: its secret goes with the signature, and opens the copy afterwards. */
export function SignByLink({ prepared, zone, secret, choice, sign }: SignByLinkProps) {
  const copyBase = { href: `/sign/${secret}/copy` };
  return (
    <Signing
      prepared={prepared}
      zone={zone}
      sign={(input) => sign({ ...input, secret })}
      copyBase={copyBase}
      choice={choice}
      after={null}
    />
  );
}
